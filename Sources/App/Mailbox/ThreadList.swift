import Store
import Values
import Web

/// Which threads a list shows.
struct ThreadList: Sendable {
    enum Box: String, Sendable, CaseIterable {
        case all = "wszystkie"
        case unread = "nieprzeczytane"
        case waiting = "czekaja"
        case sent = "wyslane"
        case attachments = "zalaczniki"
        case done = "zalatwione"
        case unrouted = "nieprzydzielone"
        case mine = "moje"
        case snoozed = "odlozone"

        var name: String {
            switch self {
            case .all: t("Wszystkie")
            case .unread: t("Nieprzeczytane")
            case .waiting: t("Czekają na odpowiedź")
            case .sent: t("Wysłane")
            case .attachments: t("Z załącznikiem")
            case .done: t("Załatwione")
            case .unrouted: t("Nieprzydzielone")
            case .mine: t("Prowadzę")
            case .snoozed: t("Odłożone")
            }
        }

        var icon: String {
            switch self {
            case .all, .unread: "mail"
            case .waiting: "reply"
            case .sent: "send"
            case .attachments: "clip"
            case .done: "archive"
            case .unrouted: "help"
            case .mine: "user"
            case .snoozed: "clock"
            }
        }
    }

    static let page = 50

    var box = Box.all
    var binder: RecordID?
    var words = ""
    /// A label of the firm; only offices see them.
    var label: RecordID?
    var after: (at: Int64, id: RecordID)?

    init(binder: RecordID? = nil) {
        self.binder = binder
    }

    init(_ query: Query, binder: RecordID? = nil) {
        self.binder = binder
        box = Box(rawValue: query["skrzynka"]) ?? .all
        label = RecordID(query["etykieta"])
        words = String(query["q"].trimmed.prefix(200))
        let key = query["po"].split(separator: "-").compactMap { Int64($0) }
        if key.count == 2 { after = (key[0], key[1]) }
    }

    /// The query of the same list, as it stands in links.
    var address: String {
        var parts: [String] = []
        if box != .all { parts.append("skrzynka=\(box.rawValue)") }
        if let label { parts.append("etykieta=\(label)") }
        if !words.isEmpty { parts.append("q=\(Place.encode(words))") }
        return parts.isEmpty ? "" : "?" + parts.joined(separator: "&")
    }

    func next(after line: ThreadLine) -> String {
        address + (address.isEmpty ? "?" : "&") + "po=\(line.key)"
    }

    func lines(for viewer: Viewer, _ tx: Transaction) throws -> [ThreadLine] {
        let found = try words.isEmpty ? nil : threads(saying: words, viewer, tx)
        return try tx.all(ThreadLine.self, query(viewer, found: found))
    }

    /// The query of a page, for the test of its plan too.
    func query(_ viewer: Viewer, found: [RecordID]? = nil) -> SQL {
        let key: SQL = after.map { "AND (thread.last_at, thread.id) < (\($0.at), \($0.id))" } ?? ""
        let within: SQL = binder.map { "AND thread.binder_id = \($0)" } ?? ""
        let named: SQL = found.map { "AND thread.id IN \(list: $0)" } ?? ""
        return """
            SELECT thread.id, thread.subject, letter.at, \(Self.count(viewer)), binder.name, letter.from_name, letter.from_email, letter.account_id,
                letter.recipients, letter.preview,
                CASE WHEN EXISTS (SELECT 1 FROM letter_attachment WHERE letter_attachment.firm_id = letter.firm_id
                    AND letter_attachment.letter_id = letter.id AND letter_attachment.skipped = '') THEN 1 ELSE 0 END,
                CASE WHEN \(Self.unread(viewer)) THEN 1 ELSE 0 END, letter.origin
            FROM thread
            JOIN letter ON letter.firm_id = thread.firm_id AND letter.id = \(Self.last(viewer))
            LEFT JOIN binder ON binder.firm_id = thread.firm_id AND binder.id = thread.binder_id
            WHERE \(LetterThread.visible(to: viewer)) AND \(condition(viewer)) \(shown(viewer)) \(labelled) \(within) \(named) \(key)
            ORDER BY thread.last_at DESC, thread.id DESC LIMIT \(Self.page + 1)
            """
    }

