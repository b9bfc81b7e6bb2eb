import Testing

@testable import Values

@Suite struct WorkingDaysTests {
    @Test(arguments: [
        (2024, "2024-03-31"), (2025, "2025-04-20"), (2026, "2026-04-05"), (2027, "2027-03-28"), (2038, "2038-04-25"), (1818, "1818-03-22"),
    ])
    func `Easter moves`(year: Int, text: String) {
        #expect(DayDate.easter(in: year).text == text)
    }

    @Test func `the days off of 2026`() {
        let days = (0..<365).map { DayDate(number: 20_454 + $0) }
        #expect(days.first?.text == "2026-01-01" && days.last?.text == "2026-12-31")
        #expect(
            days.filter(\.isHoliday).map(\.text) == [
                "2026-01-01", "2026-01-06", "2026-04-05", "2026-04-06", "2026-05-01", "2026-05-03", "2026-05-24", "2026-06-04",
                "2026-08-15", "2026-11-01", "2026-11-11",
                "2026-12-24", "2026-12-25", "2026-12-26",
            ])
    }

    @Test func `working days are counted past weekends and holidays`() throws {
        let wednesday = try #require(DayDate("23.12.2026"))
        #expect(wednesday.adding(workingDays: 1).text == "2026-12-28")
        #expect(wednesday.adding(workingDays: 7).text == "2027-01-07")
        #expect(wednesday.adding(workingDays: 0) == wednesday && wednesday.adding(workingDays: -3) == wednesday)
        #expect(DayDate(number: .max).adding(workingDays: .max).text == "9999-12-31")
    }
}
