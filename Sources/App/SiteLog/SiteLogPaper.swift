import Print
import Values

/// The log of a building on paper, oldest first; Polish whatever the reader's language.
struct SiteLogPaper: Sendable {
    var entries: [SiteLogEntry]
    var corrections: [Int64: Int64]
    /// Whether every entry stands as it was written, behind the one before it.
    var isWhole: Bool
    var firm: Firm
    var binder: Binder
    var at: Instant

    var paper: Paper {
        Paper(
            title: "Wpisy dziennika: \(binder.name)", author: firm.name, subject: binder.name, created: at,
            letterhead: Paper.Letterhead(
                logo: nil, name: firm.name, lines: [],
                placeAndDate: [binder.city, at.day.long].filter { !$0.isEmpty }.joined(separator: ", ")),
            footer: entries.last.map { "SHA-256 ostatniego wpisu: \($0.hash)" } ?? binder.name,
            blocks: [.heading("Wpisy dziennika"), .titleBlock(facts), .note(Phrase(proof))] + entries.flatMap(blocks))
    }

    private var facts: Paper.TitleBlock {
        Paper.TitleBlock(
            columns: 3,
            cells: [
                .init("Budowa", Phrase(binder.name)), .init("Adres", Phrase([binder.street, binder.city].joined(separator: ", "))),
                .init("Wpisy", Phrase(entries.isEmpty ? "brak" : "\(entries[0].number)–\(entries[entries.count - 1].number)")),
            ])
    }

    private var proof: String {
        isWhole
            ? "Łańcuch skrótów jest zgodny: każdy wpis stoi tak, jak go zapisano, za wpisem poprzednim. Dziennik firmy i budowy, nie zastępuje urzędowego dziennika budowy."
            : "UWAGA: łańcuch skrótów nie jest zgodny. Co najmniej jeden wpis nie stoi tak, jak go zapisano."
    }

    private func blocks(_ entry: SiteLogEntry) -> [Paper.Block] {
        var marks: [String] = []
        if let old = entry.corrects { marks.append("prostuje wpis nr \(old)") }
        if let new = corrections[entry.number] { marks.append("sprostowany wpisem nr \(new)") }
        var facts = [
            Paper.Fact("Pogoda", Phrase(entry.weather.isEmpty ? "–" : entry.shownWeather)),
            Paper.Fact("Ludzie na budowie", Phrase(String(entry.people))),
        ]
        if !marks.isEmpty { facts.append(Paper.Fact("Sprostowanie", Phrase(marks.joined(separator: ", ")))) }
        var blocks: [Paper.Block] = [
            .heading(Phrase("Wpis nr \(entry.number), \(entry.day.long)"), level: 2), .facts(facts), .paragraph(Phrase(entry.works)),
        ]
        if !entry.remarks.isEmpty { blocks.append(.paragraph(Phrase("Uwagi: \(entry.remarks)"))) }
        return blocks + [.note(Phrase("\(entry.author), \(entry.role), \(entry.at.full). SHA-256: \(entry.hash)"))]
    }
}
