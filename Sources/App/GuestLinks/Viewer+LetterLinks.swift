import Store
import Values
import Web

extension Viewer {
    var isGuestOfLetter: Bool {
        if case .guest(_, _, .letter, _) = seat { true } else { false }
    }

    /// One-time access to a letter for each of its recipients, in place of its files; listed and taken back like every other.
    func linkFiles(
        of letter: RecordID, titled title: String, for recipients: [Correspondent], in binder: Binder, at now: Instant, _ world: World,
        _ tx: Transaction
    ) throws {
        for recipient in recipients {
            let id = RecordID.next()
            let new = NewGuestLink(
                scope: .letter, scopeID: letter, binder: binder.id, person: recipient.name.isEmpty ? recipient.email : recipient.name,
                email: recipient.email, title: title, until: now.adding(days: GuestLink.letterDays))
            _ = try issue(new, id, token: LetterLink.token(id, world.keys), at: now, world, tx)
            try tx.run("UPDATE guest_link SET letter_id = \(letter) WHERE guest_link.firm_id = \(firmID) AND guest_link.id = \(id)")
            try LetterLink.note(id, for: recipient.email, of: letter, firm: firmID, tx)
        }
    }
}
