/// The form of a Polish first name that is used to call somebody: Beata → Beato, Marek → Marku.
///
/// By the rules of Polish declension, with the irregular names listed. Surnames are left alone: in the vocative they are rude.
public struct Vocative: Hashable, Sendable, CustomStringConvertible {
    /// The form to use after "Panie" or "Pani"; the name itself where Polish does not decline it.
    public let text: String

    /// The vocative of a first name, or of several ("Anna Maria" → "Anno Mario"). Without a gender the name itself tells it.
    public init(_ firstName: String, gender: Gender? = nil) {
        let name = firstName.trimmed
        let gender = gender ?? Gender(firstName: name)
        var parts: [String] = []
        var word = ""
        for character in name {
            if character == " " || character == "-" {
                parts += [Self.form(word, gender), String(character)]
                word = ""
            } else {
                word.append(character)
            }
        }
        text = (parts + [Self.form(word, gender)]).joined()
    }

    /// As `text`.
    public var description: String { text }

    private static func form(_ typed: String, _ gender: Gender?) -> String {
        guard typed.count > 1, typed.count <= 40, typed.allSatisfy(\.isLetter) else { return typed }
        let name = typed.prefix(1).uppercased() + typed.dropFirst().lowercased()
        if let known = irregular[name] { return known }
        if name.hasSuffix("a") { return inA(name) }
        return gender == .woman ? name : man(name)
    }

    /// -a → -o; of soft short forms -u (Kasia → Kasiu, Ania → Aniu).
    private static func inA(_ name: String) -> String {
        let isSoft = ["sia", "zia", "cia"].contains { name.hasSuffix($0) } || name.hasSuffix("nia") && name.count <= 5
        return name.dropLast() + (isSoft ? "u" : "o")
    }

    private static func man(_ name: String) -> String {
        for (ending, count, replacement) in endings where name.hasSuffix(ending) { return name.dropLast(count) + replacement }
        return name
    }

    /// The endings of men's names in the order they are tried, how many letters go, and what comes in their place.
    private static let endings: [(String, Int, String)] = [
        ("iec", 3, "cze"), ("ek", 2, "ku"), ("eł", 2, "le"), ("st", 2, "ście"), ("rz", 0, "u"), ("cz", 0, "u"), ("sz", 0, "u"),
        ("dz", 0, "u"), ("ch", 0, "u"),
        ("tr", 1, "rze"), ("r", 1, "rze"), ("t", 1, "cie"), ("d", 1, "dzie"), ("ł", 1, "le"), ("x", 1, "ksie"), ("v", 1, "wie"),
        ("ś", 1, "siu"), ("ć", 1, "ciu"), ("ź", 1, "ziu"), ("ń", 1, "niu"),
        ("b", 0, "ie"), ("p", 0, "ie"), ("f", 0, "ie"), ("w", 0, "ie"), ("m", 0, "ie"), ("n", 0, "ie"), ("s", 0, "ie"), ("z", 0, "ie"),
        ("l", 0, "u"), ("j", 0, "u"), ("k", 0, "u"), ("g", 0, "u"), ("h", 0, "u"), ("c", 0, "u"), ("ż", 0, "u"),
    ]

    private static let irregular: [String: String] = [
        "Kacper": "Kacprze", "Aleksander": "Aleksandrze", "Sylwester": "Sylwestrze", "Aleksy": "Aleksy", "Kasper": "Kasprze",
        "Jasiek": "Jaśku",
        "Mieszko": "Mieszku", "Jaśko": "Jaśku", "Zdzicho": "Zdzichu", "Krzycho": "Krzychu", "Rysio": "Rysiu", "Józio": "Józiu",
        "Kazio": "Kaziu", "Dzidzia": "Dzidziu",
        "Lew": "Lwie",
    ]
}
