import Store
import Values
import Web

/// What somebody of the office wants to share, checked.
struct GuestShare: Sendable {
    var letter: RecordID
    var scope: GuestScope
    var thing: RecordID
    var person: String
    var email: String
    var days: Int64
    var isGuarded: Bool
    var word: String
}

struct GuestShareForm: Sendable {
    static let lengths: [Int64] = [1, 7, 30]

    var thing = ""
    var person = ""
    var email = ""
    var days = String(GuestLink.days)
    var isGuarded = false
    var word = ""
    var number = ""

    init() {}

    init(_ form: Form) {
        thing = form["rzecz"]
        person = form["osoba"].trimmed
        email = form["email"].trimmed
        days = form.has("dni") ? form["dni"] : days
        isGuarded = form.has("kod")
        word = form["slowo"].trimmedLines
        number = form["numer"]
    }

    func checked(at now: Instant) throws(Refusal) -> GuestShare {
        var problems = Problems()
        let parts = thing.split(separator: "-", maxSplits: 1).map(String.init)
        let scope = parts.first.flatMap { GuestScope(rawValue: $0) }
        let id = parts.count == 2 ? RecordID(parts[1]) : nil
        if scope == nil || scope == .offer || scope == .form || id == nil { problems["rzecz"] = t("Wybierz, co udostępniasz.") }
        let address = EmailAddress(email)
        if address == nil { problems["email"] = t("Wpisz adres w postaci nazwa@domena.pl.") }
        problems.bound(person, "osoba", limit: 120)
        problems.bound(word, "slowo", limit: 2_000)
        let days = Int64(days)
        if days.map({ Self.lengths.contains($0) }) != true { problems["dni"] = t("Wybierz, jak długo działa odsyłacz.") }
        try problems.refuse()
        guard let scope, let id, let address, let days else { throw .malformed }
        return GuestShare(
            letter: OneTime.id(number, now: now), scope: scope, thing: id, person: person.isEmpty ? address.text : person,
            email: address.text, days: days, isGuarded: isGuarded, word: word)
    }
}

extension Viewer {
    /// A link to one thing of the binder, and the letter that carries it, in this transaction. Twice is one link.
    func share(_ share: GuestShare, in binder: Binder, at now: Instant, _ world: World, _ tx: Transaction) throws -> SentLetter {
        if let sent = try alreadySent(share.letter, tx) { return sent }
        let title = try titleToShare(share.scope, share.thing, in: binder, tx)
        let new = NewGuestLink(
            scope: share.scope, scopeID: share.thing, binder: binder.id, person: share.person, email: share.email, title: title,
            until: now.adding(days: share.days), note: share.word, isGuarded: share.isGuarded)
        let link = try issue(new, at: now, world, tx)
        return try carry(link.id, link.address, title, new, letter: share.letter, binder, at: now, world, tx)
    }

    /// A new address for the same link: the old one ends with all that it opened, the time begins anew, what the guest did stays. Twice is
    /// one letter.
    func sendAgain(_ link: GuestLink, letter: RecordID, at now: Instant, _ world: World, _ tx: Transaction) throws -> SentLetter {
        if let sent = try alreadySent(letter, tx) { return sent }
        guard link.revokedAt == nil else { throw Refusal.unprocessable(t("Ten odsyłacz jest wyłączony. Udostępnij jeszcze raz.")) }
        let binder = try binder(link.binderID, tx)
        let title = try titleToShare(link.scope, link.scopeID, in: binder, tx)
        let (token, until) = (world.keys.newToken(), now.adding(days: GuestLink.days))
        try tx.run(
            """
            UPDATE guest_link SET token_hash = \(world.keys.hash(of: token)), expires_at = \(until < link.expiresAt ? link.expiresAt : until)
            WHERE guest_link.firm_id = \(firmID) AND guest_link.id = \(link.id)
            """)
        try tx.run(
            """
            UPDATE guest_session SET ended_at = \(now) WHERE guest_session.firm_id = \(firmID)
                AND guest_session.guest_link_id = \(link.id) AND ended_at IS NULL
            """)
        let new = NewGuestLink(
            scope: link.scope, scopeID: link.scopeID, binder: link.binderID, person: link.person, email: link.email, title: title,
            until: until, note: link.note, isGuarded: link.isGuarded)
        let sent = try carry(
            link.id, world.settings.publicAddress + Places.guestLink(token), title, new, letter: letter, binder, at: now, world, tx)
        try record(Act(.sent, Reference(.guestLink, link.id), title: link.email, binder: link.binderID, detail: title), at: now, tx)
        return sent
    }

    /// The letter with the link, and the letter's number at the link.
    func carry(
        _ link: RecordID, _ address: String, _ title: String, _ new: NewGuestLink, letter: RecordID, _ binder: Binder, at now: Instant,
        _ world: World, _ tx: Transaction
    ) throws -> SentLetter {
        let text = Language.reading(.polish) {
            let word = new.note.isEmpty ? t("udostępniam Ci: %.", title) : new.note
            return t("Dzień dobry,\n\n%\n\nOtwórz odsyłacz, żeby to zobaczyć i odpowiedzieć:\n\n%\n\n%\n", word, address, name)
        }
        // The link in it answers for its holder, so the other people of the building do not get to read this letter.
        let sent = try send(
            NewLetter(
                id: letter, binder: binder, recipients: [Correspondent(name: new.person, email: new.email)], subject: title, text: text,
                audience: .office), at: now, world, tx)
        try tx.run("UPDATE guest_link SET letter_id = \(sent.letter) WHERE guest_link.firm_id = \(firmID) AND guest_link.id = \(link)")
        return sent
    }

    /// The name of what a link opens; only things of the binder that this viewer sees.
    func titleToShare(_ scope: GuestScope, _ id: RecordID, in binder: Binder, _ tx: Transaction) throws -> String {
        let (title, place): (String, RecordID?)
        switch scope {
        case .document:
            let document = try document(id, tx)
            (title, place) = (document.name, document.binderID)
        case .folder:
            let folder = try folder(id, tx)
            (title, place) = (folder.name, folder.binderID)
        case .letter:
            let letter = try letter(id, tx)
            (title, place) = (letter.subject.isEmpty ? "Wiadomość" : letter.subject, letter.binderID)
        case .form:
            let form = try formDocument(id, in: binder.id, tx)
            let kind = Language.reading(.polish) { form.kind.name }
            (title, place) = ("\(kind) \(form.number ?? ""): \(form.title)", form.binderID)
        case .offer:
            let offer = try offer(id, tx)
            (title, place) = ("Oferta \(offer.number)", offer.binderID)
        }
        guard place == binder.id else { throw Refusal.missing }
        return title
    }
}
