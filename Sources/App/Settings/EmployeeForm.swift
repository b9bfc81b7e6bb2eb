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

    init(_ employee: Employee) {
        (name, email, role, title) = (employee.name, employee.email, employee.role.rawValue, employee.title)
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
