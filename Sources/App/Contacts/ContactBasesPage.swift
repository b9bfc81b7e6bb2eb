import Web

/// All client databases of the firm, and the first steps where there is none.
struct ContactBasesPage {
    var frame: OfficeFrame
    var bases: [ContactBase]
    var form = ContactBaseForm()
    var problems: [String: String] = [:]
    var open = false

    var html: HTML {
        frame.page(
            PageHead(
                title: t("Bazy klientów"), tile: "clients",
                actions: linkButton(t("Dodaj nową bazę"), to: "#nowa", .add, icon: "plus", command: t("Dodaj nową bazę"), key: "n")),
            section: .clients, width: .mid, "\(bases.isEmpty ? empty : list)\(newBase)")
    }

    private var empty: HTML {
        emptyState(
            t("Tu będą Twoi klienci"), t("Zacznij od bazy, na przykład „Klienci 2026”, i dodaj do niej pierwszą osobę albo firmę."),
            stage: 0,
            action: linkButton(t("Dodaj nową bazę"), to: "#nowa", .add, icon: "plus"))
    }

    private var list: HTML {
        card(
            t("Bazy"), id: "bazy",
            rows(
                bases.map { base in
                    rowLink(
                        to: Places.base(base.id), front: tileSign(base.kind == .mailing ? "mailing" : "clients"), base.name,
                        second: base.note.isEmpty ? base.kind.name : base.note, end: badge(base.kind.name))
                }))
    }

    private var newBase: HTML {
        card(
            t("Nowa baza"), id: "nowa",
            """
            <form class="pad form" method="post" action="\(Places.bases())">\(OneTime.field(form.number))
            \(input(t("Nazwa"), "nazwa", form.name, error: problems["nazwa"], placeholder: t("Klienci 2026"), required: true, autofocus: open))
            \(select(t("Rodzaj"), "rodzaj", ContactBase.Kind.allCases.map { Choice($0.rawValue, $0.name) }, selected: form.kind, hint: t("Ludzi z bazy mailingowej można wybrać tylko do mailingu."), error: problems["rodzaj"]))
            \(textArea(t("Opis"), "opis", form.note, height: .low, error: problems["opis"], optional: true))
            <div class="w">\(button(t("Zapisz"), .main))</div></form>
            """)
    }
}

extension ContactBase.Kind {
    var name: String {
        switch self {
        case .contacts: t("Kontakty")
        case .mailing: t("Baza mailingowa")
        }
    }
}
