import Synchronization
import Values

/// A language of the interface. Polish is the source: its sentences are the keys of the others.
public enum Language: String, CaseIterable, Sendable, Codable {
    case polish = "pl"
    case english = "en"
    case ukrainian = "uk"

    /// The language of the request that is being answered.
    @TaskLocal public static var current: Language = .polish

    /// Runs the work for a reader of the language: its words and the names of its days.
    public static func reading<T>(_ language: Language, _ work: () throws -> T) rethrows -> T {
        try $current.withValue(language) { try DayWords.$current.withValue(language.dayWords, operation: work) }
    }

    /// The work in the language of the task that asks, on threads too that belong to no task.
    public static func carried<Given, Answer>(
        _ work: @escaping @Sendable (Given) throws -> Answer
    ) -> @Sendable (Given) throws -> Answer {
        let language = current
        guard language != .polish else { return work }
        return { given in try reading(language) { try work(given) } }
    }

    var dayWords: DayWords {
        switch self {
        case .polish: .polish
        case .english: .english
        case .ukrainian: .ukrainian
        }
    }
}

/// The words of the other languages, by their Polish text.
public struct Words: Sendable {
    let byLanguage: [Language: [String: String]]

    /// Takes one table of Polish key to translation for each language but Polish.
    public init(_ byLanguage: [Language: [String: String]]) {
        self.byLanguage = byLanguage
    }

    /// Other words for one task; for tests.
    @TaskLocal public static var override: Words?
    private static let installed = Mutex(Words([:]))

    /// Makes the given words the ones in force in this process.
    public static func install(_ words: Words) {
        installed.withLock { $0 = words }
    }

    private static var inForce: Words { override ?? installed.withLock { $0 } }

    /// Whether the language has words of its own for the key.
    static func has(_ key: String, in language: Language) -> Bool { inForce.byLanguage[language]?[key] != nil }

    static func translation(of key: String, in language: Language) -> String {
        guard language != .polish else { return key }
        let words = inForce
        return words.byLanguage[language]?[key] ?? words.byLanguage[.english]?[key] ?? key
    }
}

/// Words for people in the language of the current request; the Polish text is the key.
public func t(_ key: String) -> String {
    Words.translation(of: key, in: Language.current)
}

/// Words with `%` holes filled from left to right: `t("Usunięto ofertę %.", number)`.
public func t(_ key: String, _ values: String...) -> String {
    Words.filled(key, values)
}

extension Words {
    static func filled(_ key: String, _ values: [String]) -> String {
        let pattern = translation(of: key, in: Language.current)
        var rest = values[...]
        var filled = ""
        var from = pattern.startIndex
        while let hole = pattern.utf8[from...].firstIndex(of: UInt8(ascii: "%")) {
            filled += pattern[from..<hole]
            filled += rest.popFirst() ?? "%"
            from = pattern.utf8.index(after: hole)
        }
        return filled + pattern[from...]
    }
}
