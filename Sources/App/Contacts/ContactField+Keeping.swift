import Registries
import Store
import Values
import Web

/// A field as the settings ask for it.
struct ContactFieldForm: Sendable {
    var name = ""
    var kind = ContactField.Kind.text.rawValue
    var choices = ""
    var number = ""

    init() {}

    init(_ form: Form) {
        (name, kind, choices, number) = (form["nazwa"].trimmed, form["rodzaj"], form["wartosci"].trimmedLines, form["numer"])
    }

    func checked() throws(Refusal) -> (name: String, kind: ContactField.Kind, choices: [String]) {
        var problems = Problems()
        problems.need(name, "nazwa", t("Nazwij pole, na przykład „Rodzaj dachu”."), limit: 60)
        let kind = ContactField.Kind(rawValue: kind)
        if kind == nil { problems["rodzaj"] = t("Wybierz rodzaj pola.") }
        let lines = choices.split(separator: "\n").map { String($0).trimmed }.filter { !$0.isEmpty }
        if kind == .choice, lines.isEmpty { problems["wartosci"] = t("Wpisz wartości, każdą w osobnym wierszu.") }
        if lines.count > 100 || lines.contains(where: { $0.count > 100 }) { problems["wartosci"] = t("Za dużo albo za długie wartości.") }
        try problems.refuse()
        guard let kind else { throw .malformed }
        return (name, kind, kind == .choice ? lines : [])
    }
}

extension Viewer {
    typealias FieldWish = (name: String, kind: ContactField.Kind, choices: [String])

    func contactField(_ id: RecordID, _ tx: Transaction) throws -> ContactField {
        guard let field = try contactFields(tx).first(where: { $0.id == id }) else { throw Refusal.missing }
        return field
    }

    func addField(_ id: RecordID, _ wish: FieldWish, at now: Instant, _ tx: Transaction) throws {
        let fields = try contactFields(tx)
        guard fields.count < 60 else { throw Refusal.unprocessable(t("Pól może być najwyżej 60.")) }
        let added = try tx.run(
            """
            INSERT INTO contact_field (firm_id, id, name, kind, choices, position)
            VALUES (\(firmID), \(id), \(wish.name), \(wish.kind.rawValue), \(wish.choices.joined(separator: "\n")),
                \((fields.last?.position ?? 0) + 1)) ON CONFLICT (firm_id, id) DO NOTHING
            """)
        if added > 0 { try recordField(wish.name, before: "", now, tx) }
    }

    /// A new name or list of values; the kind stays what it was made as.
    func change(_ field: ContactField, _ wish: FieldWish, at now: Instant, _ tx: Transaction) throws {
        try tx.run(
            """
            UPDATE contact_field SET name = \(wish.name), choices = \(field.kind == .choice ? wish.choices.joined(separator: "\n") : "")
            WHERE firm_id = \(firmID) AND id = \(field.id)
            """)
        try recordField(wish.name, before: field.name, now, tx)
    }

    /// The field is shown no more; what was written into it stays.
    func end(_ field: ContactField, at now: Instant, _ tx: Transaction) throws -> String {
        try tx.run("UPDATE contact_field SET ended_at = \(now) WHERE firm_id = \(firmID) AND id = \(field.id)")
        try recordField("", before: field.name, now, tx)
        return field.name
    }

    private func recordField(_ after: String, before: String, _ now: Instant, _ tx: Transaction) throws {
        try record(
            Act(
                .changed, Reference(.firm, firmID), title: "pola kontaktów",
                changes: [Act.Change(field: "pole", before: before, after: after)]),
            at: now, tx)
    }

    func asksRegisters(_ tx: Transaction) throws -> Bool {
        try !tx.exists("SELECT 1 FROM registry_silence WHERE firm_id = \(firmID)")
    }

    func setAsksRegisters(_ isOn: Bool, at now: Instant, _ tx: Transaction) throws {
        guard try asksRegisters(tx) != isOn else { return }
        if isOn {
            try tx.run("DELETE FROM registry_silence WHERE firm_id = \(firmID)")
        } else {
            try tx.run("INSERT INTO registry_silence (firm_id, at, account_id) VALUES (\(firmID), \(now), \(accountID))")
        }
        try record(
            Act(
                .changed, Reference(.firm, firmID), title: "Biała lista",
                changes: [Act.Change(field: "pobieranie danych", before: isOn ? "nie" : "tak", after: isOn ? "tak" : "nie")]), at: now, tx)
    }

    /// The answer is kept with its day and the number of the request: that is what proves it.
    func keep(_ answer: TaxpayerAnswer, about nip: NIP, at now: Instant, _ tx: Transaction) throws {
        let status = answer.record.map { "VAT \($0.status.lowercased())" } ?? "brak w rejestrze"
        let words =
            answer.record.map { [$0.name, $0.address, $0.regon, $0.krs, $0.accounts.joined(separator: " ")].joined(separator: "\n") } ?? ""
        try tx.run(
            """
            INSERT INTO registry_check (firm_id, id, nip, at, account_id, request_id, status, answer)
            VALUES (\(firmID), \(RecordID.next()), \(nip.stored), \(now), \(accountID), \(answer.requestID), \(status), \(words))
            """)
    }
}
