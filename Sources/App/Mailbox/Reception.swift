import Mail
import Store
import Values
import Web

/// One letter from outside finding its place: same Message-ID, binder, thread, files, unread rows, history, all in one transaction.
struct Reception {
    let arrival: LetterArrival
    let reading: LetterReading
    let world: World
    let now: Instant

    private var letter: ParsedLetter { reading.letter }
    private var firm: RecordID { arrival.firmID }

    func settle(_ tx: Transaction) throws {
        let upload = try LetterUpload.find(arrival, tx)
        if upload == nil, try MailAccount.confirm(by: letter, firm: firm, at: now, tx) {
            return try arrival.settle(letter: nil, problem: "trial", at: now, tx)
        }
        let messageID = Self.identity(letter, arrival)
        let known = try tx.one(
            RecordID.self, "SELECT letter.id FROM letter WHERE letter.firm_id = \(firm) AND letter.message_id = \(messageID)")
        if let known { return try arrival.settle(letter: known, problem: "duplicate", at: now, tx) }
        // A report that somebody brings as a file is a letter like any other.
        let returned = upload == nil ? try letter.report.flatMap { try ReturnedLetter.find($0, firm: firm, at: now, tx) } : nil
        let route =
            try upload.map { try MailRoute.find(for: letter, in: $0.binderID, firm: firm, at: now, tx) }
            ?? MailRoute.find(for: letter, about: returned, recipient: arrival.recipient, firm: firm, world.settings, at: now, tx)
        let thread =
            try route.thread?.id
            ?? LetterThread.begin(
                firm: firm, binder: route.binder?.id, subject: subject,
                for: upload?.audience ?? (letter.report != nil || route.binder == nil ? .office : .zone), at: moment, tx)
        var fresh = fresh(messageID, in: route, thread: thread, answersOffer: try route.thread?.carriesOffer(tx) ?? false)
        if let upload { fresh.audience = fresh.audience == .owner ? upload.audience.narrowed(to: .owner) : upload.audience }
        try fresh.enter(files: reading.files.filter { !$0.part.isSignaturePicture }.map(\.part.name), tx)
        for identifier in (letter.references + letter.inReplyTo).suffix(50) where identifier.utf8.count <= 250 {
            try fresh.refer(identifier, tx)
        }
        if upload == nil, let report = letter.report {
            // The letter that came back holds what the office alone may have sent: it stays in the raw report.
            try returned?.settle(report, in: fresh.id, at: now, tx)
        } else {
            for (position, file) in reading.files.enumerated() { try attach(file, position, to: fresh, route, tx) }
        }
        try upload?.settle(as: fresh.id, firm: firm, tx)
        let act = Act(
            upload == nil ? .received : .uploaded, Reference(.letter, fresh.id), title: subject, binder: route.binder?.id,
            audience: fresh.audience, detail: upload == nil ? "" : route.sender.shown)
        try History.append(act, firm: firm, account: upload?.accountID, actor: upload?.uploader ?? route.sender.shown, at: now, tx)
        try arrival.settle(letter: fresh.id, problem: reading.isUnreadable ? "unreadable" : "", at: now, tx)
    }

    /// A letter that lay in the mailbox before, or is brought as a file, is dated as it was.
    private var isOld: Bool { arrival.source.hasPrefix(MailCensusFetching.prefix) || arrival.source.hasPrefix(LetterUpload.source) }
    private var moment: Instant { isOld ? min(letter.date ?? now, now) : now }

    private var subject: String {
        if reading.isUnreadable { return t("Wiadomość, której nie udało się odczytać") }
        return GuestTokens.hidden(in: String(letter.subject.prefix(500)))
    }

    /// An offer's letter is the office's own because of the link in it; the client's answer is for the building's owners too.
    private func audience(in route: MailRoute, answersOffer: Bool) -> Act.Audience {
        guard route.binder != nil, letter.report == nil else { return .office }
        return answersOffer ? .owner : route.thread?.audience ?? .zone
    }

    private func fresh(_ messageID: String, in route: MailRoute, thread: RecordID, answersOffer: Bool) -> FreshLetter {
        let problems = reading.isUnreadable ? [LetterProblem.unreadable] : letter.problems
        return FreshLetter(
            id: .next(), firmID: firm, threadID: thread, binderID: route.binder?.id, direction: .incoming, messageID: messageID,
            fromName: String(route.sender.name.prefix(200)), fromEmail: String(route.sender.email.prefix(254)),
            recipients: Array((people(letter.to, copy: false) + people(letter.cc, copy: true)).prefix(200)), subject: subject,
            text: GuestTokens.hidden(in: letter.text),
            htmlHash: answersOffer ? nil : reading.htmlHash, rawHash: reading.holdsGuestLink ? nil : arrival.blobHash, role: route.role,
            accountID: nil, guestLinkID: nil, audience: audience(in: route, answersOffer: answersOffer), at: moment,
            problem: problems.map(\.words).joined(separator: "\n"),
            origin: reading.isUnreadable ? .person : letter.origin(domain: world.settings.mailDomain),
            isOld: isOld)
    }

    private func people(_ list: [LetterAddress], copy: Bool) -> [Correspondent] {
        list.map { Correspondent(name: String($0.name.prefix(200)), email: String($0.email.prefix(254)), isCopy: copy) }
    }

    /// Files a part by rule and links letter and document both ways; a signature picture is only kept beside its letter.
    private func attach(_ file: LetterReading.File, _ position: Int, to fresh: FreshLetter, _ route: MailRoute, _ tx: Transaction) throws {
        let isKept = !file.part.isSignaturePicture
        let filed = isKept ? try route.binder.flatMap { try self.file(file, in: $0, by: fresh, from: route.filingSender, tx) } : nil
        try tx.run(
            """
            INSERT INTO letter_attachment (firm_id, id, letter_id, position, name, content_type, content_id, size, blob_hash, document_id, filing,
                skipped)
            VALUES (\(firm), \(RecordID.next()), \(fresh.id), \(position), \(file.part.name), \(file.part.contentType),
                \(file.part.contentID ?? ""), \(file.blob.size), \(file.blob.hash), \(filed?.document), \(filed?.rule ?? ""),
                \(file.part.signature?.words ?? ""))
            """)
    }

    private func file(
        _ file: LetterReading.File, in binder: Binder, by fresh: FreshLetter, from sender: FilingRules.Sender, _ tx: Transaction
    ) throws
        -> Placement?
    {
        let actor = Viewer(
            firmID: firm, accountID: nil, name: fresh.fromName.isEmpty ? fresh.fromEmail : fresh.fromName, email: fresh.fromEmail,
            seat: .employee(.employee)
        ).takingIn
        let arrival = IncomingFile(
            name: file.part.name, contentType: file.part.contentType, blobHash: file.blob.hash, size: file.blob.size,
            text: String(file.text.prefix(8_000)))
        return try actor.place([arrival], inBinder: binder.id, from: sender, for: fresh.audience, at: now, tx).first ?? nil
    }

    /// The Message-ID; a letter without one is known by its bytes.
    private static func identity(_ letter: ParsedLetter, _ arrival: LetterArrival) -> String {
        if let id = letter.messageID, !id.isEmpty, id.utf8.count <= 500 { return id }
        return "\(arrival.blobHash)@sha256.invalid"
    }
}
