import Exchange
import Foundation
import Testing
import Values

@testable import App

@Suite struct ImportTests {
    private let file = """
        imię;nazwisko;telefon;e-mail;miejscowość;NIP;tagi
        Łucja;Żbik;600 000 022;lucja.zbik@example.pl;Biały Dunajec;;dach, okna
        Anna;Mucha;600 000 012;;Kościelisko;;
        Jan;Zły;12;;;;
        Ewa;Lis;;;Ząb;123;

        """

    private func take(_ browser: Browser, _ base: RecordID, _ bytes: [UInt8], _ name: String = "klienci.csv") async throws -> Answer {
        let form = try await browser.get(Places.baseImport(base))
        return try await browser.upload(Places.baseImport(base), [("numer", form.number)], files: [("plik", name, "text/csv", bytes)])
    }

    /// What the plan's form says, as a browser sends it.
    private func fields(_ page: Answer, _ more: [(String, String)] = []) -> [(String, String)] {
        let parts = page.text.components(separatedBy: "name=\"kolumna\"").dropFirst()
        let columns = parts.map { part -> (String, String) in
            let list = part.components(separatedBy: "</select>")[0]
            let chosen = list.components(separatedBy: "<option value=\"").first { $0.contains("\" selected>") }
            return ("kolumna", chosen?.components(separatedBy: "\"").first ?? "")
        }
        return columns + more
    }

    private var windows1250: [UInt8] {
        let letters: [Unicode.Scalar: UInt8] = [
            "ę": 0xEA, "ś": 0x9C, "ć": 0xE6, "Ż": 0xAF, "Ł": 0xA3, "ł": 0xB3, "ą": 0xB9, "ó": 0xF3, "Ą": 0xA5,
        ]
        return file.unicodeScalars.map { $0.isASCII ? UInt8($0.value) : letters[$0] ?? 63 }
    }

    @Test func `a file in an old encoding is shown, read, explained, and taken back whole`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let base = try await beata.addBase("Klienci")
            let anna = try await beata.addPerson("Anna", "Mucha", to: base, ["telefon": "600 000 012", "miasto": ""]).id
            let plan = try await take(beata, base, windows1250)
            for words in [
                "Łucja Żbik", "Biały Dunajec", "z 9 cyframi", "value=\"windows-1250\" selected", "value=\"family_name\" selected",
            ] {
                #expect(plan.contains(words), "\(words)")
            }
            let running = try await beata.post(plan.path, fields(plan, [("powtorki", "fill"), ("co", "start")]))
            #expect(running.contains("<progress"))
            try await house.settle()
            let done = try await beata.get(running.path)
            for words in ["dodano 1 kontakt", "uzupełniono 1 kontakt", "2 wiersze z błędem", "NIP się nie zgadza"] {
                #expect(done.contains(words), "\(words)")
            }
            #expect(try await beata.get(Places.contact(anna)).contains("Kościelisko"))
            let list = try await beata.get(Places.base(base))
            #expect(list.contains("Żbik Łucja") && list.contains("dach") && list.contains("okna"))
            #expect(try await beata.get(Places.search() + "?q=%C5%BBbikowi").contains("Żbik"))

            let failed = try await beata.get(running.path + "/plik")
            let lines = failed.text.components(separatedBy: "\r\n")
            #expect(lines.count == 4 && lines[0].hasSuffix("imię;nazwisko;telefon;e-mail;miejscowość;NIP;tagi"), "\(lines)")
            #expect(lines[1].contains("z 9 cyframi") && lines[1].contains(";4;Jan;Zły;12"))

