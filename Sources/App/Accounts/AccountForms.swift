import Values
import Web

/// A new login: the name one signs in with. An address of another account is refused like a taken one.
struct LoginForm: Sendable {
    var login: String

    init(_ form: Form) {
        login = form["login"].trimmed.lowercased()
    }

    func checked() throws(Refusal) -> String {
        var problems = Problems()
        let allowed = login.allSatisfy { $0.isLetter || $0.isNumber || "@.-_+".contains($0) }
        if login.count < 3 || !allowed {
            problems["login"] = t("Login ma co najmniej 3 znaki: litery, cyfry, kropkę, myślnik, podkreślenie albo @.")
        }
        problems.bound(login, "login", limit: 120)
        try problems.refuse()
        return login
    }
}
