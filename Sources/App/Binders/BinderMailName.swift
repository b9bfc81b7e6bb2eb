import Store
import Values

/// The local part of a building's mail address, made of its name: "Jodłowa 14, Zakopane" is jodlowa-14-zakopane.
enum BinderMailName {
    static func of(_ name: String) -> String {
        let signs = name.folded.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
        let words = String(signs).split(separator: "-").joined(separator: "-")
        return words.isEmpty ? "budowa" : String(words.prefix(48))
    }

    /// The first one of jodlowa-14, jodlowa-14-2, … that no building has; a race ends at the unique index.
    static func free(for name: String, _ tx: Transaction) throws -> String {
        let base = of(name)
        for number in 1...50 {
            let candidate = number == 1 ? base : "\(base)-\(number)"
            if try !tx.exists("SELECT 1 FROM mail_name WHERE name = \(candidate)") {
                try tx.run("INSERT INTO mail_name (name) VALUES (\(candidate))")
                return candidate
            }
        }
        return "\(base)-\(RecordID.next())"
    }
}
