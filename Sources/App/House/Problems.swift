import Values
import Web

/// Collects everything that is wrong with a form, field by field, before it is refused once.
struct Problems {
    private(set) var sentences: [String: String] = [:]

    /// The first sentence of a field stays.
    subscript(field: String) -> String? {
        get { sentences[field] }
        set { if sentences[field] == nil { sentences[field] = newValue } }
    }

    mutating func need(_ text: String, _ field: String, _ sentence: String, limit: Int) {
        if text.isEmpty { self[field] = sentence }
        bound(text, field, limit: limit)
    }

    mutating func bound(_ text: String, _ field: String, limit: Int) {
        if text.count > limit { self[field] = t("Skróć tekst, może mieć najwyżej % znaków.", String(limit)) }
    }

    func refuse() throws(Refusal) {
        if !sentences.isEmpty { throw .invalid(sentences) }
    }
}

extension String {
    /// Without white space at the ends, and with runs of it inside made one space: for one-line fields.
    var trimmed: String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Without white space at the ends: for fields of several lines.
    var trimmedLines: String {
        var text = self[...]
        while text.last?.isWhitespace == true { text.removeLast() }
        while text.first?.isWhitespace == true { text.removeFirst() }
        return String(text)
    }
}
