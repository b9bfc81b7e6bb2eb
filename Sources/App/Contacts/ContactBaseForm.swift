import Values
import Web

struct ContactBaseForm: Sendable {
    var name = ""
    var kind = ContactBase.Kind.contacts.rawValue
    var note = ""
    var number = ""
    var version = ""

    init() {}

    init(_ form: Form) {
        name = form["nazwa"].trimmed
        kind = form["rodzaj"]
        note = form["opis"].trimmedLines
        number = form["numer"]
        version = form["wersja"]
    }

    init(_ base: ContactBase) {
        (name, kind, note, version) = (base.name, base.kind.rawValue, base.note, String(base.version))
    }

    func checked() throws(Refusal) -> (name: String, kind: ContactBase.Kind, note: String) {
        var problems = Problems()
        problems.need(name, "nazwa", t("Nazwij bazę, na przykład „Klienci 2026”."), limit: 120)
        problems.bound(note, "opis", limit: 2_000)
        let kind = ContactBase.Kind(rawValue: kind)
        if kind == nil { problems["rodzaj"] = t("Wybierz rodzaj bazy.") }
        try problems.refuse()
        guard let kind else { throw .malformed }
        return (name, kind, note)
    }
}
