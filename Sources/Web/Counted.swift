import Values

/// A number with its noun in the reader's language, the forms after 1, after 2 and after 5 as keys:
/// `counted(3, "% nowa wiadomość", "% nowe wiadomości", "% nowych wiadomości")`. The first hole takes the number, the others the values.
/// A language without words for these keys is answered in English, as by `t`.
public func counted(_ number: some BinaryInteger, _ one: String, _ few: String, _ many: String, _ values: String...) -> String {
    let language = Words.language(of: many)
    return Words.filled(language.form(number, one, few, many), [PolishPlural.digits(number)] + values)
}

extension Language {
    /// The form a noun takes after the number, by the plural rules of Unicode CLDR. Polish: 1 plik; 2, 3, 4, 22 pliki; 0, 5, 12, 21 plików.
    /// Ukrainian is alike, but 21, 31 and 101 go with 1. English has two forms, and takes its second from `many`.
    func form(_ number: some BinaryInteger, _ one: String, _ few: String, _ many: String) -> String {
        switch self {
        case .polish: return PolishPlural(one, few, many).form(number)
        case .english: return number.magnitude == 1 ? one : many
        case .ukrainian:
            let isOne = number.magnitude % 10 == 1 && number.magnitude % 100 != 11
            return isOne ? one : PolishPlural(one, few, many).form(number)
        }
    }
}

extension Words {
    /// The language in which the key is answered: the reader's where it has words for it, else English.
    static func language(of key: String) -> Language {
        let language = Language.current
        return language == .ukrainian && !has(key, in: language) ? .english : language
    }
}
