import Foundation
import Store
import Values
import Web

/// What a button of the bulk bar asks for.
struct BulkWish: Sendable {
    var kind: ContactBatch.Kind
    var target: RecordID?
    var format = ""
    var ids: [RecordID] = []
    /// The filters of the list when all that fit are meant; they are kept for the way back to the list as well.
    var query: String
    var isAll: Bool

    /// Few enough to be done while the person waits.
    var isSoon: Bool { !isAll && ids.count <= ContactWork.soon }
}

extension BulkWish {
    /// Nil when nothing was chosen, or the button is none of ours.
    init?(_ form: Form, all: Bool) {
        let parts = form["dzialanie"].split(separator: "-", maxSplits: 1).map(String.init)
        guard let kind = ContactBatch.Kind(rawValue: parts.first ?? ""), kind != .import, kind != .merge else { return nil }
        let query = ContactQuery(pairs: form.pairs.filter { $0.name != "id" })
        self.init(kind: kind, query: ContactQuery.text(query.filterPairs), isAll: all)
        if kind == .export { format = parts.last ?? "" } else { target = parts.count > 1 ? RecordID(parts[1]) : nil }
        if !all {
            ids = form.all("id").compactMap { RecordID($0) }
            guard !ids.isEmpty else { return nil }
        }
    }
}

extension Viewer {
    /// The wish as the job reads it; whatever it names must be the firm's own.
    func order(_ wish: BulkWish, _ tx: Transaction) throws -> ContactBatch.Order {
        var order = ContactBatch.Order()
        if wish.isAll { order.query = wish.query } else { order.ids = wish.ids }
        switch wish.kind {
        case .tag, .untag: order.tag = try tag(wish.target ?? 0, tx).id
        case .keeper:
            if let account = wish.target, account != 0 {
                guard try employees(tx).contains(where: { $0.accountID == account }) else { throw Refusal.missing }
                order.keeper = account
            }
        case .move: order.base = try contactBase(wish.target ?? 0, tx).id
        case .export:
            guard let format = ExportFormat(rawValue: wish.format) else { throw Refusal.malformed }
            order.format = format.rawValue
        case .delete, .import, .merge: break
        }
        return order
    }

    func title(of wish: BulkWish, _ tx: Transaction) throws -> String {
        switch wish.kind {
        case .tag: return t("Dodanie tagu %", try tag(wish.target ?? 0, tx).name)
        case .untag: return t("Zdjęcie tagu %", try tag(wish.target ?? 0, tx).name)
        case .keeper:
            let keeper = try employees(tx).first { $0.accountID == wish.target }
            return keeper.map { t("Nowy opiekun: %", $0.name) } ?? t("Zdjęcie opiekuna")
        case .move: return t("Przeniesienie do bazy %", try contactBase(wish.target ?? 0, tx).name)
        case .delete: return t("Usunięcie kontaktów")
        case .export: return t("Pobranie kontaktów")
        case .import, .merge: return ""
        }
    }
}
