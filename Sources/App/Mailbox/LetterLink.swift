import Store
import Values
import Web

/// The one-time access by which one recipient of a letter gets its files, where they are too heavy to go along.
struct LetterLink: RowDecodable, Sendable {
    let letterID: RecordID
    let recipient: String
    let linkID: RecordID
    let until: Instant
    let revokedAt: Instant?

    init(row: Row) {
        letterID = row.int64(0)
        recipient = row.text(1)
        linkID = row.int64(2)
        until = row.instant(3)
        revokedAt = row.optionalInstant(4)
    }

    static func all(of letters: [RecordID], firm: RecordID, _ tx: Transaction) throws -> [LetterLink] {
        guard !letters.isEmpty else { return [] }
        return try tx.all(
            LetterLink.self,
            """
            SELECT letter_link.letter_id, letter_link.recipient, letter_link.guest_link_id, guest_link.expires_at, guest_link.revoked_at
            FROM letter_link
            JOIN guest_link ON guest_link.firm_id = letter_link.firm_id AND guest_link.id = letter_link.guest_link_id
            WHERE letter_link.firm_id = \(firm) AND letter_link.letter_id IN \(list: letters) ORDER BY letter_link.recipient
            """)
    }

    static func note(_ link: RecordID, for recipient: String, of letter: RecordID, firm: RecordID, _ tx: Transaction) throws {
        try tx.run(
            """
            INSERT INTO letter_link (firm_id, letter_id, recipient, guest_link_id) VALUES (\(firm), \(letter), \(recipient), \(link))
            """)
    }

    /// The secret in the address. It is made anew each time, so that it is kept nowhere.
    static func token(_ link: RecordID, _ keys: Keys) -> String { keys.token(for: "the link of a letter\n\(link)") }

    /// What stands under the words of the letter that one recipient gets.
    func words(_ files: [LetterAttachment], _ world: World) -> String {
        let address = world.settings.publicAddress + Places.guestLink(Self.token(linkID, world.keys))
        let weight = LetterWeight(files.map(\.size)).text
        return t("Załączniki (%) czekają pod odsyłaczem do %:", weight, until.day.dotted) + "\n\n\(address)\n\n" + Self.list(files)
    }

    /// What stands there in the copy that the sender keeps: nobody's way in.
    static func wordsWithoutAddress(_ files: [LetterAttachment]) -> String {
        t("Załączniki (%) poszły jako odsyłacze, każdy odbiorca dostał swój:", LetterWeight(files.map(\.size)).text) + "\n\n" + list(files)
    }

    private static func list(_ files: [LetterAttachment]) -> String {
        files.map { "\($0.name) (\(ByteSize($0.size).text))\n" }.joined()
    }
}
