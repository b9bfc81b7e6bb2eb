import Values
import Web

struct EmployeeForm: Sendable {
    var name = ""
    var email = ""
    var role = EmployeeRole.employee.rawValue
    var title = ""

    init() {}

    init(_ form: Form) {
        name = form["osoba"].trimmed
        email = form["email"].trimmed
        role = form["rola"]
        title = form["stanowisko"].trimmed
    }

    func checked() throws(Refusal) -> (name: String, email: EmailAddress, role: EmployeeRole, title: String) {
        var problems = Problems()
        problems.need(name, "osoba", t("Wpisz imię i nazwisko."), limit: 120)
        problems.bound(title, "stanowisko", limit: 120)
        let (email, role) = (EmailAddress(email), EmployeeRole(rawValue: role))
        if email == nil { problems["email"] = t("Wpisz adres w postaci nazwa@domena.pl.") }
        if role == nil { problems["rola"] = t("Wybierz rolę.") }
        try problems.refuse()
        guard let email, let role else { throw .malformed }
        return (name, email, role, title)
    }
}

/// Who works in the firm, with which right, and the way to sign somebody out everywhere.
struct EmployeesPage {
    var frame: OfficeFrame
    var employees: [Employee]
    var mayManage: Bool
    var own: RecordID?
    var form = EmployeeForm()
    var problems: [String: String] = [:]

    var html: HTML {
        frame.page(
            SettingsTab.head(.employees), section: .settings, width: .mid,
            """
            <div class="stack">\(card(t("Pracownicy"), id: "osoby", table(
                t("Pracownicy firmy"), [Column(t("Osoba")), Column(t("Rola")), Column(t("Stan")), Column(t("Działania"), hiddenTitle: true)],
                rows: "\(each: employees, row)")))
            \(if: mayManage, invitation)</div>
            """)
    }

    private func row(_ person: Employee) -> HTML {
        """
        <tr><th scope="row"><span class="row nw g2">\(avatar(Face(name: person.name, id: person.accountID)))<span>\(person.name)\
        <span class="sec">\(person.email)\(if: !person.title.isEmpty, " · \(person.title)")</span></span></span></th><td>\(person.role.name)</td>\
        <td>\(person.confirmedAt == nil ? badge(t("zaproszenie wysłane"), .warn, icon: "clock") : badge(t("ma login"), .ok, icon: "check"))</td>\
        <td class="n r">\(if: mayManage && person.accountID != own, actions(person))</td></tr>
        """
    }

    private func actions(_ person: Employee) -> HTML {
        """
        <span class="row nw g2">\(postIcon("logout", label: t("Wyloguj ze wszystkich miejsc: %", person.name), to: Places.employeeSessions(person.id)))\
        \(if: person.role != .owner, postButton(t("Zakończ dostęp"), to: Places.employeeEnd(person.id), .danger, size: .small))</span>
        """
    }

    private var invitation: HTML {
        card(
            t("Zaproś pracownika"), id: "zapros",
            """
            <form class="pad form" method="post" action="\(Places.settingsEmployees())">
            \(input(t("Imię i nazwisko"), "osoba", form.name, error: problems["osoba"], autocomplete: "off"))
            \(input(t("Adres e-mail"), "email", form.email, kind: .email, error: problems["email"], autocomplete: "off", rule: .email))
            \(select(t("Rola"), "rola", EmployeeRole.allCases.filter { $0 != .owner }.map { Choice($0.rawValue, $0.name) }, selected: form.role, error: problems["rola"]))
            \(input(t("Stanowisko"), "stanowisko", form.title, error: problems["stanowisko"], optional: true))
            <div class="w">\(button(t("Wyślij zaproszenie"), .main, icon: "send"))</div></form>
            """)
    }
}
