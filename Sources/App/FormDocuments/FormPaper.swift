import Print
import Values
import Web

/// A form document as a sheet of paper; Polish whatever the reader's language.
struct FormPaper: Sendable {
    var form: FormDocument
    var content: FormContent
    var firm: Firm
    var binder: Binder
    /// Small copies of the photographs, by their numbers.
    var pictures: [RecordID: Picture] = [:]
    var logo: Picture?

    var paper: Paper { Language.reading(.polish) { polishPaper } }

    private var polishPaper: Paper {
        Paper(
            title: "\(form.kind.name) \(form.number ?? ""): \(form.title)", author: firm.name, subject: form.title,
            created: form.signedAt ?? form.frozenAt ?? form.changedAt,
            letterhead: Paper.Letterhead(
                logo: logo, name: firm.name, lines: [],
                placeAndDate: [binder.city, form.day.long].filter { !$0.isEmpty }.joined(separator: ", ")),
            footer: form.hash.map { "SHA-256: \($0)" } ?? binder.name, watermark: form.isOpen ? "SZKIC" : nil, blocks: blocks,
            closing: closing)
    }

    private var blocks: [Paper.Block] {
        var blocks: [Paper.Block] = [.heading(Phrase(form.title)), .titleBlock(facts)]
        for field in form.fields {
            if field.control == .heading { blocks.append(.heading(Phrase(field.label), level: 2)) }
            let value = field.shown(content[field.name])
            if !value.isEmpty { blocks += [.heading(Phrase(field.label), level: 3), .paragraph(Phrase(value))] }
        }
        if !content.defects.isEmpty { blocks += [.heading("Usterki", level: 3), .table(defects)] }
        let shown = content.photos.compactMap { photo in pictures[photo.id].map { (photo: photo, picture: $0) } }
        if !shown.isEmpty { blocks.append(.heading("Zdjęcia", level: 3)) }
        blocks += shown.map { .picture($0.picture, width: 260, caption: Phrase($0.photo.words)) }
        if form.signedAt != nil { blocks.append(.stamp("ODEBRANO", note: form.signedAt?.full ?? "")) }
        return blocks
    }

    private var facts: Paper.TitleBlock {
        Paper.TitleBlock(
            columns: 3,
            cells: [
                .init(Phrase(form.kind.name), Phrase(form.number ?? "bez numeru")), .init("Budowa", Phrase(binder.name)),
                .init("Dzień", Phrase(form.day.dotted)),
            ])
    }

    private var defects: Paper.Table {
        Paper.Table(
            summary: "Usterki",
            columns: [.init("Lp."), .init("Usterka", .share(1)), .init("Zgłosił"), .init("Termin"), .init("Stan")],
            rows: content.defects.enumerated().map { index, defect in
                .line([
                    Phrase(String(index + 1)), Phrase(defect.title), Phrase(defect.reporter), Phrase(defect.dueOn?.dotted ?? ""),
                    Phrase(defect.removedAt == nil ? "do usunięcia" : "usunięta"),
                ])
            })
    }

    private var closing: [Paper.Block] {
        guard !content.parties.isEmpty else { return [] }
        return [
            .signatures(
                content.parties.map { party in
                    Paper.Signature(
                        role: Phrase(party.partName), name: Phrase(party.person), drawing: party.drawing, note: Phrase(Self.note(party)))
                })
        ]
    }

    private static func note(_ party: FormParty) -> String {
        guard let signedAt = party.signedAt else { return "" }
        let name = party.signedName == party.person ? "" : "jako \(party.signedName), "
        return switch party.means {
        case .link: "podpisano \(name)przez odsyłacz wysłany na \(party.email), \(signedAt.full)"
        default: "podpisano \(name)hasłem konta \(signedAt.full)"
        }
    }
}
