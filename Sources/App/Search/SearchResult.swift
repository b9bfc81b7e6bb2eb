import Store
import Values
import Web

/// One thing that was found, and why it is a hit.
struct SearchResult: Sendable {
    let title: MarkedText
    let snippet: MarkedText
    let noun: String
    let icon: String
    let section: Section
    let href: String
    let at: Instant

    static func find(_ words: String, _ viewer: Viewer, limit: Int, _ tx: Transaction) throws -> [SearchResult] {
        guard !words.isEmpty else { return [] }
        let present: SQL = """
            NOT EXISTS (SELECT 1 FROM trash WHERE trash.firm_id = \(viewer.firmID) AND trash.kind = search_entry.kind
                AND trash.record_id = search_entry.record)
            """
        return try tx.search(words: words, where: "\(audience(of: viewer)) AND \(present)", limit: limit).compactMap(Self.init)
    }

    /// Employees find everything of the firm; people of a building what its zone shows them.
    static func audience(of viewer: Viewer) -> SQL {
        switch viewer.seat {
        case .employee: "search_entry.firm_id = \(viewer.firmID)"
        case .participant(let binder, .owner): "search_entry.binder = \(binder) AND search_entry.audience IN (1, 2)"
        case .participant(let binder, _): "search_entry.binder = \(binder) AND search_entry.audience = 1"
        case .guest: "1 = 0"
        }
    }

    private init?(_ hit: SearchHit) {
        guard let kind = RecordKind(rawValue: hit.kind) else { return nil }
        let place: (href: String, noun: String, icon: String, section: Section)? =
            switch kind {
            case .contact: (Places.contact(hit.record), t("kontakt"), "user", .clients)
            case .binder: (Places.binder(hit.record), t("segregator"), "binders", .binders)
            case .document: (Places.document(hit.record), t("plik"), "files", .binders)
            case .offer: (Places.offer(hit.record), t("oferta"), "offers", .offers)
            case .order: (Places.order(hit.record), t("zlecenie"), "orders", .orders)
            case .thread, .letter: (Places.letter(hit.record), t("wiadomość"), "mail", .mail)
            case .priceListItem: (Places.priceListItem(hit.record), t("pozycja cennika"), "layers", .offers)
            case .formDocument: hit.binder.map { (Places.zoneForm($0, hit.record), t("dokument wspólny"), "doc", .binders) }
            case .addressEntry:
                hit.binder.map { (Places.binderAddresses($0) + "#w\(hit.record)", t("wpis w bazie adresowej"), "phone", .binders) }
            default: nil
            }
        guard let place else { return nil }
        (href, noun, icon, section) = place
        title = hit.title
        snippet = hit.snippet()
        at = hit.at
    }
}
