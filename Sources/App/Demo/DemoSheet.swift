import Print
import Values

/// A paper of the demo firm's buildings: a title, facts and a few sentences.
struct DemoSheet: Sendable {
    let name: String
    let title: String
    let facts: [(String, String)]
    let sentences: [String]
    var signed: [(String, String)] = []

    func paper(at now: Instant) -> Paper {
        Paper(
            title: title, author: "Zrąb sp. z o.o.", created: now,
            letterhead: Paper.Letterhead(
                name: "Zrąb sp. z o.o.", lines: [Phrase("ul. Szkolna 7, 34-400 Nowy Targ")], placeAndDate: "Nowy Targ, \(now.day.long)"),
            blocks: [
                .heading(Phrase(title)),
                .titleBlock(Paper.TitleBlock(columns: 2, cells: facts.map { .init(Phrase($0.0), Phrase($0.1)) })),
            ] + sentences.map { .paragraph(Phrase($0)) },
            closing: signed.isEmpty ? [] : [.signatures(signed.map { .init(role: Phrase($0.0), name: Phrase($0.1)) })])
    }

    static func report(_ week: Int, _ done: String, _ plan: String) -> DemoSheet {
        DemoSheet(
            name: "Raport tygodniowy \(week)", title: "Raport tygodniowy \(week)",
            facts: [("Budowa", "Jodłowa 14, Zakopane"), ("Kierownik budowy", "Tomasz Gil")],
            sentences: ["Zrobione: \(done)", "Plan na następny tydzień: \(plan)"])
    }

    static let chimney = DemoSheet(
        name: "12B-obrobka-komina", title: "Rysunek 12B: obróbka komina", facts: [("Skala", "1:10"), ("Projektantka", "Anna Wrona")],
        sentences: ["Blacha tytan-cynk, patyna grafitowa, dopasowana do dachówki. Kołnierz wyżej o 4 cm niż na rysunku 12."])
    static let acceptance = DemoSheet(
        name: "Protokół odbioru stanu surowego otwartego", title: "Protokół odbioru stanu surowego otwartego",
        facts: [("Budowa", "Jodłowa 14, Zakopane"), ("Etap", "stan surowy otwarty")],
        sentences: ["Roboty odebrano bez wad istotnych. Dwie usterki do 30 listopada: spoina przy kominie, obróbka kosza."],
        signed: [("Inwestor", "Marta Sikora"), ("Kierownik budowy", "Tomasz Gil")])
    static let contract = DemoSheet(
        name: "Umowa o roboty budowlane", title: "Umowa o roboty budowlane", facts: [("Zamawiający", "Marta Sikora"), ("Nr", "4/2026")],
        sentences: ["Wykonawca postawi dom jednorodzinny do stanu deweloperskiego według projektu. Termin: 30 czerwca 2027."],
        signed: [("Zamawiający", "Marta Sikora"), ("Wykonawca", "Jan Czapla")])
    static let measures = DemoSheet(
        name: "Pomiary otworów okiennych", title: "Pomiary otworów okiennych", facts: [("Pomiar", "Ewa Dudek"), ("Otwory", "11")],
        sentences: ["O1: 1 480 × 1 410 mm, O2: 880 × 1 410 mm, O3: 2 360 × 2 180 mm. Pion i poziom w normie."])
    static let lintels = DemoSheet(
        name: "Rysunek nadproży", title: "Rysunek nadproży nad O1 do O11", facts: [("Skala", "1:20"), ("Projektantka", "Anna Wrona")],
        sentences: ["Nadproża prefabrykowane L19, oparcie co najmniej 12 cm."])
}
