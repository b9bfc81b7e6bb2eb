import Foundation
import Testing

@testable import Values

@Suite struct RegisterTests {
    @Test func `a NIP is read in many forms and shown in one`() throws {
        for typed in [
            "5260250274", "526-025-02-74", "PL5260250274", "pl 526 025 02 74", "NIP: 5260250274".replacing(":", with: ""),
            "526\u{A0}025\u{A0}02\u{A0}74",
        ] {
            #expect(NIP(typed)?.stored == "5260250274", "\(typed)")
        }
        let nip = try #require(NIP("5260250274"))
        #expect(nip.text == "526-025-02-74" && nip.european == "PL5260250274")
    }

    @Test(arguments: [
        "0000000000", "0123456789", "1002345678", "526025027", "526025027x", "", "PL", "５２６０２５０２７４", "DE5260250274", "5260250275",
    ])
    func `a NIP that cannot be is refused`(typed: String) {
        #expect(NIP(typed) == nil)
    }

    @Test func `a PESEL knows its century and hides in logs`() throws {
        let pesel = try #require(PESEL("02270803624"))
        #expect(pesel.birthDay.text == "2002-07-08" && pesel.isWoman && pesel.text == "02270803624")
        #expect("\(pesel)" == "*******3624")
        #expect(PESEL("00000000000") == nil && PESEL("12345678903") == nil && PESEL("44051401358") == nil)
    }

    @Test func `REGON has nine or fourteen digits`() {
        #expect(REGON("000331501")?.text == "000331501")
        #expect(REGON("123-456-785")?.stored == "123456785")
        #expect(REGON("12345678512347") != nil && REGON("12345678512348") == nil && REGON("000000000") == nil && REGON("1234567851") == nil)
    }

    @Test func `a Polish account goes without its country, a foreign one with it`() throws {
        let account = try #require(IBAN("61 1090 1014 0000 0712 1981 2874"))
        #expect(account.stored == "PL61109010140000071219812874" && account.nrb == "61109010140000071219812874")
        #expect(account.text == "61\u{A0}1090\u{A0}1014\u{A0}0000\u{A0}0712\u{A0}1981\u{A0}2874")
        #expect(
            IBAN("pl61 1090 1014 0000 0712 1981 2874") == account && IBAN(account.text) == account
                && IBAN("IBAN PL61-1090-1014-0000-0712-1981-2874") == account)
        let foreign = try #require(IBAN("GB82 WEST 1234 5698 7654 32"))
        #expect(foreign.text == "GB82\u{A0}WEST\u{A0}1234\u{A0}5698\u{A0}7654\u{A0}32" && foreign.nrb == nil)
        for typed in [
            "", "PL61", "PL6110901014000007121981287A", "61109010140000071219812875", "61 1090 1014 0000 0712 1981 2874 1",
            "ŻŻ61109010140000071219812874",
        ] {
            #expect(IBAN(typed) == nil, "\(typed)")
        }
    }

    @Test func `court register and postal code`() {
        #expect(KRS("0000123456")?.text == "0000123456" && KRS("KRS 0000123456") != nil)
        #expect(KRS("0000000000") == nil && KRS("123456") == nil)
        #expect(
            PostalCode("00001")?.text == "00-001" && PostalCode(" 30-150 ")?.stored == "30-150" && PostalCode("30 150")?.text == "30-150")
        #expect(PostalCode("3015") == nil && PostalCode("00-000") == nil && PostalCode("30-15a") == nil)
    }

    @Test func `a land register number takes its slashes and zeros back`() {
        for typed in ["WA4M/00123456/4", "wa4m/123456/4", "WA4M 00123456 4", "KW WA4M/00123456/4", " WA4M-00123456-4 "] {
            #expect(LandRegisterNumber(typed)?.stored == "WA4M/00123456/4", "\(typed)")
        }
        for typed in ["", "WA4M/00123456/5", "QA4M/00123456/4", "WA4M/001234567/4", "WA4M/00123456", "WAAM/00123456/4", "ŁA4M/00123456/4"] {
            #expect(LandRegisterNumber(typed) == nil, "\(typed)")
        }
    }

    @Test func `typed values survive JSON and refuse what JSON should not hold`() throws {
        let nips = try JSONDecoder().decode([NIP].self, from: Data(#"["526-025-02-74"]"#.utf8))
        #expect(String(decoding: try JSONEncoder().encode(nips), as: UTF8.self) == #"["5260250274"]"#)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([NIP].self, from: Data(#"["1"]"#.utf8)) }
        let money = try JSONDecoder().decode([Money].self, from: Data("[-5]".utf8))
        #expect(String(decoding: try JSONEncoder().encode(money), as: UTF8.self) == "[-5]")
    }

    @Test func `no text of any kind stops a reader`() {
        var random = Seeded(50)
        let pieces = [
            "PL", "48", "+", "0", "1", "7", "9", "-", " ", "/", ".", ",", "zł", "@", "a", "Ż", "\u{A0}", "\u{202E}", "\0", "😀", "e\u{301}",
            "%", "00", "xn--", "KW", "T", ":", "Z",
        ]
        for _ in 0..<3000 {
            let text = (0..<Int.random(in: 0...20, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            _ = (
                NIP(text), REGON(text), PESEL(text), IBAN(text), KRS(text), PostalCode(text), PhoneNumber(text)?.text,
                LandRegisterNumber(text)
            )
            _ = (
                EmailAddress(text)?.ascii, DomainName(text), Money(text), Quantity(text), Discount(text), DayDate(text), Instant(iso: text),
                VATRate(rawValue: text)
            )
            _ = (FileName(text).numbered(2), Initials(text), Vocative(text), Salutation(firstName: text), text.collationKey, text.folded)
        }
    }
}