    private static func unread(_ viewer: Viewer) -> SQL {
        """
        EXISTS (SELECT 1 FROM letter_unread WHERE letter_unread.firm_id = thread.firm_id AND letter_unread.account_id = \(viewer.accountID ?? 0)
            AND letter_unread.thread_id = thread.id)
        """
    }

    /// Participants see the last letter that is theirs to see.
    private static func last(_ viewer: Viewer) -> SQL {
        guard case .participant(_, let role) = viewer.seat else { return "thread.last_letter_id" }
        return """
            (SELECT own.id FROM letter own WHERE own.firm_id = thread.firm_id AND own.thread_id = thread.id
                AND own.audience IN \(role.audiences)
                ORDER BY own.at DESC, own.id DESC LIMIT 1)
            """
    }

    private static func count(_ viewer: Viewer) -> SQL {
        guard case .participant(_, let role) = viewer.seat else { return "thread.letter_count" }
        return """
            (SELECT count(*) FROM letter own WHERE own.firm_id = thread.firm_id AND own.thread_id = thread.id
                AND own.audience IN \(role.audiences))
            """
    }

    private func condition(_ viewer: Viewer) -> SQL {
        switch box {
        case .all: "1 = 1"
        case .unread: Self.unread(viewer)
        case .waiting: "thread.done_at IS NULL AND letter.direction = 'in' AND letter.origin IN ('', 'bounce')"
        case .sent: "letter.direction = 'out'"
        case .attachments:
            """
            EXISTS (SELECT 1 FROM letter own JOIN letter_attachment ON letter_attachment.firm_id = own.firm_id AND letter_attachment.letter_id = own.id
                WHERE own.firm_id = thread.firm_id AND own.thread_id = thread.id AND letter_attachment.skipped = '')
            """
        case .done: "thread.done_at IS NOT NULL"
        case .unrouted: LetterThread.unplaced
        case .mine:
            """
            thread.done_at IS NULL AND EXISTS (SELECT 1 FROM thread_keeper WHERE thread_keeper.firm_id = thread.firm_id
                AND thread_keeper.thread_id = thread.id AND thread_keeper.account_id = \(viewer.accountID ?? 0))
            """
        case .snoozed: Self.snoozed(viewer)
        }
    }

    /// Put off by this viewer, and nothing has come since.
    private static func snoozed(_ viewer: Viewer) -> SQL {
        """
        EXISTS (SELECT 1 FROM thread_snooze WHERE thread_snooze.firm_id = thread.firm_id AND thread_snooze.account_id = \(viewer.accountID ?? 0)
            AND thread_snooze.thread_id = thread.id AND thread_snooze.at >= thread.last_at)
        """
    }

    /// What somebody put off is out of sight in the office's own boxes; the mail of a building is always whole.
    private func shown(_ viewer: Viewer) -> SQL {
        guard viewer.isEmployee, binder == nil, [.all, .unread, .waiting, .mine].contains(box) else { return "" }
        return "AND NOT \(Self.snoozed(viewer))"
    }

    private var labelled: SQL {
        guard let label, binder == nil else { return "" }
        return """
            AND EXISTS (SELECT 1 FROM thread_tag WHERE thread_tag.firm_id = thread.firm_id AND thread_tag.thread_id = thread.id
                AND thread_tag.tag_id = \(label))
            """
    }

    private func threads(saying words: String, _ viewer: Viewer, _ tx: Transaction) throws -> [RecordID] {
        let within: SQL = binder.map { "AND search_entry.binder = \($0)" } ?? ""
        let zone: SQL = if case .participant(_, let role) = viewer.seat { "AND search_entry.audience IN \(role.audiences)" } else { "" }
        let hits = try tx.search(words: words, where: "search_entry.kind = 'letter' \(within) \(zone)", limit: 200)
        guard !hits.isEmpty else { return [] }
        return try tx.all(
            RecordID.self,
            "SELECT DISTINCT letter.thread_id FROM letter WHERE letter.firm_id = \(viewer.firmID) AND letter.id IN \(list: hits.map(\.record))"
        )
    }
}
