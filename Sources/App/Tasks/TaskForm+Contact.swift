import Store
import Values
import Web

extension Viewer {
    /// The contact a form names: the one its hidden number says while the words are that one's, else the only one the words fit.
    func contact(of form: TaskForm, kept: RecordID?, _ tx: Transaction) throws -> RecordID? {
        guard !form.contact.isEmpty else { return nil }
        if let id = RecordID(form.contactNumber) {
            if id == kept { return id }
            if let found = try contactForTask(id, tx), [found.name, found.label].contains(form.contact) { return id }
        }
        let (only, found) = try clientsFitting(form.contact, tx)
        if let only { return only.id }
        throw Refusal.invalid([
            "kontakt": found.isEmpty
                ? t("Nie ma takiego klienta. Dodaj go w bazie klientów albo sprawdź pisownię.")
                : t("Pasuje kilka osób: %. Wpisz nazwę w całości.", found.prefix(4).map(\.label).joined(separator: "; "))
        ])
    }

    private func contactForTask(_ id: RecordID, _ tx: Transaction) throws -> Contact? {
        do { return try pickableContact(id, tx) } catch is Refusal { return nil }
    }

    /// What a form for a task needs to offer.
    func taskChoices(_ form: TaskForm, _ tx: Transaction) throws -> TaskChoices {
        let open = try tx.all(
            Binder.self,
            """
            SELECT \(Binder.columns) FROM binder WHERE \(Binder.visible(to: self)) AND binder.closed_at IS NULL ORDER BY binder.id DESC LIMIT 200
            """)
        var binders = open.map { OfficeTask.Named($0.id, $0.name) }
        if let id = RecordID(form.binder), !binders.contains(where: { $0.id == id }) {
            binders.insert(.init(id, try binder(id, tx).name), at: 0)
        }
        return TaskChoices(
            categories: try taskCategories(tx), employees: try employees(tx), binders: binders,
            offer: try RecordID(form.offer).map {
                let offer = try self.offer($0, tx)
                return .init(offer.id, "\(offer.number) \(offer.title)")
            },
            thread: try RecordID(form.thread).map {
                let thread = try self.thread($0, tx)
                return .init(thread.id, thread.subject)
            })
    }

    /// A form that begins with what the page before it was about.
    func taskForm(about query: Query, _ tx: Transaction) throws -> TaskForm {
        var form = TaskForm()
        form.people = [accountID].compactMap { $0.map(String.init) }
        form.day = DayDate(text: query["termin"])?.text ?? ""
        if let id = RecordID(query["segregator"]) {
            let binder = try binder(id, tx)
            form.binder = String(id)
            if let contact = try contactForTask(binder.contactID, tx) {
                (form.contact, form.contactNumber) = (contact.label, String(contact.id))
            }
        }
        if let id = RecordID(query["kontakt"]) {
            let contact = try pickableContact(id, tx)
            (form.contact, form.contactNumber) = (contact.label, String(id))
        }
        if let id = RecordID(query["oferta"]) {
            let offer = try offer(id, tx)
            (form.offer, form.binder) = (String(id), String(offer.binderID))
            if let contact = try contactForTask(offer.contactID, tx) {
                (form.contact, form.contactNumber) = (contact.label, String(contact.id))
            }
        }
        if let id = RecordID(query["watek"]) {
            let thread = try thread(id, tx)
            (form.thread, form.binder) = (String(id), thread.binderID.map(String.init) ?? "")
        }
        return form
    }
}

struct TaskChoices: Sendable {
    var categories: [TaskCategory]
    var employees: [Employee]
    var binders: [OfficeTask.Named]
    var offer: OfficeTask.Named?
    var thread: OfficeTask.Named?
}
