import Store
import Values

extension Viewer {
    func attach(_ file: StoredFile, _ id: RecordID = .next(), to contact: Contact, at now: Instant, _ tx: Transaction) throws {
        try attach(file, id, to: contact.id, on: .contacts, at: now, tx)
        try record(Act(.uploaded, Reference(.contact, contact.id), title: contact.name, detail: file.name), at: now, tx)
    }

    func detach(_ file: RecordID, from contact: Contact, at now: Instant, _ tx: Transaction) throws {
        let file = try self.file(file, of: contact.id, on: .contacts, tx)
        try detach(file, from: .contacts, at: now, tx)
        let change = Act.Change(field: "pliki", before: file.name, after: "")
        try record(Act(.changed, Reference(.contact, contact.id), title: contact.name, changes: [change]), at: now, tx)
    }
}
