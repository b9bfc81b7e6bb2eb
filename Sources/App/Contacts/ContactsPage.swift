import Values
import Web

/// One database: search, filters, letters, rows, and what can be done with many of them.
struct ContactsPage {
    var frame: OfficeFrame
    var base: ContactBase
    var bases: [ContactBase]
    var query: ContactQuery
    var rows: [ContactRow]
    var previous: ContactQuery.Key?
    var next: ContactQuery.Key?
    /// How many fit; past the bound of counting only that it is more.
    var fitting: Int
    var tags: [Tag]
    var keepers: [Employee]
    var fields: [ContactField]
    var columns: [ContactColumn]
    var views: [ContactView]
    var now: Instant

    static let bound = 1_000

    var html: HTML {
        frame.page(head, section: .clients, isBlank ? empty : "\(list)\(viewDialog)\(columnDialog)\(keyHints)")
    }

    private var isBlank: Bool { rows.isEmpty && !query.isFiltered && query.letter == nil && query.after == nil && query.before == nil }
    var here: String { Places.base(base.id) }

    private var head: PageHead {
        PageHead(
            title: base.name, tile: base.kind == .mailing ? "mailing" : "clients", crumbs: [Link(t("Bazy klientów"), to: Places.bases())],
            badges: "\(badge(base.kind.name, .section))<span class=\"soft num\">\(Self.contacts(base.count))</span>",
            actions: """
                \(linkButton(t("Edytuj bazę"), to: Places.baseEdit(base.id), .edit, icon: "pencil", command: t("Edytuj bazę"), key: "e"))\
                \(dropdown(t("Dodaj nowy kontakt"), .add, icon: "plus", command: t("Dodaj nowy kontakt"), key: "n",
                    [
                    Link(t("Osobę"), to: Places.newContact(base.id) + "?rodzaj=person", icon: "user"),
                    Link(t("Firmę"), to: Places.newContact(base.id) + "?rodzaj=company", icon: "bank"),
                    Link(t("Z pliku CSV, Excel albo vCard"), to: Places.baseImport(base.id), icon: "upload"),
                ]))
                """,
            tabsLabel: t("Bazy klientów"),
            tabs: bases.map {
                Tab($0.name, to: Places.base($0.id), count: ContactBatch.grouped($0.count), current: $0.id == base.id)
            })
    }

    static func contacts(_ count: Int64) -> String {
        counted(count, "% kontakt", "% kontakty", "% kontaktów")
    }

    private var empty: HTML {
        emptyState(
            t("Ta baza jest pusta"), t("Dodaj pierwszą osobę albo firmę. Potem założysz dla niej segregator i ofertę."), stage: 0,
            action: """
                \(linkButton(t("Dodaj osobę"), to: Places.newContact(base.id) + "?rodzaj=person", .add, icon: "user"))\
                \(linkButton(t("Dodaj firmę"), to: Places.newContact(base.id) + "?rodzaj=company", .add, icon: "bank"))\
                \(linkButton(t("Wczytaj z pliku"), to: Places.baseImport(base.id), icon: "upload"))
                """)
    }

    private var list: HTML {
        """
        <form class="card" method="get" action="\(here)" data-bulk>\(hidden(query.orderPairs.filter { $0.name != "ile" }))
        \(tools)\(filterStrip)\(letters)
        \(rows.isEmpty ? nothing : people)
        \(bulk)\(pages)
        </form>
        """
    }

    private var nothing: HTML {
        """
        <p class="pad soft">\(query.words.isEmpty ? t("Nikt nie spełnia tych warunków.") : t("Nikt nie pasuje do słów „%”.", query.words))
        <a href="\(here)">\(t: "Pokaż wszystkich")</a></p>
        """
    }

    private var letters: HTML {
        let filters = query.filterPairs
        return letterIndex(
            "ABCĆDEFGHIJKLŁMNOÓPRSŚTUWYZŹŻ"
                .map { (String($0), query.address(here, filters + [("od", String($0))])) }, current: query.letter)
    }

    private var pages: HTML {
        let kept = query.filterPairs + query.orderPairs
        return pager(
            words, previous: previous.map { query.address(here, kept + [("przed", $0.text)]) },
            next: next.map { query.address(here, kept + [("po", $0.text)]) },
            middle: """
                <label class="row g1"><span class="muted">\(t: "na stronie")</span><select class="inp sm" name="ile" data-submit>\
                \(options(ContactQuery.sizes.map { Choice(String($0), String($0)) }, selected: String(query.size)))</select></label>
                """)
    }

    private var words: String {
        let shown = ContactBatch.grouped(Int64(rows.count))
        return fitting > Self.bound
            ? t("% z ponad %", shown, ContactBatch.grouped(Int64(Self.bound))) : t("% z %", shown, ContactBatch.grouped(Int64(fitting)))
    }

    private var keyHints: HTML {
        """
        <p class="hint mt2 desk-only"><kbd>/</kbd> \(t: "szukaj") &ensp; <kbd>j</kbd> <kbd>k</kbd> \(t: "wiersze") &ensp; <kbd>x</kbd> \(t: "zaznacz") &ensp; \
        <kbd>Shift</kbd> + \(t: "klik zakres") &ensp; <kbd>n</kbd> \(t: "nowy kontakt")</p>
        """
    }
}
