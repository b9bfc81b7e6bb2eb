import Testing
import Values

struct DayWordsTests {
    let day = DayDate(text: "2026-11-19") ?? DayDate(number: 0)

    @Test func `a reader of Ukrainian is told days in Ukrainian`() {
        DayWords.$current.withValue(.ukrainian) {
            let now = day.at(hour: 12)
            #expect(day.long == "19 листопада 2026")
            #expect(day.short == "чт 19.11")
            #expect(day.monthAndYear == "листопад 2026")
            #expect(day.adding(days: 1).weekday.accusative == "п’ятницю")
            #expect(day.at(hour: 9).text(now: now) == "сьогодні, 9:00")
            #expect(day.adding(days: -1).at(hour: 9).text(now: now) == "вчора, 9:00")
            #expect(day.adding(days: 1).at(hour: 9).text(now: now) == "завтра, 9:00")
            #expect(day.long(in: .polish) == "19 listopada 2026")
        }
    }

    @Test func `what people type stays Polish whoever reads`() {
        DayWords.$current.withValue(.ukrainian) {
            #expect(RecurrenceRule(polish: "co drugi wtorek")?.polish == "co drugi wtorek")
            #expect(RecurrenceRule(polish: "co niedzielę")?.ukrainian == "щонеділі")
        }
    }

    @Test(arguments: [
        ("codziennie", "щодня", "every day"), ("co 21 dni", "раз на 21 день", "every 21 days"),
        ("w dni robocze", "у робочі дні", "on working days"),
        ("co poniedziałek i środę", "щопонеділка і щосереди", "every Monday and Wednesday"),
        ("co drugą środę", "кожної другої середи", "every other Wednesday"),
        ("co 3 tygodnie w piątek", "раз на 3 тижні у п’ятницю", "every 3 weeks on Friday"),
        ("co miesiąc 15. dnia", "щомісяця 15-го числа", "every month on day 15"),
        ("co miesiąc ostatniego dnia", "щомісяця останнього дня", "every month on the last day"),
        (
            "w ostatni piątek miesiąca, do 31.12.2026", "останньої п’ятниці місяця, до 31.12.2026",
            "on the last Friday of the month, until 31.12.2026"
        ),
        ("co 5 lat", "раз на 5 років", "every 5 years"), ("codziennie, 10 razy", "щодня, 10 разів", "every day, 10 times"),
    ])
    func `a rule is told in each language`(polish: String, ukrainian: String, english: String) throws {
        let rule = try #require(RecurrenceRule(polish: polish))
        #expect(rule.ukrainian == ukrainian)
        #expect(rule.english == english)
    }

    @Test(arguments: [
        (1, "1 файл"), (2, "2 файли"), (5, "5 файлів"), (11, "11 файлів"), (12, "12 файлів"), (21, "21 файл"), (22, "22 файли"),
        (111, "111 файлів"), (101, "101 файл"),
    ])
    func `Ukrainian nouns follow their number`(number: Int, text: String) {
        #expect(UkrainianPlural("файл", "файли", "файлів").text(number) == text)
    }
}
