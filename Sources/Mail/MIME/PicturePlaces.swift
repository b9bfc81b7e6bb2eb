import Foundation

/// Where in a letter's HTML its own pictures stand.
struct PicturePlaces {
    enum Place {
        /// Among the words.
        case within
        /// Behind the last words of the letter, or after a mark of a signature.
        case atEnd
    }

    private var places: [String: Place] = [:]

    init(html: String) {
        guard html.contains("cid:") || html.contains("CID:") else { return }
        var position = 0
        var signatureAt: Int?
        var historyAt: Int?
        var found: [(id: String, position: Int)] = []
        for token in HTMLTokenizer(html.utf8) {
            switch token {
            case .text(let bytes):
                let words = HTMLEntities.decode(bytes)
                let seen = words.count { !$0.isWhitespace }
                if seen > 0, signatureAt == nil, Self.opensSignature(words) { signatureAt = position }
                if seen > 0, historyAt == nil, LetterQuote.opensHistory(words) { historyAt = position }
                position += seen
            case .start(let tag):
                if tag.name == "img", let source = tag["src"], source.lowercased().hasPrefix("cid:") {
                    found.append((Self.identifier(source.dropFirst(4)), position))
                } else if historyAt == nil, LetterQuote.isHistory(tag) {
                    historyAt = position
                } else if signatureAt == nil, Self.isSignature(tag) {
                    signatureAt = position
                }
            default: break
            }
        }
        // What the sender wrote ends where the history begins; up to 400 letters of name, address and legal notice count as a signature.
        for picture in found {
            let end = historyAt.map { picture.position <= $0 ? $0 : position } ?? position
            let behindMark = signatureAt.map { picture.position >= $0 } ?? false
            places[picture.id] = behindMark || (end > 0 && picture.position >= end - 400 && picture.position > 0) ? .atEnd : .within
        }
    }

    func of(_ contentID: String) -> Place? { places[contentID] }

    static func identifier(_ text: some StringProtocol) -> String { String(text).removingPercentEncoding ?? String(text) }

    private static func opensSignature(_ words: String) -> Bool {
        let text = words.trimmingSpaces().lowercased()
        return text == "--"
            || ["pozdrawiam", "z poważaniem", "z powazaniem", "z wyrazami szacunku", "best regards", "kind regards", "łączę wyrazy"]
                .contains { text.hasPrefix($0) }
    }

    private static func isSignature(_ tag: HTMLTag) -> Bool {
        let marks = "\(tag["class"] ?? "") \(tag["id"] ?? "")".lowercased()
        return marks.contains("signature") || marks.contains("stopka") || marks.contains("podpis")
    }
}
