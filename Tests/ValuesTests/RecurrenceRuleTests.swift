import Testing
import Values

@Suite struct RecurrenceRuleTests {
    private func day(_ text: String) -> DayDate { DayDate(text: text) ?? DayDate(number: 0) }

    @Test(arguments: [
        ("FREQ=DAILY;COUNT=3", "2026-12-30", ["2026-12-30", "2026-12-31", "2027-01-01"]),
        ("FREQ=DAILY;INTERVAL=10;UNTIL=20261220", "2026-11-20", ["2026-11-20", "2026-11-30", "2026-12-10", "2026-12-20"]),
        ("FREQ=WEEKLY;BYDAY=FR;COUNT=2", "2026-11-18", ["2026-11-20", "2026-11-27"]),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=3", "2026-11-24", ["2026-11-24", "2026-12-08", "2026-12-22"]),
        ("FREQ=WEEKLY;BYDAY=WE,MO;COUNT=3", "2026-11-24", ["2026-11-25", "2026-11-30", "2026-12-02"]),
        ("FREQ=MONTHLY;COUNT=3", "2026-01-31", ["2026-01-31", "2026-03-31", "2026-05-31"]),
        ("FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3", "2026-01-31", ["2026-01-31", "2026-02-28", "2026-03-31"]),
        ("FREQ=MONTHLY;BYMONTHDAY=1,15;COUNT=3", "2026-11-10", ["2026-11-15", "2026-12-01", "2026-12-15"]),
        ("FREQ=MONTHLY;BYDAY=2TU;COUNT=3", "2026-11-24", ["2026-12-08", "2027-01-12", "2027-02-09"]),
        ("FREQ=MONTHLY;BYDAY=-1FR;COUNT=2", "2026-11-24", ["2026-11-27", "2026-12-25"]),
        ("FREQ=MONTHLY;BYDAY=5MO;COUNT=2", "2026-11-01", ["2026-11-30", "2027-03-29"]),
        ("FREQ=YEARLY;COUNT=2", "2024-02-29", ["2024-02-29", "2028-02-29"]),
    ])
    func `a rule comes on the days that the calendar says`(_ text: String, _ start: String, _ days: [String]) throws {
        let rule = try #require(RecurrenceRule(text: text))
        #expect(rule.days(from: day(start)).prefix(10).map(\.text) == days)
        #expect(rule.text == text.replacing("BYDAY=WE,MO", with: "BYDAY=MO,WE"))
    }

    @Test(arguments: [
        "", "FREQ=HOURLY", "FREQ=WEEKLY;BYDAY=XX", "FREQ=WEEKLY;INTERVAL=0", "FREQ=DAILY;COUNT=1;UNTIL=20261231", "FREQ=WEEKLY;BYSETPOS=1",
        "FREQ=WEEKLY;BYDAY=2TU", "INTERVAL=2", "FREQ=MONTHLY;BYMONTHDAY=32", "FREQ=DAILY;FREQ=DAILY", "FREQ=WEEKLY;WKST=SU",
    ])
    func `what it would not carry out exactly is refused`(_ text: String) {
        #expect(RecurrenceRule(text: text) == nil)
    }

