import Testing

@testable import App

@Suite struct FilingRulesTests {
    @Test func `of three hundred files at least ninety-five in a hundred lie right`() {
        var (all, wrong) = (0, [String]())
        for (purpose, names) in FiledFiles.byPurpose {
            for name in names {
                all += 1
                let verdict = FilingRules.place(FilingRules.Evidence(name: name, contentType: FiledFiles.type(name), size: 200_000))
                if verdict.purpose != purpose { wrong.append("\(name): \(verdict.purpose) rather than \(purpose)") }
            }
        }
        #expect(all >= 300)
        #expect(Double(wrong.count) <= 0.05 * Double(all), "\(wrong.count) of \(all):\n\(wrong.joined(separator: "\n"))")
    }

    @Test(arguments: [
        ("Sprzedawca NIP 525-000-00-00\nFaktura VAT nr 12/2026", App.Folder.Purpose.invoices),
        ("Oferta nr OF/2026/12 na wykonanie dachu", .offers),
        ("PROTOKÓŁ ODBIORU robót", .protocols), ("Dzień dobry, w załączeniu skan", .other), ("UMOWA O ROBOTY BUDOWLANE zawarta", .orders),
    ])
    func `a PDF without a telling name is placed by its first words`(text: String, purpose: App.Folder.Purpose) {
        let file = FilingRules.Evidence(name: "scan0012.pdf", contentType: "application/pdf", size: 90_000, text: text)
        #expect(FilingRules.place(file).purpose == purpose)
    }

    @Test func `the noun in front decides`() {
        func purpose(_ name: String) -> App.Folder.Purpose {
            FilingRules.place(FilingRules.Evidence(name: name, contentType: "application/pdf", size: 90_000)).purpose
        }
        #expect(purpose("Umowa do oferty 12.pdf") == .orders)
        #expect(purpose("Protokół odbioru do faktury 7.pdf") == .protocols)
        #expect(purpose("Faktura za rysunki.pdf") == .invoices)
        #expect(purpose("projekt umowy.pdf") == .orders)
        #expect(purpose("umówiony termin.pdf") == .other)
    }

    @Test func `an icon is no photograph and an unnamed PDF of the architect is a drawing`() {
        let icon = FilingRules.Evidence(name: "image001.png", contentType: "image/png", size: 2_100)
        #expect(FilingRules.place(icon).purpose == .other)
        let sheet = FilingRules.Evidence(name: "A-101.pdf", contentType: "application/pdf", size: 90_000, sender: .participant(.architect))
        #expect(FilingRules.place(sheet).purpose == .drawings)
    }
}
