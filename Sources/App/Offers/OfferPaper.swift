import Print
import Values

/// The offer as a sheet of paper; the words are Polish whatever the reader's language, because the document is.
struct OfferPaper: Sendable {
    var number: String
    var draft: OfferDraft
    var firm: Firm
    var client: Contact
    var author: String
    var authorEmail: String
    /// The moment of the offer's version: the same version gives the same bytes.
    var at: Instant
    var logo: Picture?

    private var sums: OfferSums { draft.sums }

    var paper: Paper {
        Paper(
            title: "Oferta \(number): \(draft.title)", author: firm.name, subject: draft.title, created: at, letterhead: letterhead,
            footer: ["Przygotowanie: \(author)", firm.phone, authorEmail].filter { !$0.isEmpty }.joined(separator: ", "), blocks: blocks,
            closing: [acceptance])
    }

    private var letterhead: Paper.Letterhead {
        let address = [firm.street, [firm.postalCode, firm.city].filter { !$0.isEmpty }.joined(separator: " ")].filter { !$0.isEmpty }
        let nip = firm.nip.isEmpty ? nil : "NIP \(NIP(firm.nip)?.text ?? firm.nip)"
        let line = ([address.joined(separator: ", ")] + [nip ?? ""]).filter { !$0.isEmpty }.joined(separator: " · ")
        return Paper.Letterhead(
            logo: logo, name: firm.name, lines: line.isEmpty ? [] : [Phrase(line)],
            placeAndDate: [firm.city, at.day.long(in: .polish)].filter { !$0.isEmpty }.joined(separator: ", "))
    }

    private var blocks: [Paper.Block] {
        [.heading(Phrase(draft.title)), .titleBlock(facts), .table(table)] + [.totals(totals)] + rates
            + [.paragraph(Phrase("Słownie: ", .soft) + Phrase(AmountInWords(sums.gross).text))] + terms
    }

    private var facts: Paper.TitleBlock {
        let address = [client.street, [client.postalCode, client.city].filter { !$0.isEmpty }.joined(separator: " ")].filter { !$0.isEmpty }
        let place = address.isEmpty ? Phrase("") : Phrase("\n" + address.joined(separator: ", "), .soft)
        return Paper.TitleBlock(
            columns: 3,
            cells: [
                .init("Oferta nr", Phrase(number)), .init("Dla", Phrase(client.name) + place),
                .init("Ważna do", Phrase(draft.validUntil?.dotted ?? "bez terminu")),
            ])
    }

    private var hasDiscounts: Bool { draft.lines.contains { $0.discount != .none } }
    private var isGross: Bool { draft.mode == .gross }
    private var showsPrices: Bool { draft.layout == .estimate }

    private var table: Paper.Table {
        let kind = isGross ? "brutto" : "netto"
        var columns: [Paper.Table.Column] = [.init("Lp."), .init("Nazwa", .share(1)), .init("Ilość", .fit, .right)]
        if showsPrices {
            columns.append(.init(Phrase("Cena \(kind)"), .fit, .right))
            if hasDiscounts { columns.append(.init("Rabat", .fit, .right)) }
            columns += [.init("VAT", .fit, .right), .init(Phrase("Wartość \(kind)"), .fit, .right)]
        }
        return Paper.Table(summary: "Pozycje oferty", columns: columns, rows: OfferSection.all(draft.lines).flatMap(rows))
    }

    private func rows(_ section: OfferSection) -> [Paper.Table.Row] {
        let lines = section.lines.map { Paper.Table.Row.line(cells($0.number, $0.line)) }
        guard let name = section.name else { return lines }
        return [.section(Phrase(name))] + lines
            + (section.lines.isEmpty ? [] : [.subtotal(Phrase("Razem: \(name)"), Phrase(section.sum.amount))])
    }

    private func cells(_ number: Int, _ line: OfferLine) -> [Phrase] {
        var cells = [Phrase(String(number)), Phrase(line.name), Phrase(line.quantity.text(unit: line.unit))]
        guard showsPrices else { return cells }
        cells.append(Phrase(line.price.amount))
        if hasDiscounts { cells.append(Phrase(line.discount == .none ? "" : line.discount.text)) }
        return cells + [Phrase(line.rate.label), Phrase(line.value.amount)]
    }

    private var totals: [Paper.Total] {
        var totals: [Paper.Total] = []
        if draft.discount != .none {
            totals.append(.init("Suma pozycji", Phrase(sums.lines.text)))
            totals.append(.init(Phrase("Rabat \(draft.discount.text)"), Phrase((-sums.discount).text)))
        }
        return totals + [
            .init("Netto", Phrase(sums.net.text)), .init("VAT", Phrase(sums.vat.text)),
            .init("Do zapłaty", Phrase(sums.gross.text), strong: true),
        ]
    }

    /// The tax by rates, where there is more than one of them.
    private var rates: [Paper.Block] {
        guard sums.summary.rows.count > 1 else { return [] }
        let rows = sums.summary.rows.map {
            Paper.Table.Row.line([Phrase($0.rate.label), Phrase($0.net.amount), Phrase($0.vat.amount), Phrase($0.gross.amount)])
        }
        return [
            .table(
                Paper.Table(
                    summary: "Podatek według stawek",
                    columns: [
                        .init("Stawka VAT", .share(1)), .init("Netto", .fit, .right), .init("VAT", .fit, .right),
                        .init("Brutto", .fit, .right),
                    ], rows: rows))
        ]
    }

    private var terms: [Paper.Block] {
        draft.terms.isEmpty ? [] : [.heading("Warunki", level: 3), .paragraph(Phrase(draft.terms))]
    }

    private var acceptance: Paper.Block {
        .titleBlock(
            Paper.TitleBlock(
                columns: 2,
                cells: [
                    .init("Akceptuję ofertę: data i podpis klienta"),
                    .init("Albo jednym kliknięciem", Phrase("odsyłacz jest w wiadomości, z którą przyszła ta oferta", .soft)),
                ], minimumHeight: 52))
    }
}
