import Store
import Values
import Web

/// One thing that was found, and why it is a hit.
struct SearchResult: Sendable {
    let kind: RecordKind
    let record: RecordID
    let title: MarkedText
    /// The field or the passage with the found words.
    var why: MarkedText
    let noun: String
    let icon: String
    let section: Section
    var href: String
    let at: Instant
    /// The binder it stands in.
    var place: String?
    /// What a person must know of it: put away, closed.
    var mark: String?

    /// What the tabs of the page narrow to.
    static let parts: [(key: String, kinds: [RecordKind])] = [
        ("kontakty", [.contact]), ("segregatory", [.binder]), ("oferty", [.offer, .order]), ("poczta", [.letter, .thread]),
        ("pliki", [.document]), ("cennik", [.priceListItem]),
    ]

    static func find(_ words: String, _ viewer: Viewer, part: String = "", limit: Int, _ tx: Transaction) throws -> [SearchResult] {
        guard !words.isEmpty else { return [] }
        let present: SQL = """
            NOT EXISTS (SELECT 1 FROM trash WHERE trash.firm_id = \(viewer.firmID) AND trash.kind = search_entry.kind
                AND trash.record_id = search_entry.record)
            AND (search_entry.kind = 'binder' OR \(Trash.absent(.binder, firm: viewer.firmID, id: "search_entry.binder")))
            AND (search_entry.kind <> 'document' OR EXISTS (SELECT 1 FROM document WHERE document.id = search_entry.record
                AND \(Document.visible(to: viewer))))
            AND (search_entry.kind <> 'contact' OR EXISTS (SELECT 1 FROM contact WHERE \(Contact.visible(to: viewer))
                AND contact.id = search_entry.record))
            AND (search_entry.kind <> 'letter' OR EXISTS (SELECT 1 FROM letter WHERE letter.id = search_entry.record
                AND \(Letter.visible(to: viewer))))
            """
        let kinds = parts.first { $0.key == part }?.kinds ?? []
        let narrowed: SQL = kinds.isEmpty ? "1 = 1" : "search_entry.kind IN \(list: kinds.map(\.rawValue))"
        let hits = try tx.search(words: words, where: "\(audience(of: viewer)) AND \(present) AND \(narrowed)", limit: limit * 3)
        let results = try SearchOrder(words, viewer, tx).sorted(hits).prefix(limit)
        return try SearchReasons(Array(results), viewer, tx).results
    }

    /// Employees find everything of the firm; people of a building what its zone shows them.
    static func audience(of viewer: Viewer) -> SQL {
        switch viewer.seat {
        case .employee: "search_entry.firm_id = \(viewer.firmID)"
        case .participant(let binder, let role): "search_entry.binder = \(binder) AND search_entry.audience IN \(role.audiences)"
        case .guest: "1 = 0"
        }
    }

    init?(_ hit: SearchHit, zone building: RecordID? = nil) {
        guard let kind = RecordKind(rawValue: hit.kind) else { return nil }
        let found = building.map { Self.place(kind, hit.record, inZone: $0) } ?? Self.place(kind, hit.record, hit.binder)
        guard let found else { return nil }
        self.kind = kind
        record = hit.record
        (href, noun, icon, section) = found
        title = hit.title
        why = hit.snippet()
        at = hit.at
    }

    private typealias Found = (href: String, noun: String, icon: String, section: Section)

    private static func place(_ kind: RecordKind, _ id: RecordID, _ binder: RecordID?) -> Found? {
        switch kind {
        case .contact: (Places.contact(id), t("kontakt"), "user", .clients)
        case .binder: (Places.binder(id), t("segregator"), "binders", .binders)
        case .document: (Places.document(id), t("plik"), "doc", .binders)
        case .offer: (Places.offer(id), t("oferta"), "offers", .offers)
        case .order: (Places.order(id), t("zlecenie"), "orders", .orders)
        case .thread, .letter: (Places.letter(id), t("poczta"), "mail", .mail)
        case .task: (Places.task(id), t("zadanie"), "tasks", .tasks)
        case .priceListItem: (Places.priceListItem(id), t("cennik"), "layers", .offers)
        case .siteLogEntry: binder.map { (Places.zoneSiteLog($0) + "#wpis-\(id)", t("wpis dziennika"), "pencil", .binders) }
        case .formDocument: binder.map { (Places.zoneForm($0, id), t("dokument wspólny"), "doc", .binders) }
        case .addressEntry: binder.map { (Places.binderAddresses($0) + "#w\(id)", t("wpis w bazie adresowej"), "phone", .binders) }
        default: nil
        }
    }

    /// People of a building see its letters, files and offers by the addresses of its zone.
    private static func place(_ kind: RecordKind, _ id: RecordID, inZone building: RecordID) -> Found? {
        switch kind {
        case .document: (Places.zoneDocument(building, id), t("plik"), "doc", .binders)
        case .offer: (Places.zoneOffer(building, id), t("oferta"), "offers", .offers)
        case .letter: (Places.zoneThread(building, id), t("poczta"), "mail", .mail)
        case .siteLogEntry: (Places.zoneSiteLog(building) + "#wpis-\(id)", t("wpis dziennika"), "pencil", .binders)
        case .formDocument: (Places.zoneForm(building, id), t("dokument wspólny"), "doc", .binders)
        case .addressEntry: (Places.zoneAddresses(building) + "#w\(id)", t("wpis w bazie adresowej"), "phone", .binders)
        default: nil
        }
    }
}
