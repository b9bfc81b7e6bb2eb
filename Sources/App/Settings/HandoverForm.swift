import Values
import Web

/// Who takes over: one person for everything, or somebody else for a part.
struct HandoverForm: Sendable {
    /// A part that stays where it is.
    static let stays = "zostaje"

    var everything = ""
    var parts: [String: String] = [:]

    init() {}

    init(_ form: Form) {
        everything = form["komu"]
        for part in Handover.all { parts[part.key] = form["komu-\(part.key)"] }
    }

    /// The heir of each part; a part that stays has none.
    func checked(among heirs: [Employee]) throws(Refusal) -> [String: Employee] {
        var (problems, chosen) = (Problems(), [String: Employee]())
        func heir(_ text: String) -> Employee? { heirs.first { String($0.id) == text } }
        for part in Handover.all {
            let own = parts[part.key] ?? ""
            if own == Self.stays { continue }
            let (text, field) = own.isEmpty ? (everything, "komu") : (own, "komu-\(part.key)")
            guard let person = heir(text) else {
                problems[field] = t("Wybierz osobę, która przejmie sprawy.")
                continue
            }
            guard person.role.has(part.right) else {
                problems["komu-\(part.key)"] = t("% nie prowadzi ofert. Wybierz dla nich kogoś innego.", person.name)
                continue
            }
            chosen[part.key] = person
        }
        try problems.refuse()
        return chosen
    }
}
