import Foundation
import Values

/// Writes cards one after another in version 3.0 (RFC 2426), which every telephone and mail program reads.
public final class VCardWriter {
    private let file: FileHandle
    private var buffer = ""

    /// Makes the file, or empties it.
    ///
    /// - Throws: `ExchangeError.unwritable`.
    public init(path: String) throws {
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]) else {
            throw ExchangeError.unwritable(path)
        }
        file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    }

    /// Adds a card.
    public func write(_ card: VCard) throws {
        line("BEGIN", "VCARD")
        line("VERSION", "3.0")
        line("N", [card.familyName, card.givenName, "", "", ""].map(ContentLines.escaped).joined(separator: ";"))
        line("FN", ContentLines.escaped(card.name))
        if !card.organization.isEmpty { line("ORG", ContentLines.escaped(card.organization)) }
        if !card.title.isEmpty { line("TITLE", ContentLines.escaped(card.title)) }
        for phone in card.phones { line("TEL;TYPE=VOICE", ContentLines.escaped(phone)) }
        for email in card.emails { line("EMAIL;TYPE=INTERNET", ContentLines.escaped(email)) }
        for address in card.addresses {
            line(
                "ADR;TYPE=WORK",
                ["", "", address.street, address.city, "", address.postalCode, "Polska"].map(ContentLines.escaped).joined(separator: ";"))
        }
        if !card.categories.isEmpty { line("CATEGORIES", card.categories.map(ContentLines.escaped).joined(separator: ",")) }
        if !card.note.isEmpty { line("NOTE", ContentLines.escaped(card.note)) }
        line("END", "VCARD")
        if buffer.utf8.count > 1 << 16 { try flush() }
    }

    /// Writes what is left and closes the file.
    public func close() throws {
        try flush()
        try file.close()
    }

    private func flush() throws {
        try file.write(contentsOf: Data(buffer.utf8))
        buffer = ""
    }

    private func line(_ name: String, _ value: String) {
        ContentLines.append("\(name):\(value)", to: &buffer)
    }
}
