import Mail
import Store
import Values

/// One thread in a list, with its last letter as this viewer sees it.
struct ThreadLine: RowDecodable, Sendable {
    let id: RecordID
    let subject: String
    let lastAt: Instant
    let count: Int
    let binder: String?
    let author: String
    let authorID: RecordID
    let recipients: [Correspondent]
    let preview: String
    let hasAttachment: Bool
    let isUnread: Bool
    let origin: LetterOrigin

    init(row: Row) throws {
        id = row.int64(0)
        subject = row.text(1)
        lastAt = row.instant(2)
        count = row.int(3)
        binder = row.optionalText(4)
        let name = row.text(5)
        author = name.isEmpty ? row.text(6) : name
        authorID = row.optionalInt64(7) ?? ThreadLine.colour(of: author)
        recipients = try Correspondent.list(from: row.text(8))
        preview = row.text(9)
        hasAttachment = row.int64(10) == 1
        isUnread = row.int64(11) == 1
        origin = LetterOrigin(rawValue: row.text(12)) ?? .person
    }

    /// A number for somebody without an account: the same name has the same colour everywhere.
    static func colour(of name: String) -> Int64 {
        name.utf8.reduce(7) { ($0 &* 31 &+ Int64($1)) & 0xFFFF }
    }

    /// The key of the next page.
    var key: String { "\(lastAt.milliseconds)-\(id)" }

    func row(href: String, current: Bool, now: Instant, showsBinder: Bool, labels: [Tag] = []) -> MailRow {
        MailRow(
            href: href, from: Face(name: author, id: authorID), to: recipients.isEmpty ? nil : recipients.shown(atMost: 2),
            subject: subject.isEmpty ? "(bez tematu)" : subject, count: count, snippet: preview, when: lastAt.text(now: now),
            building: showsBinder ? binder : nil, mark: origin.words, labels: labels.map { ($0.name, $0.colour) },
            hasAttachment: hasAttachment, unread: isUnread, current: current)
    }
}
