import Foundation
import Testing

@testable import Exchange

@Suite struct VCardTests {
    private func cards(_ text: String) throws -> [VCard] {
        let path = Scratch.file(Array(text.utf8), "vcf")
        defer { Scratch.remove(path) }
        let file = try VCardFile(path: path)
        var cards: [VCard] = []
        while let card = try file.next() { cards.append(card) }
        return cards
    }

    @Test func `cards of three versions are read`() throws {
        let found = try cards(
            """
            BEGIN:VCARD\r\nVERSION:4.0\r\nN:Mucha;Anna;;;\r\nFN:Anna Mucha\r\nTEL;VALUE=uri;TYPE="voice,cell":tel:+48600000012\r\nEMAIL:anna.mucha@ex\r
             ample.pl\r\nADR:;;Salamandra 8;Kościelisko;;34-511;Polska\r\nNOTE:pierwsza\\, druga\\nlinia\r\nEND:VCARD\r
            BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C5=BBbik;=C5=81ucja\nTEL;CELL:600000022\nitem1.EMAIL:lucja@example.pl\nEND:VCARD
            BEGIN:VCARD\nVERSION:3.0\nFN:Okna Gubałówka\nORG:Okna Gubałówka;Serwis\nTEL:18 000 00 33\nTEL:600000033\nCATEGORIES:dach,okna\nEND:VCARD\n
            """)
        #expect(found.count == 3)
        #expect(found[0].familyName == "Mucha" && found[0].emails == ["anna.mucha@example.pl"] && found[0].phones == ["+48600000012"])
        #expect(found[0].addresses == [VCard.Address(street: "Salamandra 8", city: "Kościelisko", postalCode: "34-511")])
        #expect(found[0].note == "pierwsza, druga\nlinia")
        #expect(found[1].familyName == "Żbik" && found[1].givenName == "Łucja" && found[1].emails == ["lucja@example.pl"])
        #expect(found[2].organization == "Okna Gubałówka, Serwis" && found[2].phones.count == 2 && found[2].categories == ["dach", "okna"])
    }

    @Test func `what is written is read back, folded lines too`() throws {
        let path = Scratch.file([], "vcf")
        defer { Scratch.remove(path) }
        var card = VCard()
        (card.name, card.givenName, card.familyName) = ("Łucja Żbik", "Łucja", "Żbik")
        card.phones = ["+48600000022", "+48600000023"]
        card.note = String(repeating: "żółć; gęślą, jaźń\\ ", count: 30) + "\nkoniec"
        card.addresses = [VCard.Address(street: "Jodłowa 14, m. 2", city: "Zakopane", postalCode: "34-500")]
        let writer = try VCardWriter(path: path)
        try writer.write(card)
        try writer.write(card)
        try writer.close()
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 75 })
        let file = try VCardFile(path: path)
        let back = try #require(try file.next())
        #expect(
            back.note == card.note.trimmingCharacters(in: .whitespaces) && back.phones == card.phones && back.addresses == card.addresses)
        #expect(try file.next() != nil && (try file.next()) == nil)
    }

    @Test func `rubbish ends without a card`() throws {
        #expect(try cards("BEGIN:VCARD\nFN:Anna").isEmpty)
        #expect(try cards(":::\nEND:VCARD\n=\n\u{0}").isEmpty)
    }
}
