import Testing

@testable import Values

@Suite struct DayDateTests {
    @Test(arguments: [
        "2026-11-19", "19.11.2026", " 19.11.2026 r. ", "19/11/2026", "19-11-2026", "19. 11. 2026", "2026.11.19", "19.11.2026r",
    ])
    func `people write a day in many ways`(typed: String) {
        #expect(DayDate(typed)?.text == "2026-11-19")
    }

    @Test(arguments: [
        "", "19.11", "19.11.26", "32.01.2026", "29.02.2026", "2026-11-1x", "1.2.3.2026", "0.1.2026", "19.11.20266", "r", "...",
        "0000-01-01", "+1.1.2026",
    ])
    func `what is not a day is refused`(typed: String) {
        #expect(DayDate(typed) == nil)
        #expect(DayDate(text: typed) == nil)
    }

    @Test func `storage takes the one form`() {
        #expect(DayDate(text: "2024-02-29")?.dotted == "29.02.2024")
        #expect(DayDate(text: "29.02.2024") == nil)
        #expect(DayDate(text: "2024-2-29") == nil)
    }

    @Test func `texts for people`() throws {
        let day = try #require(DayDate("17.11.2026"))
        #expect(day.short == "wt. 17.11")
        #expect(day.long == "17 listopada 2026")
        #expect(day.monthAndYear == "listopad 2026")
        #expect(day.weekday.name == "wtorek")
        #expect(DayDate("1.9.2026")?.short == "wt. 1.09")
        #expect(DayDate("5.10.2026")?.long == "5 października 2026")
    }

    @Test func `every day of four centuries comes back from its text, one after another`() {
        var weekday = DayDate(number: -60_000).weekday.rawValue
        for number in -60_000...50_000 {
            let day = DayDate(number: number)
            if DayDate(text: day.text) != day || day.weekday.rawValue != weekday { Issue.record("\(day)") }
            weekday = weekday % 7 + 1
        }
    }

    @Test(arguments: [
        ("2026-01-01", 2026, 1), ("2025-12-29", 2026, 1), ("2027-01-03", 2026, 53), ("2027-01-04", 2027, 1), ("2026-11-24", 2026, 48),
        ("2021-01-01", 2020, 53),
    ])
    func `weeks are counted by ISO 8601`(text: String, year: Int, number: Int) throws {
        let week = try #require(DayDate(text: text)).week
        #expect(week.year == year && week.number == number)
    }

    @Test func `adding days and months`() throws {
        let day = try #require(DayDate("31.01.2026"))
        #expect(day.adding(days: 30).text == "2026-03-02")
        #expect(day.adding(months: 1).text == "2026-02-28")
        #expect(day.adding(months: -2).text == "2025-11-30")
        #expect(day.adding(months: 12).text == "2027-01-31")
        #expect(day.adding(days: .max).text == "9999-12-31")
        #expect(day.adding(days: .min).text == "0001-01-01")
        #expect(day.adding(months: .max).text == "9999-12-31")
        #expect(day.adding(months: .min).text == "0001-01-01")
        #expect(day.monthStart.text == "2026-01-01")
        #expect(day.weekStart.text == "2026-01-26")
        #expect(DayDate("5.02.2028")?.monthEnd.text == "2028-02-29")
        #expect(day.days(since: day.adding(days: -400)) == 400)
    }
}
