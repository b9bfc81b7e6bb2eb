import Values
import Web

extension PolishPlural {
    /// The key of a sentence with a number. Ukrainian has the same three forms, but counts 21 and 31 as one.
    func key(_ number: some BinaryInteger) -> String {
        let isOne = Language.current == .ukrainian && number % 10 == 1 && number % 100 != 11
        return isOne ? form(1) : form(number)
    }
}

extension RecurrenceRule {
    /// How often, in the reader's language. Fields take the Polish words, which are read back.
    var words: String {
        switch Language.current {
        case .polish: polish
        case .english: english
        case .ukrainian: ukrainian
        }
    }
}