    @Test(arguments: [
        ("codziennie", "FREQ=DAILY", "codziennie"), ("Co piątek", "FREQ=WEEKLY;BYDAY=FR", "co piątek"),
        ("co drugi wtorek", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "co drugi wtorek"),
        ("co druga sroda", "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE", "co drugą środę"),
        ("co poniedziałek i środę", "FREQ=WEEKLY;BYDAY=MO,WE", "co poniedziałek i środę"),
        ("w dni robocze", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "w dni robocze"),
        ("co 2 tygodnie we wtorek i piątek", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR", "co 2 tygodnie we wtorek i piątek"),
        ("co trzy miesiące", "FREQ=MONTHLY;INTERVAL=3", "co 3 miesiące"), ("co kwartał", "FREQ=MONTHLY;INTERVAL=3", "co 3 miesiące"),
        ("co miesiąc 15. dnia", "FREQ=MONTHLY;BYMONTHDAY=15", "co miesiąc 15. dnia"),
        ("ostatniego dnia miesiąca", "FREQ=MONTHLY;BYMONTHDAY=-1", "co miesiąc ostatniego dnia"),
        ("w drugi wtorek miesiąca", "FREQ=MONTHLY;BYDAY=2TU", "w drugi wtorek miesiąca"),
        ("w ostatnią sobotę miesiąca", "FREQ=MONTHLY;BYDAY=-1SA", "w ostatnią sobotę miesiąca"),
        ("co dwa miesiące w pierwszy poniedziałek", "FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO", "co 2 miesiące w pierwszy poniedziałek"),
        ("co rok", "FREQ=YEARLY", "co rok"), ("co 5 lat", "FREQ=YEARLY;INTERVAL=5", "co 5 lat"),
        ("co piątek, 10 razy", "FREQ=WEEKLY;BYDAY=FR;COUNT=10", "co piątek, 10 razy"),
        ("co piątek do 31.12.2026", "FREQ=WEEKLY;BYDAY=FR;UNTIL=20261231", "co piątek, do 31.12.2026"),
    ])
    func `a rule is said and read in Polish`(_ typed: String, _ text: String, _ said: String) throws {
        let rule = try #require(RecurrenceRule(polish: typed))
        #expect(rule.text == text)
        #expect(rule.polish == said)
        #expect(RecurrenceRule(polish: said) == rule, "its own words are read back")
    }

    @Test(arguments: ["co z oknem", "w piątek", "co", "drugi wtorek", "co drugi", "co 0 dni", "w drugi miesiąca", "co 32. dnia"])
    func `other words are no rhythm`(_ typed: String) {
        #expect(RecurrenceRule(polish: typed) == nil)
    }

    @Test func `every rule reads back its own text and its own words`() {
        var seed: UInt64 = 7
        func pick(_ count: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % count
        }
        for _ in 0..<2_000 {
            let weekdays = (0..<pick(4)).map { _ in Weekday.allCases[pick(7)] }
            let end: RecurrenceRule.End = [.never, .count(1 + pick(30)), .until(DayDate(number: 20_000 + pick(3_000)))][pick(3)]
            let frequency = RecurrenceRule.Frequency.allCases[pick(4)]
            let ordinals = [1, 2, 3, 4, 5, -1, -2]
            let rule: RecurrenceRule =
                switch frequency {
                case .monthly where pick(2) == 0:
                    RecurrenceRule(.monthly, interval: 1 + pick(4), days: weekdays.map { .init($0, ordinal: ordinals[pick(7)]) }, end: end)
                case .monthly:
                    RecurrenceRule(.monthly, interval: 1 + pick(4), monthDays: (0..<pick(3)).map { _ in 1 + pick(31) }, end: end)
                default: RecurrenceRule(frequency, interval: 1 + pick(4), days: weekdays.map { .init($0) }, end: end)
                }
            #expect(RecurrenceRule(text: rule.text) == rule, "\(rule.text)")
            #expect(RecurrenceRule(polish: rule.polish) == rule, "\(rule.text): \(rule.polish)")
            let start = DayDate(number: 20_700 + pick(400))
            let days = Array(rule.days(from: start).prefix(6))
            #expect(zip(days, days.dropFirst()).allSatisfy { $0 < $1 }, "\(rule.text)")
            #expect(days.allSatisfy { $0 >= start })
        }
    }

    @Test func `nine o'clock stays nine o'clock when the clocks change`() throws {
        let rule = try #require(RecurrenceRule(polish: "co niedzielę"))
        let times = rule.days(from: day("2026-10-18")).prefix(3).map { $0.at(hour: 9) }
        #expect(times.map(\.clock) == ["9:00", "9:00", "9:00"])
        #expect(times[1].milliseconds(since: times[0]) == 7 * 86_400_000 + 3_600_000)
    }

    @Test func `what is left of a count goes on from a later day`() throws {
        let rule = try #require(RecurrenceRule(text: "FREQ=WEEKLY;BYDAY=FR;COUNT=5"))
        #expect(rule.rest(from: day("2026-12-04"), start: day("2026-11-20")).text == "FREQ=WEEKLY;BYDAY=FR;COUNT=3")
        #expect(rule.next(after: day("2026-12-18"), from: day("2026-11-20")) == nil)
        #expect(rule.next(after: day("2026-12-11"), from: day("2026-11-20")) == day("2026-12-18"))
    }
}
