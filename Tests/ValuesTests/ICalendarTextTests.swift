import Foundation
import Testing
import Values

@Suite struct ICalendarTextTests {
    @Test func `long lines are folded after 75 octets and no letter is cut`() {
        var text = ICalendarText()
        text.words("SUMMARY", String(repeating: "zażółć gęślą jaźń 🏠 ", count: 20))
        let lines = text.text.components(separatedBy: "\r\n").dropLast()
        #expect(lines.count > 5)
        #expect(lines.allSatisfy { $0.utf8.count <= 75 })
        #expect(lines.dropFirst().allSatisfy { $0.hasPrefix(" ") })
        let unfolded = text.text.replacing("\r\n ", with: "")
        #expect(unfolded == "SUMMARY:" + String(repeating: "zażółć gęślą jaźń 🏠 ", count: 20) + "\r\n")
    }

    @Test func `commas, semicolons, backslashes and line ends are escaped`() {
        var text = ICalendarText()
        text.words("DESCRIPTION", "a,b;c\\d\r\ne\u{7}f\ng")
        text.list("CATEGORIES", ["Wizja, lokalna", "Oferta"])
        #expect(text.text == "DESCRIPTION:a\\,b\\;c\\\\d\\nef\\ng\r\nCATEGORIES:Wizja\\, lokalna,Oferta\r\n")
    }

    @Test func `days and moments are written the way of the format`() throws {
        let day = try #require(DayDate(text: "2026-11-19"))
        #expect(day.iCalendar == "20261119")
        #expect(day.iCalendar(minute: 9 * 60 + 5) == "20261119T090500")
        #expect(day.at(hour: 9, minute: 5).iCalendar == "20261119T080500Z")
    }
}
