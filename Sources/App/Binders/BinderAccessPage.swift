import Values
import Web

/// Who may see the building, and who was let in once.
struct BinderAccessPage {
    var frame: OfficeFrame
    var head: BinderHead
    var participants: [Participant]
    var visits: [RecordID: Instant] = [:]
    var now: Instant
    var links: HTML
    var form = ParticipantForm()
    var problems: [String: String] = [:]

    private var binder: Binder { head.binder }

    var html: HTML {
        frame.page(
            head.page(.access), section: .binders,
            """
            <div class="cols c21"><div class="stack">\(people)\(links)</div><div class="stack">\(invitation)\(explanation)</div></div>
            """)
    }

    private var people: HTML {
        card(
            t("Osoby z dostępem"), id: "osoby",
            head: binder.kind == .building ? linkButton(t("Dodaj osobę"), to: "#zapros", .add, icon: "plus", size: .small) : .empty,
            participants.isEmpty
                ? "<p class=\"pad soft\">\(t: "Nikt spoza firmy nie ma jeszcze loginu. Zaproś inwestora.")</p>"
                : table(
                    t("Osoby z dostępem do segregatora"),
                    [
                        Column(t("Osoba")), Column(t("Rola")), Column(t("Widzi")), Column(t("Ostatnio")),
                        Column(t("Działania"), hiddenTitle: true),
                    ],
                    rows: "\(each: participants, row)"))
    }

    private func row(_ person: Participant) -> HTML {
        """
        <tr><th scope="row"><span class="row nw g2">\(avatar(Face(name: person.name, id: person.accountID)))<span>\(person.name)\
        <span class="sec">\(person.email)</span></span></span></th><td>\(person.role.title)\(with: person.until, { "<span class=\"sec\">\(t("do %", $0.adding(milliseconds: -1).day.dotted))</span>" })</td>\
        <td>\(person.role == .owner ? badge(t("wszystko"), .ok, icon: "eye") : badge(t("foldery strefy")))</td>\
        <td class="num soft" data-l="\(t: "ostatnio:")">\(seen(person))</td>\
        <td class="n r">\(iconDropdown("dots", label: t("Działania: %", person.name), [], extra: menuPost(t("Odbierz dostęp"), to: Places.binderParticipantEnd(binder.id, person.id), icon: "x")))</td></tr>
        """
    }

    private func seen(_ person: Participant) -> HTML {
        if let visit = visits[person.accountID] { return HTML(escaping: visit.text(now: now)) }
        return person.confirmedAt == nil ? badge(t("zaproszenie wysłane"), .warn, icon: "clock") : HTML(escaping: t("jeszcze nie"))
    }

    private var invitation: HTML {
        guard binder.kind == .building else { return .empty }
        return card(
            t("Zaproś osobę"), id: "zapros",
            """
            <form class="pad stack" method="post" action="\(Places.binderParticipants(binder.id))">\(OneTime.field(form.number))
            \(input(t("Imię i nazwisko"), "osoba", form.name, error: problems["osoba"], autocomplete: "off"))
            \(input(t("Adres e-mail"), "email", form.email, kind: .email, error: problems["email"], autocomplete: "off", rule: .email))
            \(select(t("Rola"), "rola", BuildingRole.allCases.map { Choice($0.rawValue, $0.title) }, selected: form.role, error: problems["rola"]))
            \(dateInput(t("Dostęp do dnia"), "do", form.until, hint: t("Zostaw puste, gdy bez końca."), error: problems["do"], optional: true))
            <div>\(button(t("Wyślij zaproszenie"), .main, icon: "send"))</div></form>
            """)
    }

    private var explanation: HTML {
        card(
            t("Jak działa dostęp"), id: "jak",
            """
            <div class="pad stack g2 small soft"><p>\(t: "Inwestor widzi wszystkie wiadomości i dokumenty strefy wszystkich osób. Tego nie da się wyłączyć.")</p>\
            <p>\(t: "Stały współpracownik ma login i widzi foldery strefy.")</p>\
            <p>\(t: "Jednorazowy odbiorca dostaje odsyłacz e-mailem i widzi jedną rzecz. Może odpowiedzieć i dodać plik.")</p></div>
            """)
    }
}
