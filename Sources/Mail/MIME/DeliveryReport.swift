/// What a mail server says about copies of a letter that it could not deliver, or not yet: RFC 3464, or words meant for people.
public struct DeliveryReport: Codable, Sendable, Equatable {
    /// What became of a copy (RFC 3464 2.3.3).
    public enum Action: String, Codable, Sendable {
        /// It came back for good.
        case failed
        /// The server goes on trying.
        case delayed
        /// It arrived, or went on to where no reports come from.
        case delivered
    }

    /// One copy.
    public struct Copy: Codable, Sendable, Equatable {
        /// Where the copy went, and where it was sent first; lower case.
        public var addresses: [String]
        /// What became of it.
        public var action: Action
        /// Enhanced status code (RFC 3463), such as `5.1.1`; empty when the report has none.
        public var status = ""
        /// What the other server answered, at most 500 characters.
        public var diagnostic = ""

        /// A copy with the addresses it is known by.
        public init(addresses: [String], action: Action, status: String = "", diagnostic: String = "") {
            (self.addresses, self.action, self.status, self.diagnostic) = (addresses, action, status, diagnostic)
        }
    }

    /// The copies the report is about; a report that names none is about all of them.
    public var copies: [Copy] = []
    /// Message-IDs of the letter that came back, as far as the report quotes it.
    public var letters: [String] = []

    /// An empty report.
    public init() {}

    /// Whether a copy came back for good.
    public var hasFailure: Bool { copies.contains { $0.action == .failed } }
}

extension DeliveryReport {
    /// Copies a report may name; the rest of a longer one is left out.
    static let limit = 200

    /// Takes in the machine-readable part: groups of fields parted by empty lines, the first about the whole letter (RFC 3464 2.1).
    mutating func read(status bytes: [UInt8]) {
        for group in Self.groups(String(decoding: bytes.prefix(200_000), as: UTF8.self)) where copies.count < Self.limit {
            guard let action = Self.action(group["action"]) else { continue }
            let addresses = [group["final-recipient"], group["original-recipient"]].compactMap { $0.flatMap(Self.address) }
            let code = (group["status"] ?? "").prefix { $0.isNumber || $0 == "." }
            let words = (group["diagnostic-code"] ?? "").split(separator: ";", maxSplits: 1).last.map(String.init) ?? ""
            copies.append(
                Copy(
                    addresses: addresses.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }, action: action,
                    status: String(code.prefix(12)), diagnostic: String(HeaderText.clean(words).trimmingSpaces().prefix(500))))
        }
    }

    /// Takes in the Message-ID of the letter that is quoted.
    mutating func read(headers bytes: [UInt8]) {
        let text = String(decoding: bytes.prefix(200_000), as: UTF8.self)
        guard let identifier = Self.groups(text).first?["message-id"] else { return }
        note(HeaderIdentifiers.read(Array(identifier.utf8)))
    }

    mutating func note(_ identifiers: [String]) {
        for identifier in identifiers where letters.count < 20 && !letters.contains(identifier) { letters.append(identifier) }
    }

    private static func action(_ word: String?) -> Action? {
        switch word?.lowercased().prefix(while: \.isLetter) {
        case "failed": .failed
        case "delayed": .delayed
        case "delivered", "relayed", "expanded": .delivered
        default: nil
        }
    }

    /// `rfc822; name@example.pl`, with or without brackets.
    private static func address(_ field: String) -> String? {
        let text = (field.split(separator: ";", maxSplits: 1).last ?? "").filter { !"<> \t".contains($0) }
        return text.contains("@") ? String(text.prefix(254)).lowercased() : nil
    }

    private static func groups(_ text: String) -> [[String: String]] {
        var groups: [[String: String]] = [[:]]
        var name = ""
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            if line.trimmingSpaces().isEmpty {
                if groups[groups.count - 1].isEmpty == false { groups.append([:]) }
                name = ""
            } else if let first = line.first, first == " " || first == "\t" {
                groups[groups.count - 1][name]?.append(" " + line.trimmingSpaces())
            } else if let colon = line.firstIndex(of: ":") {
                name = line[..<colon].trimmingSpaces().lowercased()
                let value = line[line.index(after: colon)...].trimmingSpaces()
                if groups[groups.count - 1][name] == nil { groups[groups.count - 1][name] = value }
            }
        }
        return groups
    }
}
