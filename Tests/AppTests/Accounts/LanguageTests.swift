import Testing
import Values
import Web

@testable import App

struct LanguageTests {
    @Test func `a language chosen on any page is kept in the account, and letters come in it`() async throws {
        try await TestHouse.each { house in
            let stranger = house.browser()
            let signIn = try await stranger.post(Places.language(), ["language": "uk"])
            #expect(signIn.contains("<html lang=\"uk\"") && signIn.contains("Увійти"))
            let ewa = try await house.browser(as: .ewa)
            #expect(try await ewa.post(Places.language(), ["language": "uk"]).contains("<html lang=\"uk\""))
            let desk = try await ewa.get(Places.desk())
            #expect(desk.contains("П’ятниця, 20 листопада 2026 · тиждень 47"))
            let elsewhere = try await house.browser(as: .ewa)
            #expect(try await elsewhere.get(Places.account()).contains("Вигляд і мова"))
            let account = try await house.world.database.read(.everything) { tx in try Account.named(Cast.ewa.email, tx) }
            #expect(account?.language == .ukrainian)
            #expect(account.map { SystemLetter.signIn($0, link: "").subject } == "Посилання для входу")
            #expect(t("Zapisz") == "Zapisz", "what no reader asks for stays Polish")
        }
    }

    @Test func `a document that a reader of Ukrainian closes is Polish`() async throws {
        try await TestHouse.each { house in
            let (beata, building) = try await FormSite.building(house)
            #expect(try await beata.post(Places.language(), ["language": "uk"]).contains("<html lang=\"uk\""))
            let start = try await beata.get(Places.zoneForms(building))
            let report = try await beata.post(
                Places.zoneForms(building), ["numer": start.number, "rodzaj": "report", "tytul": "", "dzien": "2026-11-20"])
            #expect(report.contains("Raport tygodniowy 47") && report.contains("20 листопада 2026") && report.contains("Що зроблено"))
            let closed = try await beata.post(
                Places.zoneFormClosing(building, report.id),
                [("wersja-zrobiono", "0"), ("zrobiono", "Dach pokryty"), ("wersja-plan", "0"), ("plan", "Okna")])
            #expect(closed.contains("Документ завершено"))
            let marta = try await house.browser(as: .marta)
            let files = try await marta.get(Places.zoneFiles(building))
            #expect(files.contains("Raport tygodniowy RT-2026-001") && !files.contains("Тижневий звіт"))
        }
    }
}
