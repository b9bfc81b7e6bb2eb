import Store
import Values
import Web

/// Somebody works on a file, or on all of a folder: taken by a program (WebDAV) or by a button in the browser, and seen by both.
struct FileLock: RowDecodable, Sendable {
    /// What is locked.
    enum Kind: String, Sendable {
        case folder, subfolder, document, passing
    }

    enum Means: String, Sendable {
        case program, browser
    }

    let id: RecordID
    let kind: Kind
    let recordID: RecordID
    /// The token that a program shows, an absolute address.
    let token: String
    let isShared: Bool
    /// Whether what lies below is locked as well.
    let isDeep: Bool
    let accountID: RecordID
    let holder: String
    /// What the program says of its owner, as XML; empty when it says nothing.
    let owner: String
    let means: Means
    let createdAt: Instant
    let expiresAt: Instant

    /// How long a lock of the browser lasts: a working day.
    static let browserHours: Int64 = 10

    static let columns: SQL = """
        file_lock.id, file_lock.kind, file_lock.record_id, file_lock.token, file_lock.scope, file_lock.depth, file_lock.account_id,
        file_lock.holder, file_lock.owner, file_lock.means, file_lock.created_at, file_lock.expires_at
        """

    init(row: Row) {
        id = row.int64(0)
        kind = Kind(rawValue: row.text(1)) ?? .document
        recordID = row.int64(2)
        token = row.text(3)
        isShared = row.text(4) == "shared"
        isDeep = row.text(5) == "infinity"
        accountID = row.int64(6)
        holder = row.text(7)
        owner = row.text(8)
        means = Means(rawValue: row.text(9)) ?? .program
        createdAt = row.instant(10)
        expiresAt = row.instant(11)
    }

    static func on(_ kind: Kind, _ record: RecordID, firm: RecordID, at now: Instant, _ tx: Transaction) throws -> [FileLock] {
        try tx.all(
            FileLock.self,
            """
            SELECT \(columns) FROM file_lock WHERE file_lock.firm_id = \(firm) AND file_lock.kind = \(kind.rawValue)
                AND file_lock.record_id = \(record) AND file_lock.expires_at > \(now) ORDER BY file_lock.id
            """)
    }

    /// Every lock of these things of one kind, for lists.
    static func on(_ kind: Kind, _ records: [RecordID], firm: RecordID, at now: Instant, _ tx: Transaction) throws -> [RecordID: [FileLock]]
    {
        guard !records.isEmpty else { return [:] }
        var found: [RecordID: [FileLock]] = [:]
        for start in stride(from: 0, to: records.count, by: 500) {
            let part = Array(records[start..<min(start + 500, records.count)])
            let locks = try tx.all(
                FileLock.self,
                """
                SELECT \(columns) FROM file_lock WHERE file_lock.firm_id = \(firm) AND file_lock.kind = \(kind.rawValue)
                    AND file_lock.record_id IN \(list: part) AND file_lock.expires_at > \(now) ORDER BY file_lock.id
                """)
            for lock in locks { found[lock.recordID, default: []].append(lock) }
        }
        return found
    }

    /// Takes every lock off a thing.
    static func release(_ kind: Kind, _ record: RecordID, firm: RecordID, _ tx: Transaction) throws {
        try tx.run("DELETE FROM file_lock WHERE firm_id = \(firm) AND kind = \(kind.rawValue) AND record_id = \(record)")
    }
}

extension Viewer {
    /// Takes a lock. Conflicts were looked for before, in the same transaction.
    func lock(
        _ kind: FileLock.Kind, _ record: RecordID, isShared: Bool = false, isDeep: Bool = false, owner: String = "", means: FileLock.Means,
        seconds: Int64, token: String, at now: Instant, _ tx: Transaction
    ) throws {
        try tx.run("DELETE FROM file_lock WHERE firm_id = \(firmID) AND expires_at <= \(now)")
        try tx.run(
            """
            INSERT INTO file_lock (firm_id, id, kind, record_id, token, scope, depth, account_id, holder, owner, means, created_at, expires_at)
            VALUES (\(firmID), \(RecordID.next()), \(kind.rawValue), \(record), \(token), \(isShared ? "shared" : "exclusive"),
                \(isDeep ? "infinity" : "0"), \(accountID ?? 0), \(name), \(owner), \(means.rawValue), \(now), \(now.adding(seconds: seconds)))
            """)
        tellPages(tx)
    }

    /// Open pages show at once who works on what.
    func tellPages(_ tx: Transaction) { tx.announce("firm/\(firmID)", RecordKind.document.rawValue) }

    /// Who else works on a document: on itself, or on all of a folder around it. One's own locks hinder nobody in the browser.
    func othersLock(on document: Document, at now: Instant, _ tx: Transaction) throws -> FileLock? {
        let own = try FileLock.on(.document, document.id, firm: firmID, at: now, tx)
        var around = try FileLock.on(.folder, document.folderID, firm: firmID, at: now, tx)
        var (inner, steps) = (document.subfolderID, 0)
        while inner != 0, steps <= Subfolder.deepest {
            around += try FileLock.on(.subfolder, inner, firm: firmID, at: now, tx)
            inner =
                try tx.one(
                    Int64.self, "SELECT subfolder.parent_id FROM subfolder WHERE subfolder.firm_id = \(firmID) AND subfolder.id = \(inner)")
                ?? 0
            steps += 1
        }
        return (own + around.filter(\.isDeep)).first { $0.accountID != accountID }
    }

    /// The document, to be changed from the browser: refused while somebody else works on it.
    func documentToChange(_ id: RecordID, at now: Instant, _ tx: Transaction) throws -> Document {
        let document = try document(id, tx)
        if let lock = try othersLock(on: document, at: now, tx) {
            throw Refusal.locked(t("Nad tym plikiem pracuje teraz %. Poczekaj albo przejmij plik na jego stronie.", lock.holder))
        }
        return document
    }

    /// Marks the document as one's own work for the day; with `takingOver` even from somebody else, who then has to save under another name.
    func take(_ document: Document, takingOver: Bool, at now: Instant, keys: Keys, _ tx: Transaction) throws {
        let other = try othersLock(on: document, at: now, tx)
        if let other {
            guard takingOver, other.kind == .document else {
                throw Refusal.locked(t("Nad tym plikiem pracuje teraz %.", other.holder))
            }
        }
        let folder = try folder(document.folderID, tx)
        try FileLock.release(.document, document.id, firm: firmID, tx)
        try lock(
            .document, document.id, means: .browser, seconds: FileLock.browserHours * 3600, token: "urn:wiecha:" + keys.newToken(), at: now,
            tx)
        try record(
            Act(
                .changed, Reference(.document, document.id), title: document.name, binder: document.binderID,
                audience: folder.audience.told,
                changes: [Act.Change(field: "Zajęty", before: other?.holder ?? "", after: name)]), at: now, tx)
    }

    /// Gives a document free that one took in the browser.
    func giveBack(_ document: Document, at now: Instant, _ tx: Transaction) throws {
        let given = try tx.run(
            """
            DELETE FROM file_lock WHERE firm_id = \(firmID) AND kind = 'document' AND record_id = \(document.id)
                AND account_id = \(accountID ?? 0)
            """)
        guard given > 0 else { return }
        let folder = try folder(document.folderID, tx)
        try record(
            Act(
                .changed, Reference(.document, document.id), title: document.name, binder: document.binderID,
                audience: folder.audience.told,
                changes: [Act.Change(field: "Zajęty", before: name, after: "")]), at: now, tx)
    }
}
