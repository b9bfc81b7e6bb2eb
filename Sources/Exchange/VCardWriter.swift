import Foundation

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
        line("N", [card.familyName, card.givenName, "", "", ""].map(Self.escaped).joined(separator: ";"))
        line("FN", Self.escaped(card.name))
        if !card.organization.isEmpty { line("ORG", Self.escaped(card.organization)) }
        if !card.title.isEmpty { line("TITLE", Self.escaped(card.title)) }
        for phone in card.phones { line("TEL;TYPE=VOICE", Self.escaped(phone)) }
        for email in card.emails { line("EMAIL;TYPE=INTERNET", Self.escaped(email)) }
        for address in card.addresses {
            line(
                "ADR;TYPE=WORK",
                ["", "", address.street, address.city, "", address.postalCode, "Polska"].map(Self.escaped).joined(separator: ";"))
        }
        if !card.categories.isEmpty { line("CATEGORIES", card.categories.map(Self.escaped).joined(separator: ",")) }
        if !card.note.isEmpty { line("NOTE", Self.escaped(card.note)) }
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

    static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n").replacing("\r", with: "").replacing(",", with: "\\,").replacing(
            ";", with: "\\;")
    }

    /// Lines are folded after 75 bytes, never inside a letter.
    private func line(_ name: String, _ value: String) {
        var room = 75
        for letter in "\(name):\(value)" {
            let size = letter.utf8.count
            if size > room {
                buffer += "\r\n "
                room = 74
            }
            buffer.append(letter)
            room -= size
        }
        buffer += "\r\n"
    }
}
