import Values
import Web

/// Who works in the firm, with which right, where signed in, and the way to sign somebody out everywhere.
struct EmployeesPage {
    var frame: OfficeFrame
    var rows: [EmployeeRow]
    var former: [Employee] = []
    var viewer: Viewer
    var now: Instant
    var form = EmployeeForm()
    var problems: [String: String] = [:]

    private var mayManage: Bool { viewer.has(.people) }

    var html: HTML {
        frame.page(
            SettingsTab.head(.employees), section: .settings, width: .mid,
            """
            <div class="stack">\(if: !problems.isEmpty && mayManage, card(t("Dodaj pracownika"), id: "popraw", "<div class=\"pad\">\(invitation)</div>"))
            \(card(t("Pracownicy"), id: "osoby", head: adding, list))\(gone)\(RightsTable.html)</div>
            \(if: mayManage && problems.isEmpty, dialog("zapros", t("Dodaj pracownika"), invitation))
            """)
    }

    private var adding: HTML {
        guard mayManage else { return .empty }
        return linkButton(
            t("Dodaj pracownika"), to: "#zapros", .add, icon: "plus", dialog: "zapros", command: t("Dodaj pracownika"), key: "n")
    }

    private var list: HTML {
        table(
            t("Pracownicy firmy"),
            [
                Column(t("Osoba")), Column(t("Rola")), Column(t("Zalogowany na")), Column(t("Ostatnio")),
                Column(t("Działania"), hiddenTitle: true),
            ],
            rows: "\(each: rows, row)")
    }

    private var gone: HTML {
        guard !former.isEmpty else { return .empty }
        let people = former.map { person in
            rowLink(
                to: Places.employeeHandover(person.id), front: avatar(Face(name: person.name, id: person.accountID)), person.name,
                second: person.title.isEmpty ? person.role.name : person.title, end: HTML(escaping: t("Przekazanie spraw")))
        }
        return card(t("Byli pracownicy"), id: "byli", App.rows(people))
    }

    private func row(_ row: EmployeeRow) -> HTML {
        let person = row.employee
        let name: HTML = mayManage ? "<a href=\"\(Places.employee(person.id))\">\(person.name)</a>" : HTML(escaping: person.name)
        return """
            <tr><th scope="row"><span class="row nw g2">\(avatar(Face(name: person.name, id: person.accountID), present: row.isPresent(at: now)))<span>\(name)\
            <span class="sec">\(person.email)</span></span></span></th><td>\(person.title.isEmpty ? person.role.name : person.title)\
            \(if: !person.title.isEmpty, "<span class=\"sec\">\(person.role.name)</span>")</td><td class="num" data-l="\(t: "Zalogowany na")">\(EmployeeWords.devices(row))</td>\
            <td data-l="\(t: "Ostatnio")">\(EmployeeWords.seen(row, now))</td>\
            <td class="n r">\(if: mayManage && (person.role != .owner || viewer.has(.owners)), actions(row))</td></tr>
            """
    }

    private func actions(_ row: EmployeeRow) -> HTML {
        let person = row.employee
        if person.standing == .invited {
            return """
                <span class="row end">\(postButton(t("Wyślij ponownie"), to: Places.employeeInvitation(person.id), icon: "send", size: .small))\
                \(postButton(t("Cofnij zaproszenie"), to: Places.employeeEnd(person.id), .danger, size: .small))</span>
                """
        }
        return """
            <span class="row end">\(linkButton(t("Edytuj"), to: Places.employee(person.id), .edit, icon: "pencil", size: .small))\
            \(if: row.devices > 0 && person.accountID != viewer.accountID, postButton(t("Wyloguj ze wszystkich miejsc"), to: Places.employeeSessions(person.id), .danger, icon: "logout", size: .small))</span>
            """
    }

    private var invitation: HTML {
        let roles = EmployeeRole.allCases.filter { $0 != .owner || viewer.has(.owners) }
        return """
            <form class="stack" method="post" action="\(Places.settingsEmployees())">
            \(input(t("Imię i nazwisko"), "osoba", form.name, error: problems["osoba"], autocomplete: "off"))
            \(input(t("Adres e-mail"), "email", form.email, kind: .email, hint: t("Zaproszenie z odsyłaczem do ustalenia hasła działa 14 dni."), error: problems["email"], autocomplete: "off", rule: .email))
            \(select(t("Rola"), "rola", roles.map { Choice($0.rawValue, $0.name) }, selected: form.role, error: problems["rola"]))
            \(input(t("Stanowisko"), "stanowisko", form.title, error: problems["stanowisko"], optional: true))
            <div>\(button(t("Wyślij zaproszenie"), .main, icon: "send"))</div></form>
            """
    }
}

/// Where and when somebody was here, in words.
enum EmployeeWords {
    static func devices(_ row: EmployeeRow) -> HTML {
        switch row.employee.standing {
        case .invited: badge(t("zaproszenie wysłane"), .warn, icon: "clock")
        case .suspended: badge(t("dostęp wstrzymany"), .bad, icon: "lock")
        case .working:
            row.devices == 0
                ? "<span class=\"soft\">\(t: "nigdzie")</span>"
                : HTML(escaping: counted(row.devices, "% urządzeniu", "% urządzeniach", "% urządzeniach"))
        }
    }

    static func seen(_ row: EmployeeRow, _ now: Instant) -> String {
        if row.isPresent(at: now) { return t("teraz") }
        return row.seenAt?.text(now: now) ?? "–"
    }
}
