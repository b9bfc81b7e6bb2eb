import Mail
import Store
import Values

/// Where a letter from outside belongs: by the building's address, by the letters it answers, by who sent it.
struct MailRoute {
    var sender: Correspondent
    var role = ""
    var binder: Binder?
    var thread: LetterThread?
    var filingSender = FilingRules.Sender.stranger

    /// Where a letter goes that somebody put into a building's mail: there, whatever it says.
    static func find(for letter: ParsedLetter, in binder: RecordID, firm: RecordID, at now: Instant, _ tx: Transaction) throws -> MailRoute
    {
        let author = letter.from.first ?? LetterAddress(email: "")
        var route = MailRoute(sender: Correspondent(name: author.name, email: author.email))
        route.binder = try tx.one(
            Binder.self, "SELECT \(Binder.columns) FROM binder WHERE binder.firm_id = \(firm) AND binder.id = \(binder)")
        try route.follow(letter.inReplyTo + letter.references.reversed(), firm: firm, tx)
        if route.thread == nil, let binder = route.binder { try route.continueSubject(letter.subject, in: binder, firm: firm, at: now, tx) }
        try route.recognise(firm: firm, at: now, tx)
        return route
    }

    static func find(
        for letter: ParsedLetter, about returned: ReturnedLetter? = nil, recipient: String, firm: RecordID, _ settings: Settings,
        at now: Instant, _ tx: Transaction
    ) throws -> MailRoute {
        let author = letter.from.first ?? LetterAddress(email: "")
        var route = MailRoute(sender: Correspondent(name: author.name, email: author.email))
        // A report belongs to the letter it is about, whichever address it came back to.
        let addresses = returned != nil ? [] : [recipient] + (letter.to + letter.cc).map(\.email)
        for name in addresses.compactMap({ BuildingAddress.name(in: $0, settings) }) where route.binder == nil {
            route.binder = try BuildingAddress.binder(named: name, firm: firm, tx)
        }
        try route.follow([returned?.letter.messageID].compactMap { $0 } + letter.inReplyTo + letter.references.reversed(), firm: firm, tx)
        if route.binder == nil, route.thread == nil {
            route.binder =
                try MailRule.building(of: author.email, firm: firm, tx) ?? soleBuilding(of: author.email, firm: firm, at: now, tx)
        }
        if route.thread == nil, let binder = route.binder { try route.continueSubject(letter.subject, in: binder, firm: firm, at: now, tx) }
        try route.recognise(firm: firm, at: now, tx)
        return route
    }

    /// The thread of the letters it answers; a letter to one building never joins a thread of another.
    private mutating func follow(_ identifiers: [String], firm: RecordID, _ tx: Transaction) throws {
        for identifier in identifiers.prefix(50) {
            let found = try tx.one(
                LetterThread.self,
                """
                SELECT \(LetterThread.columns) FROM letter_reference
                JOIN thread ON thread.firm_id = letter_reference.firm_id AND thread.id = letter_reference.thread_id
                WHERE letter_reference.firm_id = \(firm) AND letter_reference.message_id = \(identifier)
                    AND \(Trash.absent(.thread, firm: firm, id: "thread.id"))
                """)
            guard let found, binder == nil || found.binderID == binder?.id else { continue }
            thread = found
            if binder == nil, let id = found.binderID {
                binder = try tx.one(
                    Binder.self, "SELECT \(Binder.columns) FROM binder WHERE binder.firm_id = \(firm) AND binder.id = \(id)")
            }
            return
        }
    }

    /// The same subject with the same person within the last 90 days.
    private mutating func continueSubject(_ subject: String, in binder: Binder, firm: RecordID, at now: Instant, _ tx: Transaction) throws {
        let bare = LetterThread.bare(subject)
        guard !bare.isEmpty, bare != subject.trimmed, !sender.email.isEmpty else { return }
        let candidates = try tx.all(
            LetterThread.self,
            """
            SELECT \(LetterThread.columns) FROM thread WHERE thread.firm_id = \(firm) AND thread.binder_id = \(binder.id)
                AND thread.subject = \(bare) AND thread.last_at > \(now.adding(days: -90)) AND \(Trash.absent(.thread, firm: firm, id: "thread.id"))
            ORDER BY thread.last_at DESC LIMIT 5
            """)
        for candidate in candidates where thread == nil {
            let letters = try tx.all(
                Letter.self,
                """
                SELECT \(Letter.columns) FROM letter WHERE letter.firm_id = \(firm) AND letter.thread_id = \(candidate.id)
                ORDER BY letter.id DESC LIMIT 20
                """)
            let isKnown = letters.contains { letter in
                ([letter.fromEmail] + letter.recipients.map(\.email)).contains { $0.lowercased() == sender.email.lowercased() }
            }
            if isKnown { thread = candidate }
        }
    }

    /// The only open building that the sender takes part in or orders.
    private static func soleBuilding(of email: String, firm: RecordID, at now: Instant, _ tx: Transaction) throws -> Binder? {
        guard let email = EmailAddress(email) else { return nil }
        let found = try tx.all(
            Binder.self,
            """
            SELECT \(Binder.columns) FROM binder
            WHERE binder.firm_id = \(firm) AND binder.kind = 'building' AND binder.closed_at IS NULL
                AND \(Trash.absent(.binder, firm: firm, id: "binder.id"))
                AND binder.id IN (
                    SELECT ordered.id FROM contact JOIN binder ordered ON ordered.firm_id = contact.firm_id AND ordered.contact_id = contact.id
                    WHERE contact.firm_id = \(firm) AND contact.email = \(email.text)
                    UNION
                    SELECT participant.binder_id FROM account JOIN participant ON participant.account_id = account.id
                    WHERE account.email = \(email.text) AND participant.firm_id = \(firm)
                        AND (participant.until IS NULL OR participant.until > \(now)))
            LIMIT 2
            """)
        return found.count == 1 ? found.first : nil
    }

    /// Whose address it is, as the binder and the firm know people.
    private mutating func recognise(firm: RecordID, at now: Instant, _ tx: Transaction) throws {
        let email = EmailAddress(sender.email)?.text ?? sender.email
        if let binder {
            let participant = try Participant.all(in: binder, at: now, tx).first { $0.email.lowercased() == email.lowercased() }
            if let participant {
                filingSender = .participant(participant.role)
                return name(participant.name, participant.role.key)
            }
            let client = try tx.one(
                Contact.self,
                "SELECT \(Contact.columns) FROM contact WHERE contact.firm_id = \(firm) AND contact.id = \(binder.contactID) AND contact.email = \(email)"
            )
            if let client { return name(client.name, "klient") }
        }
        let employee = try tx.one(
            Employee.self,
            """
            SELECT \(Employee.columns) FROM employee JOIN account ON account.id = employee.account_id
            WHERE employee.firm_id = \(firm) AND employee.left_at IS NULL AND account.email = \(email)
            """)
        guard let employee else { return }
        filingSender = .office
        name(employee.name, employee.role.key)
    }

    private mutating func name(_ known: String, _ role: String) {
        if sender.name.isEmpty { sender.name = known }
        self.role = role
    }
}
