import Testing

@testable import Values

@Suite struct PeopleTests {
    @Test(.enabled(if: Vectors.areHere, Vectors.comment)) func `vocatives and genders, all names of the table`() throws {
        let rows = try Vectors.rows("imiona-przypadki.tsv").dropFirst()
        let wrong = rows.filter { Vocative($0[0]).text != $0[2] }
        let misplaced = rows.filter { Gender(firstName: $0[0]) != ($0[1] == "K" ? .woman : .man) }
        #expect(rows.count > 200)
        #expect(wrong.isEmpty, "\(wrong.map { "\($0[0]): \(Vocative($0[0]).text), not \($0[2])" })")
        #expect(misplaced.isEmpty, "\(misplaced.map { $0[0] })")
    }

    @Test(arguments: [
        ("Beata", "Beato"), ("Anna", "Anno"), ("Marek", "Marku"), ("Paweł", "Pawle"), ("Jacek", "Jacku"), ("Kacper", "Kacprze"),
        ("Piotr", "Piotrze"), ("Michał", "Michale"), ("Jerzy", "Jerzy"),
        ("Kasia", "Kasiu"), ("Ania", "Aniu"), ("Stefania", "Stefanio"), ("Kuba", "Kubo"), ("Ernest", "Erneście"), ("Jaś", "Jasiu"),
        ("Anna Maria", "Anno Mario"), ("Jan-Paweł", "Janie-Pawle"),
        ("ANNA", "Anno"), ("Bruno", "Bruno"), ("Noemi", "Noemi"), ("Carmen", "Carmen"), ("J.", "J."), ("", ""), ("Дмитро", "Дмитро"),
    ])
    func `vocatives`(name: String, text: String) {
        #expect(Vocative(name).text == text)
    }

    @Test func `letters begin as people expect`() {
        #expect(Salutation(firstName: "Jan").text == "Szanowny Panie Janie")
        #expect(Salutation(firstName: "Anna").text == "Szanowna Pani Anno")
        #expect(Salutation().text == "Szanowni Państwo")
        #expect(Salutation(gender: .man).text == "Szanowny Panie")
        #expect(Salutation(firstName: "Nicole", gender: .woman).text == "Szanowna Pani Nicole")
    }

    @Test(arguments: [
        ("Beata Kos", "BK"), ("Jan Maria Czapla", "JC"), ("Zrąb sp. z o.o.", "Z"), ("łukasz żak", "ŁŻ"), ("Anna Mucha-Sikora", "AS"),
        ("", "?"), ("123", "?"), ("mgr inż. Ewa Dudek", "ED"), ("S.A.", "S"), ("Zakład 7", "Z"),
        ("  Marta   Sikora ", "MS"), ("ßeta", "S"),
    ])
    func `initials`(name: String, text: String) {
        #expect(Initials(name).text == text)
    }
}
