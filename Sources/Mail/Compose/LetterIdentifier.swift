/// Message-IDs and addresses of letters we write.
public enum LetterIdentifier {
    /// A new Message-ID under a domain, without angle brackets: 130 random bits (RFC 5322 3.6.4).
    public static func make(domain: String) -> String { "\(random())@\(domain)" }

    /// 26 random letters and digits.
    static func random() -> String {
        let digits = Array("0123456789abcdefghijklmnopqrstuv")
        return String((0..<26).map { _ in digits[Int.random(in: 0..<32)] })
    }

    /// Whether a text may stand as a Message-ID in a header.
    public static func isMessageID(_ text: String) -> Bool {
        text.utf8.count <= 250 && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>()\\\",".utf8.contains($0) }
            && text.split(separator: "@", omittingEmptySubsequences: false).count == 2 && !text.hasPrefix("@") && !text.hasSuffix("@")
    }
}
