import Store
import Values
import Web

/// Everything with one contact in the order of time: its own history, that of its binders, notes, and work on many that touched it.
struct ContactTimeline: Sendable {
    enum Part: String, Sendable, CaseIterable {
        case all = "wszystko"
        case notes = "notatki"
        case mail = "poczta"
        case offers = "oferty"
        case tasks = "zadania"

        var name: String {
            switch self {
            case .all: t("Wszystko")
            case .notes: t("Notatki")
            case .mail: t("Poczta")
            case .offers: t("Oferty i faktury")
            case .tasks: t("Zadania")
            }
        }

        func holds(_ kind: RecordKind?) -> Bool {
            switch self {
            case .all: true
            case .notes: false
            case .mail: kind == .letter || kind == .thread
            case .offers: kind == .offer || kind == .order
            case .tasks: kind == .task
            }
        }
    }

    enum Item: Sendable {
        case act(HistoryEntry)
        case note(ContactNote)
        case work(RecordID, ContactBatch)

        var id: RecordID {
            switch self {
            case .act(let entry): entry.id
            case .note(let note): note.id
            case .work(let id, _): id
            }
        }

        var at: Instant {
            switch self {
            case .act(let entry): entry.at
            case .note(let note): note.at
            case .work(_, let batch): batch.createdAt
            }
        }
    }

    var part: Part
    var items: [Item]
    var hasMore: Bool
    static let size = 40

    func html(contact: RecordID, now: Instant, mayRemove: (ContactNote) -> Bool) -> HTML {
        var lines: [TimelineLine] = []
        var day: DayDate?
        for item in items {
            if item.at.day != day {
                day = item.at.day
                lines.append(.day(HistoryTimeline.dayName(item.at.day, now)))
            }
            switch item {
            case .act(let entry): lines.append(.entry(HistoryTimeline.entry(entry)))
            case .note(let note): lines.append(.entry(Self.entry(note, contact, mayRemove(note))))
            case .work(_, let batch):
                lines.append(
                    .entry(
                        TimelineEntry(
                            section: .clients, icon: batch.kind == .import ? "upload" : "layers",
                            when: "\(batch.createdAt.clock) · \(batch.actor)",
                            body: "<p><a href=\"\(Places.contactBatch(batch.id))\">\(batch.title)</a></p>")))
            }
        }
        return shortTimeline(lines, fresh: "os")
    }

    private static func entry(_ note: ContactNote, _ contact: RecordID, _ mayRemove: Bool) -> TimelineEntry {
        TimelineEntry(
            section: note.kind == .note ? .clients : .tasks, icon: note.kind.icon,
            when: "\(note.at.clock) · \(note.author), \(note.kind.name.lowercased())",
            body: """
                \(each: note.words.split(separator: "\n").map(String.init), { "<p>\($0)</p>" })\
                \(if: mayRemove, postIcon("trash", label: t("Usuń notatkę"), to: Places.contactNote(contact, note.id)))
                """)
    }
}

extension Viewer {
    func timeline(of contact: Contact, _ part: ContactTimeline.Part, before: RecordID, _ tx: Transaction) throws -> ContactTimeline {
        let size = ContactTimeline.size
        var items: [ContactTimeline.Item] = []
        if part == .all || part == .notes {
            items += try notes(of: contact.id, before: before, limit: size + 1, tx).map { .note($0) }
        }
        if part != .notes {
            items += try acts(with: contact.id, part, before, size + 1, tx).map { .act($0) }
        }
        if part == .all { items += try works(on: contact.id, before, size + 1, tx) }
        items.sort { $0.id > $1.id }
        // A page goes by ids; within it things stand by when they happened, which for what was written down later is another order.
        let page = items.prefix(size).sorted { ($0.at.milliseconds, $0.id) > ($1.at.milliseconds, $1.id) }
        return ContactTimeline(part: part, items: page, hasMore: items.count > size)
    }

    private func acts(with contact: RecordID, _ part: ContactTimeline.Part, _ before: RecordID, _ limit: Int, _ tx: Transaction) throws
        -> [HistoryEntry]
    {
        let kinds = RecordKind.allCases.filter { part.holds($0) }
        let ofKinds: SQL = part == .all ? "" : "AND history.kind IN \(list: kinds.map(\.rawValue))"
        let visible = HistoryEntry.visible(to: self)
        var acts: [HistoryEntry] = []
        if part == .all {
            acts = try tx.all(
                HistoryEntry.self,
                """
                SELECT \(HistoryEntry.columns) FROM history WHERE \(visible) AND history.kind = 'contact' AND history.record_id = \(contact)
                    AND history.id < \(before) ORDER BY history.id DESC LIMIT \(limit)
                """)
        }
        let binders = try tx.all(
            RecordID.self,
            "SELECT id FROM binder WHERE firm_id = \(firmID) AND contact_id = \(contact) ORDER BY id DESC LIMIT 20")
        for binder in binders {
            acts += try tx.all(
                HistoryEntry.self,
                """
                SELECT \(HistoryEntry.columns) FROM history WHERE \(visible) AND history.binder_id = \(binder) \(ofKinds)
                    AND history.id < \(before) ORDER BY history.id DESC LIMIT \(limit)
                """)
        }
        return acts
    }

    private func works(on contact: RecordID, _ before: RecordID, _ limit: Int, _ tx: Transaction) throws -> [ContactTimeline.Item] {
        try tx.all(
            ContactBatch.self,
            """
            SELECT \(ContactBatch.columns) FROM contact_change JOIN contact_batch ON contact_batch.firm_id = contact_change.firm_id
                AND contact_batch.id = contact_change.batch_id
            WHERE contact_change.firm_id = \(firmID) AND contact_change.contact_id = \(contact) AND contact_change.batch_id < \(before)
            ORDER BY contact_change.batch_id DESC LIMIT \(limit)
            """
        ).map { .work($0.id, $0) }
    }
}
