import Foundation
import Store
import Values
import Web

/// A draft that leaves by itself at its moment. Until then it is a draft: it has no number and nobody else sees a letter.
struct ScheduledDraft: RowDecodable, Sendable {
    let draft: Draft
    let moment: Instant
    /// Why it did not leave; empty while it waits.
    let problem: String

    static let columns: SQL = "\(Draft.columns), draft_schedule.at, draft_schedule.problem"
    static let tables: SQL = "draft JOIN draft_schedule ON draft_schedule.firm_id = draft.firm_id AND draft_schedule.draft_id = draft.id"

    init(row: Row) throws {
        draft = try Draft(row: row)
        moment = row.instant(5)
        problem = row.text(6)
    }
}

extension Viewer {
    func scheduled(_ tx: Transaction) throws -> [ScheduledDraft] {
        try tx.all(
            ScheduledDraft.self,
            "SELECT \(ScheduledDraft.columns) FROM \(ScheduledDraft.tables) WHERE \(Draft.own(self)) ORDER BY draft_schedule.at LIMIT 50")
    }

    func schedule(ofDraft id: RecordID, _ tx: Transaction) throws -> ScheduledDraft? {
        try tx.one(
            ScheduledDraft.self,
            "SELECT \(ScheduledDraft.columns) FROM \(ScheduledDraft.tables) WHERE draft.id = \(id) AND \(Draft.own(self))")
    }

    /// Puts a checked letter aside until its moment; a second time changes both.
    func schedule(
        _ form: LetterForm, files: [NewDocument], binder: RecordID?, thread: RecordID?, at moment: Instant, now: Instant, _ tx: Transaction
    ) throws {
        let id = try form.id()
        try keep(form, files: files, binder: binder, thread: thread, at: now, tx)
        _ = try draft(id, tx)
        try unschedule(id, tx)
        try tx.run(
            "INSERT INTO draft_schedule (firm_id, draft_id, at, problem) VALUES (\(firmID), \(id), \(moment), '')")
        try ScheduledSending(draft: id).later(firm: firmID, at: moment, tx)
    }

    /// The draft stays, its moment goes.
    func unschedule(_ id: RecordID, _ tx: Transaction) throws {
        _ = try draft(id, tx)
        try tx.run("DELETE FROM draft_schedule WHERE firm_id = \(firmID) AND draft_id = \(id)")
    }
}

/// Sends a draft at its moment, as its author would.
struct ScheduledSending: Codable, Sendable {
    static let job = "scheduled-letter"

    let draft: RecordID

    func later(firm: RecordID, at moment: Instant, _ tx: Transaction) throws {
        try tx.enqueue(
            kind: Self.job, payload: String(decoding: try JSONEncoder().encode(self), as: UTF8.self), firm: firm, at: moment,
            key: "draft-\(draft)")
    }

    static func run(_ ticket: JobTicket, in world: World) async throws {
        let job: ScheduledSending = try ticket.decode()
        guard let firm = ticket.firm else { throw JobFailure.final("a letter belongs to a firm") }
        let now = world.now()
        do {
            try await world.database.write(.firm(firm)) { tx in try job.send(firm: firm, at: now, world, tx) }
        } catch let refusal as Refusal {
            let words = job.words(refusal)
            try await world.database.write(.firm(firm)) { [job] tx in
                try tx.run("UPDATE draft_schedule SET problem = \(words) WHERE firm_id = \(firm) AND draft_id = \(job.draft)")
                tx.announce("firm/\(firm)", RecordKind.letter.rawValue)
            }
        }
    }

    private func send(firm: RecordID, at now: Instant, _ world: World, _ tx: Transaction) throws {
        let moment = try tx.one(
            Int64.self,
            "SELECT draft_schedule.at FROM draft_schedule WHERE draft_schedule.firm_id = \(firm) AND draft_schedule.draft_id = \(draft)")
        guard let moment = moment.map(Instant.init(milliseconds:)) else { return }
        // Moved to a later moment meanwhile.
        guard moment <= now else { return try later(firm: firm, at: moment, tx) }
        let author = try tx.one(
            Employee.self,
            """
            SELECT \(Employee.columns) FROM draft JOIN employee ON employee.firm_id = draft.firm_id AND employee.account_id = draft.account_id
            JOIN account ON account.id = employee.account_id
            WHERE draft.firm_id = \(firm) AND draft.id = \(draft) AND employee.left_at IS NULL AND employee.suspended_at IS NULL
            """)
        guard let author, author.role.mayWrite else { throw Refusal.forbidden }
        let viewer = Viewer(firmID: firm, accountID: author.accountID, name: author.name, email: author.email, seat: .employee(author.role))
        let kept = try viewer.draft(draft, tx)
        let form = kept.content.keeping(try viewer.files(ofDraft: draft, tx))
        if let thread = kept.threadID {
            _ = try viewer.answer(form, files: [], in: thread, at: now, world, tx)
        } else {
            _ = try viewer.compose(form, files: [], binder: kept.binderID, at: now, world, tx)
        }
    }

    private func words(_ refusal: Refusal) -> String {
        if case .invalid(let problems) = refusal { return problems.values.sorted().joined(separator: " ") }
        return t("Nie wysłano: autor nie ma już dostępu albo budowy nie ma.")
    }
}

extension LetterForm {
    /// The form with every file of its draft.
    func keeping(_ files: [DraftFile]) -> LetterForm {
        var form = self
        form.kept = files.map { String($0.position) }
        return form
    }
}
