import Store
import Values
import Web

/// A document that people of a building fill in together: open, then closed under a number, then signed.
struct FormDocument: RowDecodable, Sendable {
    let id: RecordID
    let binderID: RecordID
    let kind: FormKind
    let title: String
    let day: DayDate
    let number: String?
    let author: String
    let createdAt: Instant
    let changedAt: Instant
    let frozenAt: Instant?
    let hash: String?
    let signedAt: Instant?
    let documentID: RecordID?
    let replacesID: RecordID?
    let template: FormTemplate

    static let columns: SQL = """
        form_document.id, form_document.binder_id, form_document.kind, form_document.title, form_document.day, form_document.number,
        form_document.author, form_document.created_at, form_document.changed_at, form_document.frozen_at, form_document.hash,
        form_document.signed_at, form_document.document_id, form_document.replaces_id,
        form_document.template_id, (SELECT form_template.body FROM form_template
            WHERE form_template.firm_id = form_document.firm_id AND form_template.id = form_document.template_id)
        """

    init(row: Row) throws {
        id = row.int64(0)
        binderID = row.int64(1)
        kind = FormKind(rawValue: row.text(2)) ?? .memo
        title = row.text(3)
        day = row.day(4)
        number = row.optionalText(5)
        author = row.text(6)
        createdAt = row.instant(7)
        changedAt = row.instant(8)
        frozenAt = row.optionalInstant(9)
        hash = row.optionalText(10)
        signedAt = row.optionalInstant(11)
        documentID = row.optionalInt64(12)
        replacesID = row.optionalInt64(13)
        template = try FormTemplate(kind, id: row.optionalInt64(14), body: row.optionalText(15))
    }

    var reference: Reference { Reference(.formDocument, id) }
    var fields: [FormField] { template.fields }
    var isOpen: Bool { frozenAt == nil }
    /// Nothing more will come: closed, and signed where it is to be signed.
    var isWhole: Bool { kind.isSigned ? signedAt != nil : frozenAt != nil }

    static func visible(to viewer: Viewer) -> SQL {
        let present: SQL =
            "form_document.firm_id = \(viewer.firmID) AND \(Trash.absent(.formDocument, firm: viewer.firmID, id: "form_document.id"))"
        return switch viewer.seat {
        case .employee: present
        case .participant(let binder, _): "form_document.binder_id = \(binder) AND \(present)"
        case .guest(_, let binder, .form, let form):
            "form_document.id = \(form) AND form_document.binder_id = \(binder) AND \(present)"
        case .guest: "1 = 0"
        }
    }

    static func page(_ viewer: Viewer, binder: RecordID) -> SQL {
        """
        SELECT \(columns) FROM form_document WHERE \(visible(to: viewer)) AND form_document.binder_id = \(binder)
        ORDER BY form_document.id DESC LIMIT 200
        """
    }
}

extension Viewer {
    func formDocument(_ id: RecordID, in building: RecordID, _ tx: Transaction) throws -> FormDocument {
        let found = try tx.one(
            FormDocument.self,
            """
            SELECT \(FormDocument.columns) FROM form_document WHERE \(FormDocument.visible(to: self)) AND form_document.id = \(id)
                AND form_document.binder_id = \(building)
            """)
        guard let found else { throw Refusal.missing }
        return found
    }

    func formDocuments(of binder: Binder, _ tx: Transaction) throws -> [FormDocument] {
        try tx.all(FormDocument.self, FormDocument.page(self, binder: binder.id))
    }

    /// Employees who may write and everybody with a login to the building.
    var mayFillInForms: Bool {
        switch seat {
        case .employee(let role): role.mayWrite
        case .participant: true
        case .guest: false
        }
    }
}
