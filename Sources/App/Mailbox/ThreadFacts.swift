import Store
import Values
import Web

/// A thread with everything its page shows, as one viewer may see it.
struct ThreadFacts: Sendable {
    let viewer: Viewer
    let thread: LetterThread
    let binder: Binder?
    let stage: Int
    let letters: [Letter]
    let attachments: [RecordID: [LetterAttachment]]
    let dispatches: [RecordID: [Dispatch]]
    /// Letters whose files went as links.
    let links: [RecordID: [LetterLink]]
    /// Who brought letters as files.
    let uploaders: [RecordID: String]
    let unread: Set<RecordID>
    let people: [Person]
    /// The most people who may read an answer.
    let widest: Act.Audience
    /// Only on pages of the office.
    let desk: ThreadDesk?

    init(_ viewer: Viewer, thread id: RecordID, at now: Instant, forOffice: Bool = false, _ tx: Transaction) throws {
        self.viewer = viewer
        thread = try viewer.thread(id, tx)
        letters = try viewer.letters(in: thread, tx)
        attachments = Dictionary(grouping: try viewer.attachments(of: letters, tx), by: \.letterID)
        dispatches = Dictionary(grouping: try viewer.dispatches(of: letters, tx), by: \.letterID)
        links = Dictionary(grouping: try LetterLink.all(of: letters.map(\.id), firm: viewer.firmID, tx), by: \.letterID)
        uploaders = try LetterUpload.uploaders(of: letters.map(\.id), firm: viewer.firmID, tx)
        unread = try viewer.unread(in: thread, tx)
        binder = try thread.binderID.map { try viewer.binder($0, tx) }
        stage = try binder.map { try $0.stagesDone(tx) } ?? 0
        widest = try thread.widest(tx)
        people = try binder.map { try Person.around($0, viewer, at: now, tx) } ?? []
        desk = forOffice && viewer.isEmployee ? try ThreadDesk(viewer, thread, letters, at: now, tx) : nil
    }

    /// Who an answer goes to: everybody of the last letter from outside but the viewer and the building itself.
    func answerTo(_ settings: Settings) -> [Correspondent] {
        // A machine is not answered, whatever it wrote last (RFC 3834 section 2).
        let letters = letters.filter(\.origin.isPerson)
        guard let last = letters.last(where: { $0.accountID != viewer.accountID || viewer.accountID == nil }) ?? letters.last else {
            return []
        }
        let author = last.accountID.flatMap { id in people.first { $0.accountID == id } }
        let from = Correspondent(name: author?.name ?? last.fromName, email: author?.email ?? last.fromEmail)
        let own = [viewer.email, binder?.mailAddress(settings) ?? ""].map { $0.lowercased() }
        return ([from] + last.recipients).unique.filter { person in
            !person.email.isEmpty && !own.contains(person.email.lowercased()) && BuildingAddress.name(in: person.email, settings) == nil
        }
    }
}

extension Binder {
    func stagesDone(_ tx: Transaction) throws -> Int {
        try tx.one(
            Int.self, "SELECT count(*) FROM stage WHERE stage.firm_id = \(firmID) AND stage.binder_id = \(id) AND stage.done_on IS NOT NULL"
        ) ?? 0
    }
}
