import Foundation
import Store
import Values
import Web

/// Says of each hit what made it one: the telephone, the NIP, the town of a contact, or the passage of a text; and where it stands.
struct SearchReasons {
    private(set) var results: [SearchResult] = []

    private struct BinderName: RowDecodable {
        let id: RecordID
        let name: String
        /// Words for a binder that is closed or put away.
        let mark: String?

        init(row: Row) {
            id = row.int64(0)
            name = row.text(1)
            mark = row.optionalInt64(3) != nil ? t("w archiwum") : row.optionalInt64(2) != nil ? t("zamknięty") : nil
        }

        var marked: String { mark.map { "\(name) (\($0))" } ?? name }
    }

    init(_ hits: [SearchHit], _ viewer: Viewer, _ tx: Transaction) throws {
        let zone: RecordID? = if case .participant(let binder, _) = viewer.seat { binder } else { nil }
        let contacts = try viewer.contacts(hits.filter { $0.kind == RecordKind.contact.rawValue }.map(\.record), tx)
        let byID = Dictionary(contacts.map { ($0.id, $0) }) { first, _ in first }
        let binders = Set(hits.compactMap(\.binder)).sorted()
        let names =
            zone != nil || binders.isEmpty
            ? [:]
            : Dictionary(
                try tx.all(
                    BinderName.self,
                    "SELECT id, name, closed_at, archived_at FROM binder WHERE firm_id = \(viewer.firmID) AND id IN \(list: binders)"
                ).map { ($0.id, $0) }
            ) { first, _ in first }
        let threads = zone == nil ? [:] : try Self.threads(of: hits, viewer, tx)
        for hit in hits {
            guard var result = SearchResult(hit, zone: zone) else { continue }
            if result.kind != .binder { result.place = hit.binder.flatMap { names[$0]?.marked } }
            if result.kind == .binder { result.mark = names[hit.record]?.mark }
            if let contact = byID[hit.record], result.kind == .contact { result.why = Self.reason(contact, hit) ?? result.why }
            if let zone, result.kind == .letter, let thread = threads[hit.record] { result.href = Places.zoneThread(zone, thread) }
            results.append(result)
        }
    }

    private static func threads(of hits: [SearchHit], _ viewer: Viewer, _ tx: Transaction) throws -> [RecordID: RecordID] {
        struct Line: RowDecodable {
            let letter: RecordID
            let thread: RecordID

            init(row: Row) {
                letter = row.int64(0)
                thread = row.int64(1)
            }
        }
        let letters = hits.filter { $0.kind == RecordKind.letter.rawValue }.map(\.record)
        guard !letters.isEmpty else { return [:] }
        let lines = try tx.all(
            Line.self, "SELECT id, thread_id FROM letter WHERE firm_id = \(viewer.firmID) AND id IN \(list: letters)")
        return Dictionary(lines.map { ($0.letter, $0.thread) }) { first, _ in first }
    }

    /// The first field that holds a found word; without one the name was enough, and the town tells people of one name apart.
    private static func reason(_ contact: Contact, _ hit: SearchHit) -> MarkedText? {
        let phone = PhoneNumber(contact.phone)
        let numbers = [
            (t("telefon"), "\(contact.phone) \(contact.phone.suffix(9))", phone?.text ?? ""),
            (t("NIP"), contact.nip, NIP(contact.nip)?.text ?? ""),
            (t("REGON"), contact.regon, contact.regon), (t("KRS"), contact.krs, contact.krs),
        ]
        for (label, digits, shown) in numbers where !shown.isEmpty && !hit.marked(digits).marks.isEmpty {
            return MarkedText("\(label) \(shown)").marking(shown)
        }
        let fields = [contact.email, contact.address, contact.jobTitle, contact.source]
        for field in fields {
            let marked = hit.marked(field)
            if !marked.marks.isEmpty { return marked }
        }
        guard !hit.title.marks.isEmpty else { return nil }
        return MarkedText([contact.city, phone?.text ?? "", contact.email].filter { !$0.isEmpty }.joined(separator: " · "))
    }
}

extension MarkedText {
    /// The same text with one part of it marked.
    fileprivate func marking(_ part: String) -> MarkedText {
        text.range(of: part).map { MarkedText(text, marks: [$0]) } ?? self
    }
}
