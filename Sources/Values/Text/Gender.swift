/// How a person is addressed: Pan or Pani.
public enum Gender: String, CaseIterable, Sendable, Codable {
    case woman = "k"
    case man = "m"

    /// What a Polish first name suggests: names in -a are women's, but for a few; nil for names that tell nothing. A suggestion that
    /// people may change.
    public init?(firstName: String) {
        let name = firstName.trimmed.lowercased()
        let first = name.prefix { $0 != " " && $0 != "-" }
        guard let last = first.last, last.isLetter else { return nil }
        if Self.menInA.contains(String(first)) {
            self = .man
        } else if Self.womenElse.contains(String(first)) || last == "a" {
            self = .woman
        } else if "bcćdfghjklłmnńprsśtwzźżiy".contains(last) {
            self = .man
        } else if Self.menInO.contains(String(first)) {
            self = .man
        } else {
            return nil
        }
    }

    private static let menInA: Set<String> = [
        "kuba", "barnaba", "bonawentura", "kosma", "jarema", "sasza", "misza", "ilia", "mykoła", "mykola", "nikita", "zawisza", "alosza",
    ]
    private static let womenElse: Set<String> = [
        "noemi", "nel", "carmen", "karmen", "miriam", "inez", "ines", "beatrycze", "nicole", "rut", "ruth", "salome", "abigail", "judyt",
        "kim", "vivien", "iris", "doris", "lilly", "emily",
        "mary", "betty", "kelly", "nancy", "megi", "wiki", "edyt", "elizabeth", "margaret", "ingrid", "astrid", "sarah", "esther", "ester",
        "rachel", "karin",
    ]
    private static let menInO: Set<String> = [
        "bruno", "hugo", "iwo", "otto", "leo", "mieszko", "mario", "marco", "marko", "dmytro", "danyło", "danylo", "petro", "pawło",
        "pavlo",
    ]
}
