import Store
import Values
import Web

extension Viewer {
    /// Saves name and address; stale when somebody saved in between. The mail address stays what it was.
    func change(_ binder: Binder, _ form: BinderForm, at now: Instant, _ tx: Transaction) throws {
        let changed = try tx.run(
            """
            UPDATE binder SET name = \(form.name), street = \(form.street), postal_code = \(form.postalCode), city = \(form.city),
                version = version + 1
            WHERE binder.firm_id = \(firmID) AND binder.id = \(binder.id) AND binder.version = \(Int64(form.version) ?? binder.version)
            """)
        guard changed == 1 else { throw Refusal.stale }
        let changes = [("nazwa", binder.name, form.name), ("ulica", binder.street, form.street), ("miejscowość", binder.city, form.city)]
            .filter { $0.1 != $0.2 }.map { Act.Change(field: $0.0, before: $0.1, after: $0.2) }
        try tx.index(
            SearchEntry(
                firm: firmID, kind: RecordKind.binder.rawValue, record: binder.id, binder: binder.id, audience: 0, title: form.name,
                body: [form.street, form.postalCode, form.city].joined(separator: " "), at: now))
        try record(
            Act(.changed, Reference(.binder, binder.id), title: form.name, binder: binder.id, zone: true, changes: changes), at: now, tx)
    }
}
