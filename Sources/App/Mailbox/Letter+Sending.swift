import Mail
import Store
import Values
import Web

extension Viewer {
    /// Sends a letter: thread, letter, files, one row for each recipient, job, history, all in this transaction. A guest's letter only comes in.
    @discardableResult
    func send(_ new: NewLetter, at now: Instant, _ world: World, _ tx: Transaction) throws -> SentLetter {
        if let sent = try alreadySent(new.id, tx) { return sent }
        let isGuest = if case .guest = seat { true } else { false }
        let audience: Act.Audience = new.binder == nil ? .office : isParticipant && new.audience == .office ? .zone : new.audience
        let thread =
            try new.thread?.id
            ?? LetterThread.begin(firm: firmID, binder: new.binder?.id, subject: new.subject, for: audience, at: now, tx)
        let recipients = new.recipients.unique
        try checkDailyLimit(recipients, at: now, tx)
        let letter = FreshLetter(
            id: new.id, firmID: firmID, threadID: thread, binderID: new.binder?.id, direction: isGuest ? .incoming : .outgoing,
            messageID: LetterIdentifier.make(domain: world.settings.mailDomain), fromName: name,
            fromEmail: isGuest ? email : try sender(of: new, world, tx), recipients: recipients, subject: new.subject, text: new.text,
            role: roleKey, accountID: accountID, guestLinkID: guestLink, audience: audience, at: now)
        try letter.enter(files: new.attachments.map(\.name) + new.carried.map(\.file.name) + new.files.map(\.name), tx)
        for (position, item) in new.everyFile.enumerated() {
            try LetterAttachment.add(item.file, document: item.document, to: letter.id, position: position, firm: firmID, tx)
        }
        try noteForward(of: new.source, in: letter.id, tx)
        if !isGuest {
            let addresses = try dispatch(letter, except: new.binder?.mailAddress(world.settings), pause: new.pause, tx)
            let isHeavy = LetterWeight(new.everyFile.map(\.file.size)).isTooHeavy(try MailPolicy.of(firmID, tx))
            if isHeavy, let binder = new.binder {
                let outside = recipients.filter { addresses.contains($0.email) }
                try linkFiles(of: letter.id, titled: new.subject, for: outside, in: binder, at: now, world, tx)
            }
        }
        try record(
            Act(
                isGuest ? .received : .sent, Reference(.letter, letter.id), title: new.subject, binder: new.binder?.id, audience: audience,
                detail: recipients.shown()),
            at: now, tx)
        return SentLetter(letter: letter.id, thread: thread)
    }

    /// The first result of a form that is sent twice.
    func alreadySent(_ id: RecordID, _ tx: Transaction) throws -> SentLetter? {
        let sent = try tx.one(Letter.self, "SELECT \(Letter.columns) FROM letter WHERE letter.firm_id = \(firmID) AND letter.id = \(id)")
        guard let sent else { return nil }
        guard sent.accountID == accountID, accountID != nil || guestLink != nil else { throw Refusal.missing }
        return SentLetter(letter: sent.id, thread: sent.threadID)
    }

    private var isParticipant: Bool {
        if case .participant = seat { true } else { false }
    }

    private var guestLink: RecordID? {
        if case .guest(let link, _, _, _) = seat { link } else { nil }
    }

    /// The firm's verified account, else the building's own address, else the server's.
    private func sender(of new: NewLetter, _ world: World, _ tx: Transaction) throws -> String {
        if let account = try MailAccount.active(firm: firmID, preferred: new.account, tx) { return account.address }
        return new.binder?.mailAddress(world.settings) ?? world.post.sender
    }

    /// Puts the copies into the queue; says for which addresses.
    private func dispatch(_ letter: FreshLetter, except own: String?, pause: Int64, _ tx: Transaction) throws -> [String] {
        let addresses = letter.recipients.map(\.email).filter { $0.lowercased() != own?.lowercased() }
        for address in addresses {
            try tx.run(
                """
                INSERT INTO dispatch (firm_id, id, letter_id, recipient, state, attempts, answer, at)
                VALUES (\(firmID), \(RecordID.next()), \(letter.id), \(address), 'queued', 0, '', \(letter.at))
                """)
        }
        if !addresses.isEmpty {
            try DispatchJob(letter: letter.id).later(firm: firmID, at: pause > 0 ? letter.at.adding(seconds: pause) : nil, tx)
        }
        return addresses
    }
}

extension NewLetter {
    fileprivate var everyFile: [CarriedFile] {
        let documents = attachments.map { document in
            CarriedFile(
                file: NewDocument(name: document.name, contentType: document.contentType, blobHash: document.blobHash, size: document.size),
                document: document.id)
        }
        return documents + carried + files.map { CarriedFile(file: $0, document: nil) }
    }
}

extension LetterAttachment {
    static func add(_ file: NewDocument, document: RecordID?, to letter: RecordID, position: Int, firm: RecordID, _ tx: Transaction) throws
    {
        try tx.run(
            """
            INSERT INTO letter_attachment (firm_id, id, letter_id, position, name, content_type, content_id, size, blob_hash, document_id, filing,
                skipped)
            VALUES (\(firm), \(RecordID.next()), \(letter), \(position), \(file.name), \(file.contentType), '', \(file.size),
                \(file.blobHash), \(document), '', '')
            """)
    }
}

extension World {
    /// Sends in a transaction of its own; two clicks at the same moment give one letter.
    func send(_ viewer: Viewer, id: RecordID, _ body: @escaping @Sendable (Transaction) throws -> SentLetter) async throws -> SentLetter {
        do {
            return try await write(viewer, body)
        } catch let error where error.isUnique(on: "letter") {
            guard let sent = try await read(viewer, { tx in try viewer.alreadySent(id, tx) }) else { throw error }
            return sent
        }
    }
}
