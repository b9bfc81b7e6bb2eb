import NIOCore
import Values

/// What a server says about a letter without giving it: enough to know whether we have it.
public struct IMAPEnvelope: Sendable, Equatable {
    /// The number of the letter in its folder, for as long as UIDVALIDITY stays.
    public var uid: UInt32
    /// When it came into the mailbox.
    public var arrived: Instant?
    /// Size in bytes.
    public var size: Int?
    /// Message-ID without angle brackets.
    public var messageID: String?
    /// Subject, decoded, at most 300 characters.
    public var subject: String
    /// The first author as people read it: name or address.
    public var author: String
}

extension IMAPSession {
    /// Envelopes (RFC 9051 7.5.2) of letters of the open folder, in the order of their UIDs; nothing is marked as read. A letter that is gone by now is
    /// left out.
    public func envelopes(of uids: [UInt32]) async throws -> [IMAPEnvelope] {
        try await alone {
            var found: [UInt32: IMAPEnvelope] = [:]
            let wanted = Set(uids)
            for set in IMAPSet.sets(of: uids) {
                try await say("UID FETCH", [.plain(set + " (UID FLAGS INTERNALDATE RFC822.SIZE ENVELOPE)")]) { response in
                    guard response.keyword == "FETCH", let list = response.values.last?.list, let facts = IMAPFacts(list) else { return }
                    if wanted.contains(facts.uid) { found[facts.uid] = Self.envelope(facts, list) }
                }
            }
            return found.values.sorted { $0.uid < $1.uid }
        }
    }

    private static func envelope(_ facts: IMAPFacts, _ list: [IMAPValue]) -> IMAPEnvelope {
        let place = list.firstIndex { $0.words?.uppercased() == "ENVELOPE" }
        let parts = place.flatMap { $0 + 1 < list.count ? list[$0 + 1].list : nil } ?? []
        func words(_ index: Int) -> String { parts.indices.contains(index) ? parts[index].words ?? "" : "" }
        let from = parts.indices.contains(2) ? parts[2].list?.first?.list ?? [] : []
        func piece(_ index: Int) -> String { from.indices.contains(index) ? from[index].words ?? "" : "" }
        let name = HeaderText.decode(Array(piece(0).utf8))
        return IMAPEnvelope(
            uid: facts.uid, arrived: facts.arrived, size: facts.size, messageID: HeaderIdentifiers.read(words(9).utf8).first,
            subject: String(HeaderText.decode(Array(words(1).utf8)).prefix(300)),
            author: String((name.isEmpty ? "\(piece(2))@\(piece(3))" : name).prefix(200)))
    }
}
