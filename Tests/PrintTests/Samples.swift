import Values

@testable import Print

/// Papers that the tests print: an offer, a protocol and tables of any length.
enum Samples {
    static let created = Instant(milliseconds: 1_795_076_040_000)

    static let lines: [[Phrase]] = [
        ["1", "Więźba dachowa, drewno C24 suszone i impregnowane", "18,40 m³", "2 850,00", "8%", "52 440,00"],
        ["2", "Montaż więźby z dźwigiem", "212 m²", "95,00", "8%", "20 140,00"],
        ["3", "Membrana wysokoparoprzepuszczalna 180 g/m²", "235 m²", "21,50", "8%", "5 052,50"],
        ["4", "Pokrycie dachówką ceramiczną, antracyt", "212 m²", "168,00", "8%", "35 616,00"],
        ["5", "Obróbki blacharskie i orynnowanie", "1 kpl.", "9 400,00", "8%", "9 400,00"],
        ["6", "Okno połaciowe 78 × 140 cm z kołnierzem", "4 szt.", "2 340,00", "8%", "9 360,00"],
        ["7", "Projekt zamienny konstrukcji dachu", "1 usł.", "3 200,00", "23%", "3 200,00"],
    ]

    static let columns: [Paper.Table.Column] = [
        .init("Lp."), .init("Nazwa", .share(1)), .init("Ilość", .fit, .right), .init("Cena", .fit, .right), .init("VAT", .fit, .right),
        .init("Netto", .fit, .right),
    ]

    static func letterhead(logo: Picture? = nil) -> Paper.Letterhead {
        Paper.Letterhead(
            logo: logo, name: "Zrąb sp. z o.o.", lines: ["ul. Szkolna 7, 34-400 Nowy Targ · NIP 123-456-32-18"],
            placeAndDate: "Nowy Targ, 19 listopada 2026")
    }

    static func offer(rows: [Paper.Table.Row] = lines.map { .line($0) }, logo: Picture? = nil) -> Paper {
        Paper(
            title: "Oferta OF/2026/034", author: "Zrąb sp. z o.o.", subject: "Dach z wymianą więźby, 212 m²", created: created,
            letterhead: letterhead(logo: logo), footer: "Przygotowała: Ewa Dudek, 18 000 00 14, ewa.dudek@example.pl",
            blocks: [
                .heading("Dach z wymianą więźby, 212 m²"),
                .titleBlock(
                    .init(
                        columns: 3,
                        cells: [
                            .init("Oferta nr", "OF/2026/034"), .init("Dla", "Anna Mucha, Kościelisko"), .init("Ważna do", "10.12.2026"),
                        ])),
                .table(.init(summary: "Pozycje oferty", columns: columns, rows: rows)),
                .totals([.init("Netto", "135 208,50 zł"), .init("VAT", "11 296,68 zł"), .init("Do zapłaty", "146 505,18 zł", strong: true)]
                ),
                .paragraph(
                    "Czas realizacji: 5 tygodni od podpisania umowy. Stawka 8% dotyczy budynku mieszkalnego do 300 m². Gwarancja na szczelność: 10 lat."
                ),
            ],
            closing: [
                .titleBlock(
                    .init(
                        columns: 2,
                        cells: [
                            .init("Akceptuję ofertę: data i podpis klienta"),
                            .init(
                                "Albo jednym kliknięciem w strefie klienta",
                                Phrase("zrab.example.pl/of/034", link: Link("https://zrab.example.pl/of/034"))),
                        ], minimumHeight: 54))
            ])
    }

    static func receipt(mark: Picture? = nil) -> Paper {
        Paper(
            title: "Protokół nr 4/2026", author: "Zrąb sp. z o.o.", created: created, letterhead: letterhead(),
            footer: "Skrót dokumentu (SHA-256): 9f2c 41ab 77e0 … 5d1e", watermark: "WZÓR",
            blocks: [
                .heading("Odbiór stanu surowego otwartego"), .note("Protokół nr 4/2026"),
                .titleBlock(
                    .init(
                        columns: 2,
                        cells: [
                            .init("Inwestor", "Marta Sikora"), .init("Wykonawca", "Zrąb sp. z o.o."),
                            .init("Adres budowy", "ul. Jodłowa 14, Zakopane"), .init("Data odbioru", "17.11.2026"),
                            .init("Zakres odbioru", "Ławy, płyta, ściany parteru i poddasza, strop, więźba dachowa z drewna C24.", span: 2),
                            .init("Uwagi inspektora", "Roboty zgodne z projektem i dziennikiem budowy. Wilgotność drewna 16%.", span: 2),
                            .init("Wynik", "Odebrano bez usterek"), .init("Gwarancja do", "17.11.2031"),
                        ])),
                .heading("Ustalenia", level: 2),
                .paragraph("Strony spotkały się w budynku i obejrzały roboty. " + .strong("Usterek nie ma.") + " Klucze oddano."),
                .list(["Pomiar wilgotności: 16%", "Niwelacja stropu: odchyłka 4 mm", "Wentylacja poddasza zgodna z projektem"]),
                .heading("Dane", level: 3),
                .facts([
                    .init("Kierownik budowy", "Tomasz Gil"), .init("Telefon", "18 000 00 15"), .init("Poczta", "tomasz.gil@example.pl"),
                ]),
                .stamp("ODEBRANO", note: "17.11.2026 · 11:02"),
                .heading("Podpisy", level: 2),
                .signatures([
                    .init(role: "Inwestor", name: "Marta Sikora", mark: mark, note: "17.11.2026, 11:02 · kod z e-maila"),
                    .init(role: "Inspektor nadzoru", name: "Jan Czapla", note: "17.11.2026, 10:48 · hasło"),
                    .init(role: "Kierownik budowy", name: "Tomasz Gil"),
                ]),
            ])
    }

    static func rows(_ count: Int) -> [Paper.Table.Row] {
        (1...count).map { index in
            .line([
                Phrase("\(index)"), Phrase("Krokiew nr \(index), " + String(repeating: "drewno strugane ", count: index % 7)), "1 szt.",
                "120,00", "8%",
                "120,00",
            ])
        }
    }
}
