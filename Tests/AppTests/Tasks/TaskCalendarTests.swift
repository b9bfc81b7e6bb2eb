import Foundation
import Testing
import Values

@testable import App

@Suite struct TaskCalendarTests {
    @Test func `the month shows a task on its day and the days it will come again`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let id = try await beata.addTask("Raport", ["termin": "2026-11-20", "godzina": "15:00", "powtarzanie": "co piątek"])
            let month = try await beata.get(Places.taskCalendar())
            #expect(month.contains("listopad 2026") && month.day("2026-11-20").contains(Places.task(id)))
            #expect(month.day("2026-11-27").contains("ghost") && !month.day("2026-11-26").contains("Raport"))
            let week = try await beata.get(Places.taskCalendar() + "?widok=tydzien&dzien=2026-12-02")
            #expect(week.contains("49. tydzień") && week.day("2026-12-04").contains("Raport"))
            #expect(try await beata.get(Places.taskCalendar() + "?dzien=9999-99-99").status == 200)
            #expect(try await beata.get(Places.taskCalendar() + "?osoba=1").day("2026-11-20").contains("Raport") == false)
        }
    }

    @Test func `a task is moved to another day, keeps its time, and is moved back`() async throws {
        try await TestHouse.each { house in
            let beata = try await house.browser(as: .beata)
            let id = try await beata.addTask("Pomiar", ["termin": "2026-11-20", "godzina": "15:00"])
            let moved = try await beata.post(Places.taskDay(id), ["dzien": "2026-11-24"])
            #expect(
                moved.contains("Przeniesiono „Pomiar” na: wtorek, 24.11.2026.") && moved.contains("\(Places.taskDay(id))?dzien=2026-11-20"))
            #expect(try await beata.get(Places.taskCalendar()).day("2026-11-24").contains("15:00"))
            _ = try await beata.post(Places.taskDay(id) + "?dzien=2026-11-20")
            #expect(try await beata.get(Places.taskCalendar()).day("2026-11-20").contains("Pomiar"))
            #expect(try await beata.post(Places.taskDay(id), ["dzien": "kiedyś"]).status == 422)
        }
    }
}

extension Answer {
    /// The cell of a day.
    func day(_ day: String) -> String {
        guard let start = text.range(of: "data-day=\"\(day)\"")?.upperBound, let end = text.range(of: "</td>", range: start..<text.endIndex)
        else { return "" }
        return String(text[start..<end.lowerBound])
    }
}
