import Values
import Web

/// A signature as it came from a page: the typed name, the drawing, the hash that was shown.
struct SignatureForm: Sendable {
    var seen = ""
    var name = ""
    var strokes = ""

    init() {}

    init(_ form: Form) {
        (seen, name, strokes) = (form["skrot"], form["nazwisko"].trimmed, form["kreski"])
    }

    /// - Parameter needsName: whether a name has to stand where nothing was drawn, because no account says who it is.
    func checked(needsName: Bool) throws(Refusal) -> FormSigning {
        var problems = Problems()
        let drawing = strokes.isEmpty ? nil : DrawnSignature(strokes)
        if !strokes.isEmpty, drawing == nil {
            problems["kreski"] = t("Tego rysunku nie da się zapisać. Wyczyść pole i podpisz się jeszcze raz.")
        }
        if needsName, name.isEmpty, drawing == nil { problems["nazwisko"] = t("Wpisz imię i nazwisko albo narysuj podpis.") }
        problems.bound(name, "nazwisko", limit: 120)
        try problems.refuse()
        return FormSigning(seen: seen, name: name, drawing: drawing)
    }
}
