import Testing
import Values

@Suite struct VCardTests {
    @Test func `a person becomes a card that any address book reads`() {
        var card = VCard(uid: "77", name: "Ewa Dudek")
        (card.familyName, card.givenName, card.organization, card.title) = ("Dudek", "Ewa", "Zrąb; dachy, domy", "kosztorysantka")
        card.phones = ["+48 600 000 021"]
        card.emails = ["ewa.dudek@example.pl"]
        card.address = VCard.Address(street: "Jodłowa 14", postalCode: "34-500", city: "Zakopane")
        card.position = VCard.Position(latitude: 49.29, longitude: 19.95)
        card.note = "Dzwonić po 10.\nNie w piątki \\ nigdy"
        #expect(
            card.text.split(separator: "\r\n") == [
                "BEGIN:VCARD", "VERSION:3.0", "PRODID:-//Wiecha//PL", "UID:77", "FN:Ewa Dudek", "N:Dudek;Ewa;;;",
                "ORG:Zrąb\\; dachy\\, domy", "TITLE:kosztorysantka", "TEL;TYPE=WORK,VOICE:+48 600 000 021",
                "EMAIL;TYPE=INTERNET:ewa.dudek@example.pl", "ADR;TYPE=WORK:;;Jodłowa 14;Zakopane;;34-500;", "GEO:49.29;19.95",
                "NOTE:Dzwonić po 10.\\nNie w piątki \\\\ nigdy", "END:VCARD",
            ])
    }

    @Test func `a line break in a name cannot begin a property of its own`() {
        let text = VCard(uid: "1", name: "Ewa\r\nTEL:112\u{0}").text
        #expect(text.contains("FN:Ewa\\nTEL:112\r\n"))
        #expect(!text.contains("\r\nTEL"))
    }

    @Test func `long lines fold at 75 octets and never inside a letter`() {
        var card = VCard(uid: "1", name: "A")
        card.note = String(repeating: "żółć ", count: 100)
        let text = card.text
        for line in text.split(separator: "\r\n") { #expect(line.utf8.count <= 75) }
        #expect(text.replacing("\r\n ", with: "").contains("NOTE:" + card.note))
    }
}
