import Store
import Values
import Web

/// The binder a form asks for: one that is there, or a new one under an id of the form.
enum BinderChoice: Sendable {
    case kept(RecordID)
    case new(RecordID)
}

extension Viewer {
    func client(of form: OfferForm, _ problems: inout Problems, _ tx: Transaction) throws -> Contact? {
        try client(named: form.client, number: form.clientNumber, &problems, tx)
    }

    func binder(of form: OfferForm, for contact: Contact, _ problems: inout Problems, _ tx: Transaction) throws -> BinderChoice? {
        if form.binder == OfferForm.newBinder, let id = RecordID(form.binderNumber), id > 0 {
            return try ownBinder(id, tx)?.contactID == contact.id ? .kept(id) : .new(id)
        }
        if form.binder.isEmpty, let id = RecordID(form.binderNumber), id > 0 {
            let choices = try binderChoices(of: contact, tx)
            if choices.isEmpty { return .new(id) }
            if choices.count == 1 { return RecordID(choices[0].value).map(BinderChoice.kept) }
        }
        guard let id = RecordID(form.binder), let binder = try ownBinder(id, tx) else {
            problems["segregator"] = t("Wybierz segregator albo załóż nowy.")
            return nil
        }
        guard binder.contactID == contact.id else {
            problems["segregator"] = t(
                "Ten segregator należy do innego klienta. Wybierz segregator klienta % albo załóż nowy.", contact.name)
            return nil
        }
        return .kept(id)
    }

    private func ownBinder(_ id: RecordID, _ tx: Transaction) throws -> Binder? {
        do { return try binder(id, tx) } catch Refusal.missing { return nil }
    }

    /// Opens the new binder a form asked for, named after the offer.
    func open(_ choice: BinderChoice, for contact: Contact, _ form: OfferForm, at now: Instant, _ tx: Transaction) throws -> RecordID {
        switch choice {
        case .kept(let id): return id
        case .new(let number):
            let id = OneTime.id(String(number), now: now)
            var binder = BinderForm()
            binder.kind = Binder.Kind.plain.rawValue
            binder.contact = String(contact.id)
            binder.name = String("\(contact.name) – \(form.title)".prefix(200))
            try openBinder(id, binder, at: now, tx)
            return id
        }
    }

    /// Binders of a client that an offer may go into, newest first.
    func binderChoices(of contact: Contact, _ tx: Transaction) throws -> [Choice] {
        try tx.all(
            Binder.self,
            """
            SELECT \(Binder.columns) FROM binder WHERE \(Binder.visible(to: self)) AND binder.contact_id = \(contact.id)
                AND binder.closed_at IS NULL
            ORDER BY binder.id DESC LIMIT 100
            """
        ).map { Choice(String($0.id), $0.name) }
    }
}
