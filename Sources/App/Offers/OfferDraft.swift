import Store
import Values

/// The content of an offer, checked and ready to be kept.
struct OfferDraft: Sendable, Equatable {
    var contactID: RecordID
    var binderID: RecordID
    var title: String
    var validUntil: DayDate?
    var layout: Offer.Layout
    var mode: VATMode
    var discount: Discount
    var reminderDays: Int?
    var terms: String
    var lines: [OfferLine]

    var sums: OfferSums { OfferSums(lines, discount: discount, mode: mode) }
}

extension OfferDraft {
    init(_ offer: Offer, lines: [OfferLine]) {
        self.init(
            contactID: offer.contactID, binderID: offer.binderID, title: offer.title, validUntil: offer.validUntil, layout: offer.layout,
            mode: offer.mode, discount: offer.discount, reminderDays: offer.reminderDays, terms: offer.terms, lines: lines)
    }

    /// Field by field, what is different from an earlier content, as people read it.
    func changes(from before: OfferDraft) -> [Act.Change] {
        let fields: [(String, String, String)] = [
            ("tytuł", before.title, title), ("ważna do", before.validUntil?.dotted ?? "", validUntil?.dotted ?? ""),
            ("format", before.layout.rawValue, layout.rawValue), ("ceny", before.mode.rawValue, mode.rawValue),
            ("rabat", before.discount.text, discount.text),
            ("przypomnienie", before.reminderDays.map(String.init) ?? "", reminderDays.map(String.init) ?? ""),
            ("warunki", String(before.terms.prefix(200)), String(terms.prefix(200))), ("brutto", before.sums.gross.text, sums.gross.text),
        ]
        let words = fields.filter { $0.1 != $0.2 }.map { Act.Change(field: $0.0, before: $0.1, after: $0.2) }
        return words + lineChanges(from: before)
    }

    private func lineChanges(from before: OfferDraft) -> [Act.Change] {
        let count = max(before.lines.count, lines.count)
        return (0..<count).compactMap { index -> Act.Change? in
            let (old, new) = (before.lines.dropFirst(index).first, lines.dropFirst(index).first)
            guard old != new else { return nil }
            return Act.Change(field: "pozycja \(index + 1)", before: old?.words ?? "", after: new?.words ?? "")
        }.prefix(20).map { $0 }
    }
}

extension OfferLine {
    /// "Membrana 180 g/m², 235 m² × 21,50 zł"
    var words: String {
        guard kind == .item else { return name }
        let off = discount == .none ? "" : " −\(discount.text)"
        return "\(name), \(quantity.text(unit: unit)) × \(price.text)\(off), VAT \(rate.label)"
    }
}
