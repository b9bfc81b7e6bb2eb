import Values
import Web

/// Moje dane: shown like a title block, edited below, printed, put into a letter.
struct ParticularsPage {
    var frame: ZoneFrame
    var particulars: Particulars
    var form: ParticularsForm
    var building: RecordID
    var mayEdit: Bool
    var problems: [String: String] = [:]
    var stale = false

    var html: HTML {
        ZoneLayout(frame: frame, title: t("Moje dane"), tab: .particulars).page(
            """
            <div class="row"><h1>\(t: "Moje dane")</h1>\(if: mayEdit, "<a class=\"btn edit sm ml\" href=\"#zmien\">\(icon("pencil"))\(t: "Edytuj")</a>")</div>
            <p class="soft">\(t: "Adres budowy, dojazd i dane do faktur. Dołączysz je do każdej wiadomości jednym naciśnięciem.")</p>
            \(ParticularsBlocks(particulars: particulars).html)
            <div class="row">\(linkButton(t("Drukuj"), to: Places.zoneParticularsPrint(building), icon: "print"))\(with: map, { "<a class=\"btn\" href=\"\($0)\" rel=\"noopener noreferrer\">\(icon("ext"))\(t: "Otwórz na mapie")</a>" })</div>
            \(if: mayEdit, editor)
            """, bar: linkButton(t("Dołącz do wiadomości"), to: Places.zoneNewLetter(building) + "?dane=1", .main, icon: "mail"))
    }

    private var map: String? {
        guard !particulars["szerokosc"].isEmpty, !particulars["dlugosc"].isEmpty else { return nil }
        return "https://www.openstreetmap.org/?mlat=\(particulars["szerokosc"])&mlon=\(particulars["dlugosc"])#map=17"
    }

    private var editor: HTML {
        """
        <section class="card" id="zmien"><header><h2>\(t: "Zmień dane")</h2></header>\(if: stale, note(t("Ktoś zapisał te dane, zanim skończyłeś. Powyżej jest zapis, poniżej Twoje słowa."), .warn, live: true))
        \(errorSummary(corrections))
        <form class="pad form" method="post" action="\(Places.zoneParticulars(building))">\(hidden([("wersja", form.version)]))
        \(each: Particulars.all, field)<div class="w">\(button(t("Zapisz dane"), .main, block: true))</div></form></section>
        """
    }

    private func field(_ entry: (column: String, field: String, label: String)) -> HTML {
        if entry.field == "dojazd" {
            return textArea(t(entry.label), entry.field, form[entry.field], height: .short, error: problems[entry.field], optional: true)
        }
        return input(
            t(entry.label), entry.field, form[entry.field], kind: entry.field == "telefon" ? .tel : .text, error: problems[entry.field],
            optional: true)
    }

    private var corrections: [Correction] {
        Particulars.all.compactMap { entry in
            problems[entry.field].map { Correction(field: entry.field, label: t(entry.label), sentence: $0) }
        }
    }
}

/// The particulars as title blocks, for the page and for paper.
struct ParticularsBlocks {
    var particulars: Particulars

    var html: HTML {
        titleBlock(site, columns: 2) + titleBlock(invoice, columns: 2)
    }

    private var site: [Fact] {
        var facts = [Fact(t("Adres budowy"), shown(particulars.siteAddress), .big)]
        for (field, label, width) in [
            ("dojazd", t("Dojazd na budowę"), Fact.Width.row), ("dzialka", t("Działka"), .one), ("ksiega", t("Księga wieczysta"), .one),
            ("brama", t("Kod do bramy"), .one), ("godziny", t("Godziny pracy"), .one), ("telefon", t("Telefon na budowie"), .row),
        ] where !particulars[field].isEmpty {
            let value = particulars[field]
            facts.append(Fact(label, field == "telefon" ? PhoneNumber(value)?.text ?? value : value, width))
        }
        return facts
    }

    private var invoice: [Fact] {
        var facts = [
            Fact(
                t("Dane do faktur"),
                shown([particulars["faktura_nazwa"], particulars.invoiceAddress].filter { !$0.isEmpty }.joined(separator: ", ")), .row)
        ]
        if !particulars["faktura_nip"].isEmpty { facts.append(Fact(t("NIP"), particulars["faktura_nip"])) }
        return facts
    }

    private func shown(_ text: String) -> String { text.isEmpty ? t("jeszcze nie wpisano") : text }
}
