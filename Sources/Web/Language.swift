/// A language of the interface. Polish is the source: its sentences are the keys of the others.
public enum Language: String, CaseIterable, Sendable, Codable {
    case polish = "pl"
    case english = "en"
    case ukrainian = "uk"

    /// The language of the request that is being answered.
    @TaskLocal public static var current: Language = .polish
}

/// The words of the other languages, by their Polish text.
public struct Words: Sendable {
    let byLanguage: [Language: [String: String]]

    /// Takes one table of Polish key to translation for each language but Polish.
    public init(_ byLanguage: [Language: [String: String]]) {
        self.byLanguage = byLanguage
    }

    /// The words in force; set once for the process by the product before it serves.
    @TaskLocal public static var override: Words?
    nonisolated(unsafe) private static var installed = Words([:])

    /// Makes the given words the ones in force. Call before the first request.
    public static func install(_ words: Words) {
        installed = words
    }

    static func translation(of key: String, in language: Language) -> String {
        guard language != .polish else { return key }
        let words = override ?? installed
        return words.byLanguage[language]?[key] ?? words.byLanguage[.english]?[key] ?? key
    }
}

/// Words for people in the language of the current request; the Polish text is the key.
public func t(_ key: String) -> String {
    Words.translation(of: key, in: Language.current)
}

/// Words with `%` holes filled from left to right: `t("Usunięto ofertę %.", number)`.
public func t(_ key: String, _ values: String...) -> String {
    var rest = values[...]
    return t(key).split(separator: "%", omittingEmptySubsequences: false).enumerated()
        .map { $0.offset == 0 ? String($0.element) : (rest.popFirst() ?? "%") + $0.element }
        .joined()
}
