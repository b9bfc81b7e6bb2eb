import Foundation
import Store
import Values
import Web

/// What a firm wants to be asked in a kind of document. Each change is a version of its own, and a document keeps the one it began with.
struct FormTemplate: Sendable {
    /// A field as it is kept. Words of the house's own fields are left out where the firm did not change them, so that everybody reads
    /// them in his language.
    struct Part: Codable, Sendable, Hashable {
        var name: String
        var label: String?
        var control: FormField.Control
        var isRequired: Bool
        var items: [String]
    }

    /// Nil for the template of the house.
    let id: RecordID?
    let kind: FormKind
    private let parts: [Part]?

    /// Most fields of a template, and most items of one field.
    static let most = 40

    init(_ kind: FormKind) {
        (self.kind, id, parts) = (kind, nil, nil)
    }

    /// - Parameter body: as it was kept; empty or absent means the house's own.
    init(_ kind: FormKind, id: RecordID?, body: String?) throws {
        self.kind = kind
        guard let body, !body.isEmpty else {
            (self.id, parts) = (nil, nil)
            return
        }
        self.id = id
        parts = try JSONDecoder().decode([Part].self, from: Data(body.utf8))
    }

    static func body(_ parts: [Part]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return String(decoding: try encoder.encode(parts), as: UTF8.self)
    }

    /// The fields in their order, in the reader's language.
    var fields: [FormField] {
        guard let parts else { return kind.fields }
        let own = Dictionary(kind.fields.map { ($0.name, $0) }) { $1 }
        return parts.map { part in
            let standard = own[part.name]
            let label = part.label ?? standard?.label ?? part.name
            var field = FormField(name: part.name, label: label, control: part.control, placeholder: standard?.placeholder)
            field.items = part.items
            if part.isRequired { field.missing = standard?.missing ?? t("Wypełnij pole „%”.", label) }
            return field
        }
    }

    func field(_ name: String) -> FormField? { fields.first { $0.name == name && $0.control != .heading } }
}

/// The newest version of a template; an empty body took the firm's own back.
private struct KeptTemplate: RowDecodable {
    let id: RecordID
    let stage: String
    let kind: String
    let body: String

    init(row: Row) {
        (id, stage, kind, body) = (row.int64(0), row.text(1), row.text(2), row.text(3))
    }
}

extension FormTemplate {
    private static let columns: SQL = "form_template.id, form_template.stage, form_template.kind, form_template.body"

    /// What new documents of a kind begin with; for a stage its own, else the general one.
    static func current(_ kind: FormKind, stage: String = "", firm: RecordID, _ tx: Transaction) throws -> FormTemplate {
        let kept = try newest(kind, stage: stage, firm: firm, tx)
        if let kept, !kept.body.isEmpty { return try FormTemplate(kind, id: kept.id, body: kept.body) }
        return stage.isEmpty ? FormTemplate(kind) : try current(kind, firm: firm, tx)
    }

    /// The number of the newest version, also of one that took the firm's own back; 0 before the first.
    static func version(_ kind: FormKind, stage: String, firm: RecordID, _ tx: Transaction) throws -> RecordID {
        try newest(kind, stage: stage, firm: firm, tx)?.id ?? 0
    }

    private static func newest(_ kind: FormKind, stage: String, firm: RecordID, _ tx: Transaction) throws -> KeptTemplate? {
        try tx.one(
            KeptTemplate.self,
            """
            SELECT \(columns) FROM form_template WHERE form_template.firm_id = \(firm) AND form_template.kind = \(kind.rawValue)
                AND form_template.stage = \(stage) ORDER BY form_template.id DESC LIMIT 1
            """)
    }

    /// One version, for what was begun with it on a device without a network.
    static func version(_ id: RecordID, of kind: FormKind, firm: RecordID, _ tx: Transaction) throws -> FormTemplate? {
        let kept = try tx.one(
            KeptTemplate.self,
            """
            SELECT \(columns) FROM form_template WHERE form_template.firm_id = \(firm) AND form_template.id = \(id)
                AND form_template.kind = \(kind.rawValue)
            """)
        return try kept.map { try FormTemplate(kind, id: $0.id, body: $0.body) }
    }

    /// Kinds and stages for which the firm has a template of its own, as "protocol" or "protocol/Dach".
    static func own(firm: RecordID, _ tx: Transaction) throws -> Set<String> {
        let kept = try tx.all(
            KeptTemplate.self,
            """
            SELECT \(columns) FROM form_template WHERE form_template.firm_id = \(firm) AND form_template.body <> ''
                AND NOT EXISTS (SELECT 1 FROM form_template later WHERE later.firm_id = form_template.firm_id
                    AND later.kind = form_template.kind AND later.stage = form_template.stage AND later.id > form_template.id)
            """)
        return Set(kept.map { $0.stage.isEmpty ? $0.kind : "\($0.kind)/\($0.stage)" })
    }

    /// Stages that have a protocol of their own.
    static func stages(firm: RecordID, _ tx: Transaction) throws -> [String] {
        let prefix = FormKind.protocol.rawValue + "/"
        return try own(firm: firm, tx).filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }.sorted()
    }
}

extension Viewer {
    /// From here on new documents begin with these fields; nil brings the house's own back.
    func keepTemplate(_ kind: FormKind, stage: String, _ parts: [FormTemplate.Part]?, at now: Instant, _ tx: Transaction) throws {
        let before = try FormTemplate.current(kind, stage: stage, firm: firmID, tx)
        let body = try parts.map(FormTemplate.body) ?? ""
        try tx.run(
            """
            INSERT INTO form_template (firm_id, id, kind, stage, body, account_id, author, created_at)
            VALUES (\(firmID), \(RecordID.next()), \(kind.rawValue), \(stage), \(body), \(accountID), \(name), \(now))
            """)
        let after = try FormTemplate.current(kind, stage: stage, firm: firmID, tx)
        let change = Act.Change(
            field: stage.isEmpty ? kind.name : "\(kind.name), \(stage)", before: before.fields.map(\.label).joined(separator: ", "),
            after: after.fields.map(\.label).joined(separator: ", "))
        try record(Act(.changed, Reference(.firm, firmID), title: t("wzór dokumentu"), changes: [change]), at: now, tx)
    }
}