            _ = try await beata.post(running.path + "/cofniecie")
            try await house.settle()
            #expect(try await !beata.get(Places.contact(anna)).contains("Kościelisko"), "what was filled in is taken back too")
            #expect(try await house.counts()[base] == 1)
            #expect(try await beata.get(Places.search() + "?q=zbik").contains("Nic nie pasuje"))
        }
    }

    @Test func `an import that is taken back keeps whom somebody worked on since`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let base = try await beata.addBase("Klienci")
            let page = try await take(beata, base, Array("imię;nazwisko;miejscowość\nŁucja;Żbik;Ząb\nAnna;Mucha;Ząb\nEwa;Lis;Ząb\n".utf8))
            let running = try await beata.post(page.path, fields(page, [("powtorki", "fill"), ("co", "start")]))
            try await house.settle()
            let viewer = try await house.viewer(.beata)
            let ids = try await house.world.read(viewer) { tx in
                try tx.all(RecordID.self, "SELECT id FROM contact WHERE contact.firm_id = \(viewer.firmID) ORDER BY contact.id")
            }
            #expect(ids.count == 3)
            _ = try await beata.post(
                Places.contactEdit(ids[0]), ["imie": "Łucja", "nazwisko": "Żbik", "miasto": "Poronin", "wersja": "1"])
            _ = try await beata.post(Places.contactNotes(ids[1]), ["tresc": "Prosi o telefon"])
            let undone = try await beata.post(running.path.split(separator: "?")[0] + "/cofniecie")
            try await house.settle()
            let isSaid = undone.contains("Zostały 2 zmiany")
            #expect(isSaid)
            #expect(try await beata.get(Places.contact(ids[0])).contains("Poronin"))
            #expect(try await beata.get(Places.contact(ids[1])).contains("Prosi o telefon"))
            #expect(try await beata.get(Places.contact(ids[2])).status == 404)
        }
    }

    @Test func `known people are skipped, filled in or overwritten as asked, and the mapping is remembered`() async throws {
        try await TestHouse.on(.sqlite) { house in
            let beata = try await house.browser(as: .beata)
            let base = try await beata.addBase("Klienci")
            func read(_ text: String, _ how: String, _ columns: [(String, String)]? = nil) async throws {
                let plan = try await take(beata, base, Array(text.utf8))
                _ = try await beata.post(plan.path, (columns ?? fields(plan)) + [("powtorki", how), ("co", "start")])
                try await house.settle()
            }
            let header = "kto;gdzie;mail\n"
            let columns = [("kolumna", "full_name"), ("kolumna", "city"), ("kolumna", "email")]
            try await read(header + "Anna Mucha;Zakopane;anna@example.pl\nAnna Mucha;;anna@example.pl\n", "skip", columns)
            #expect(try await house.counts()[base] == 1)
            for (how, city) in [("skip", "Zakopane"), ("fill", "Zakopane"), ("overwrite", "Poronin")] {
                try await read(header + "Anna Mucha;Poronin;anna@example.pl\n", how)
                #expect(try await beata.get(Places.base(base)).contains(city), "\(how)")
            }
            #expect(try await house.counts()[base] == 1)
        }
    }

    @Test func `persons of a company come with their company, and bad files are refused in words`() async throws {
        try await TestHouse.on(.sqlite) { house in
            let beata = try await house.browser(as: .beata)
            let base = try await beata.addBase("Klienci")
            let plan = try await take(beata, base, Array("nazwisko,firma,kod\nKos,Okna Gubałówka,34-400\nGil,Okna Gubałówka,\n".utf8))
            _ = try await beata.post(plan.path, fields(plan, [("co", "start")]))
            try await house.settle()
            #expect(try await house.counts()[base] == 3)
            let company = try #require(try await beata.get(Places.search() + "?q=gubalowka").first(#"kontakty/([0-9]+)"#))
            let page = try await beata.get(Places.contact(company))
            #expect(page.contains("Kos") && page.contains("Gil"))
            for bytes in [[], [0xD0, 0xCF, 0x11, 0xE0, 0, 0], Array("PK\u{3}\u{4}nic".utf8)] {
                #expect(try await take(beata, base, bytes, "x.xlsx").status == 422)
            }
            let nameless = try await take(beata, base, Array("miasto\nZakopane\nPoronin\n".utf8))
            let refused = try await beata.post(nameless.path, fields(nameless, [("co", "start")]))
            #expect(refused.status == 422 && refused.contains("nie ma kogo dodać"))
            #expect(try await house.browser(as: .olga).send("GET", nameless.path).status == 404)
        }
    }

    @Test func `what is exported comes back the same, in each format`() async throws {
        try await TestHouse.on(.sqlite) { house in
            let beata = try await house.browser(as: .beata)
            let (base, other) = (try await beata.addBase("Klienci"), try await beata.addBase("Kopia"))
            _ = try await beata.addPerson(
                "Łucja", "Żbik", to: base,
                ["telefon": "600 000 022", "email": "lucja@example.pl", "miasto": "Biały Dunajec", "ulica": "Polna 3"])
            for format in ["csv", "xlsx", "vcf"] {
                let page = try await beata.post(Places.baseBulk(base) + "?calosc=tak", ["dzialanie": "export-\(format)"])
                try await house.settle()
                let exported = try await beata.get(page.path + "/plik")
                #expect(exported.status == 200 && !exported.bytes.isEmpty)
                let plan = try await take(beata, other, exported.bytes, "kontakty.\(format)")
                #expect(plan.contains("Łucja Żbik") && plan.contains("Biały Dunajec"), "\(format)")
                _ = try await beata.post(plan.path, fields(plan, [("powtorki", "skip"), ("co", "start")]))
                try await house.settle()
                let list = try await beata.get(Places.base(other))
                #expect(list.contains("Żbik Łucja") && list.contains("600\u{A0}000\u{A0}022"), "\(format)")
            }
            #expect(try await house.counts()[other] == 1)
        }
    }
}
