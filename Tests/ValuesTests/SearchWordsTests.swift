import Testing

@testable import Values

@Suite struct SearchWordsTests {
    /// What Store does with the two sides.
    private func finds(_ question: String, in text: String) -> Bool {
        let words = SearchWords.indexed(text).split(separator: " ")
        let groups = SearchWords.asked(question)
        return !groups.isEmpty && groups.allSatisfy { group in words.contains { word in group.contains { word.hasPrefix($0) } } }
    }

    @Test(arguments: [
        ("lodz", "Budowa w Łodzi"), ("lodz", "Łódź"), ("Łódź", "LODZ"), ("fakturze", "Faktura VAT"), ("faktur", "faktury"),
        ("fakt", "fakturami"), ("Marka", "Marek Kos"),
        ("Marek", "dla Marka"), ("Markiem", "Marek"), ("okien", "okna drewniane"), ("okno", "wymiana okien"), ("klienci", "klient"),
        ("klienta", "klienci"), ("kosztorysów", "kosztorys"),
        ("kosztorys", "kosztorysami"), ("budowlanego", "dziennik budowlany"), ("Kowalskiego", "Jan Kowalski"), ("Kowalską", "Kowalska"),
        ("Monice", "Monika"), ("Monika", "Monice Sikorze"),
        ("Sikorze", "Marta Sikora"), ("drodze", "droga dojazdowa"), ("Musze", "Anna Mucha"), ("Beacie", "Beata"),
        ("robocie", "roboty ziemne"), ("umów", "umowa"), ("umowa", "umów"),
        ("budynku", "budynek"), ("budynek", "budynki"), ("instalacji", "instalacja"), ("dachu", "dach"), ("dach", "dachami"),
        ("kierownicy", "kierownik budowy"), ("Krakowie", "Kraków"),
        ("Kraków", "z Krakowa"), ("Dudka", "Ewa Dudek"), ("prace", "praca"), ("praca", "prac"), ("ściany", "ścian"), ("płytek", "płytki"),
        ("wodzie", "woda"), ("anna example", "anna@example.pl"),
        ("526025", "NIP 526-025-02-74"), ("5260250274", "526-025-02-74"), ("526-025-02-74", "526-025-02-74"),
        ("600000012", "tel. 600 000 012"), ("1/11/2026", "FV 1/11/2026"),
        ("w Łodzi", "Łódź"), ("Київ", "Київ"), ("z", "z"), ("10 m²", "10 m2"),
    ])
    func `inflected, folded and half-typed words find each other`(question: String, text: String) {
        #expect(finds(question, in: text), "\(SearchWords.asked(question)) in \(SearchWords.indexed(text))")
    }

    @Test(arguments: [
        ("faktura", "budowa"), ("Łódź", "Ładny"), ("dach", "dom"), ("umowa", "uchwyt"), ("kos", "koszt netto 12"), ("", "x"), ("—", "x"),
        ("dach dom", "dach"),
    ])
    func `others do not`(question: String, text: String) {
        if question == "kos" {
            #expect(finds(question, in: text), "half-typed words find what begins with them")
        } else {
            #expect(!finds(question, in: text))
        }
    }

    @Test func `words are letters and digits only, whatever comes`() {
        var random = Seeded(40)
        for _ in 0..<150 {
            let scalars = (0..<60).compactMap { _ in
                Unicode.Scalar(UInt32.random(in: 0...(Bool.random(using: &random) ? 0x7F : 0x2FFFF), using: &random))
            }
            let text = String(String.UnicodeScalarView(scalars))
            let indexed = SearchWords.indexed(text).utf8.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
            for word in SearchWords.asked(text, limit: 100).flatMap(\.self) + indexed {
                let isWord = word.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0.properties.numericType != nil }
                #expect(isWord && !word.isEmpty && word.utf8.count <= FoldedWords.longest)
            }
        }
    }

    @Test func `a whole text is found by each of its words`() {
        let text = "Zażółć gęślą jaźń, a potem odbierz protokół stanu zero na ulicy Długiej 7 w Nowym Sączu od inwestora"
        for word in text.split(separator: " ") { #expect(finds(String(word), in: text), "\(word)") }
    }

    @Test func `a question is bounded`() {
        #expect(SearchWords.asked(String(repeating: "dom dach okno rynna ", count: 1000)).count == 4)
        #expect(SearchWords.asked((0..<100).map { "słowo\($0)" }.joined(separator: " ")).count == 12)
    }
}
