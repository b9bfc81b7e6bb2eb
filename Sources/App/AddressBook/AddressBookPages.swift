import Values
import Web

/// The book of a building in the office, with who of the building may open it.
struct BinderAddressesPage {
    var frame: OfficeFrame
    var head: BinderHead
    var view: AddressBookView
    var closed: [BuildingRole]
    var mayClose: Bool

    var html: HTML {
        frame.page(
            head.page(.mail), section: .binders,
            """
            <div class="cols c21"><div class="stack">\(view.list)</div><div class="stack">\(view.editor)\(if: mayClose, audience)</div></div>
            """)
    }

    private var audience: HTML {
        let open = Set(BuildingRole.allCases.filter { !closed.contains($0) }.map(\.rawValue))
        return card(
            t("Kto widzi tę bazę"), id: "kto",
            """
            <form class="pad stack" method="post" action="\(Places.binderAddressRoles(head.binder.id))">
            <p class="small soft">\(t: "Biuro i inwestor widzą ją zawsze. Gość z dostępem jednorazowym nigdy.")</p>
            \(checkBoxes(t("Poza nimi"), "rola", BuildingRole.allCases.filter { $0 != .owner }.map { Choice($0.rawValue, $0.name) }, checked: open))
            <div>\(button(t("Zapisz"), .main))</div></form>
            """)
    }
}

/// The same for the people of the building.
struct ZoneAddressesPage {
    var frame: ZoneFrame
    var building: RecordID
    var view: AddressBookView

    var html: HTML {
        ZoneLayout(frame: frame, title: t("Baza adresowa"), tab: .mail).page(
            """
            <a class="row small" href="\(Places.zoneMail(building))">\(icon("back"))\(t: "Poczta")</a>
            <h1>\(t: "Baza adresowa")</h1>
            <p class="soft">\(t: "Telefony i adresy osób od tej budowy. Widzą ją tylko uprawnieni.")</p>
            \(view.list)\(view.editor)
            """)
    }
}

/// The book on paper, for the wall of the site office.
struct AddressBookPrintPage {
    var layout: BareLayout
    var building: String
    var people: [Participant]
    var entries: [AddressEntry]

    var html: HTML {
        layout.single(
            """
            <div class="stack"><h1>\(t: "Baza adresowa")</h1><p class="soft">\(building)</p>
            \(table(t("Osoby związane z budową"), [Column(t("Osoba")), Column(t("Funkcja i firma")), Column(t("Telefon")), Column(t("E-mail"))], fold: false, rows: rows))
            <p class="no-print"><button class="btn main" type="button" data-print>\(icon("print"))\(t: "Drukuj")</button></p></div>
            """)
    }

    private var rows: HTML {
        """
        \(each: people, { "<tr><th scope=\"row\">\($0.name)</th><td>\($0.role.name)</td><td></td><td>\($0.email)</td></tr>" })\
        \(each: entries, entryRow)
        """
    }

    private func entryRow(_ entry: AddressEntry) -> HTML {
        """
        <tr><th scope="row">\(entry.name)</th><td>\([entry.part, entry.company].filter { !$0.isEmpty }.joined(separator: ", "))</td>\
        <td class="num">\(PhoneNumber(entry.phone)?.text ?? entry.phone)</td><td>\(entry.email)</td></tr>
        """
    }
}
