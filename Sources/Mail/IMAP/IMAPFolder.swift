import Foundation

/// A folder of a mailbox.
public struct IMAPFolder: Sendable, Equatable {
    /// What a folder is for, whatever it is called (RFC 6154).
    public enum Role: String, Sendable, CaseIterable { case inbox, sent, drafts, trash, junk, archive, all, flagged }

    /// The name as the server says it; use it to open the folder.
    public var path: String
    /// The name for people, like `Faktury/2026`.
    public var name: String
    /// What stands between the levels of the name; nil when there are none.
    public var separator: String?
    /// What it is for; nil for a folder of no special use.
    public var role: Role?
    /// Whether it can hold letters.
    public var canBeOpened: Bool

    /// Reads `LIST (attributes) separator name`.
    init?(_ values: [IMAPValue]) {
        guard values.count >= 4, let attributes = values[1].list, let path = values[3].words else { return nil }
        let flags = Set(attributes.compactMap { $0.words?.lowercased() })
        self.path = path
        name = ModifiedUTF7.decoded(path)
        separator = values[2].words
        canBeOpened = flags.isDisjoint(with: ["\\noselect", "\\nonexistent"])
        let said = Role.allCases.first { $0 != .inbox && flags.contains("\\" + $0.rawValue) }
        role = path.uppercased() == "INBOX" ? .inbox : said ?? Self.usual[lastName.lowercased()]
    }

    /// The last level of the name.
    public var lastName: String {
        guard let separator, !separator.isEmpty else { return name }
        return name.components(separatedBy: separator).last ?? name
    }

    /// What servers without special-use attributes call their folders.
    private static let usual: [String: Role] = [
        "sent": .sent, "sent items": .sent, "sent messages": .sent, "wysłane": .sent, "elementy wysłane": .sent,
        "wysłane elementy": .sent, "drafts": .drafts, "szkice": .drafts, "wersje robocze": .drafts, "kopie robocze": .drafts,
        "trash": .trash, "kosz": .trash, "deleted items": .trash, "elementy usunięte": .trash, "spam": .junk, "junk": .junk,
        "junk email": .junk, "wiadomości-śmieci": .junk, "archive": .archive, "archiwum": .archive,
    ]
}

/// What a server says about a folder when it is opened.
public struct IMAPFolderState: Sendable, Equatable {
    /// The name as the server says it.
    public var path: String
    /// Letters in the folder.
    public var count = 0
    /// While this stays the same, a UID always means the same letter (RFC 9051 section 2.3.1.1).
    public var uidValidity: UInt32 = 0
    /// The UID that the next new letter gets, or a smaller one; 0 when the server did not say.
    public var uidNext: UInt32 = 0
    /// Whether nothing can be changed in it.
    public var isReadOnly: Bool
}
