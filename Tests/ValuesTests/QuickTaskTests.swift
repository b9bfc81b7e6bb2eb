import Testing
import Values

@Suite struct QuickTaskTests {
    /// Friday, 20 November 2026, 9:00.
    private let now = DayDate(number: 20_777).at(hour: 9)

    @Test func `now is the Friday of the tests`() { #expect(now.day.text == "2026-11-20") }

    @Test(arguments: [
        ("zadzwonić do klienta jutro 9:00", "zadzwonić do klienta", "2026-11-21", "9:00"),
        ("dziś oddać klucze", "oddać klucze", "2026-11-20", ""), ("kupić folię pojutrze", "kupić folię", "2026-11-22", ""),
        ("spotkanie w piątek", "spotkanie", "2026-11-27", ""), ("spotkanie we wtorek o 9", "spotkanie", "2026-11-24", "9:00"),
        ("oferta do środy", "oferta", "2026-11-25", ""), ("oferta na poniedzialek", "oferta", "2026-11-23", ""),
        ("wizja w przyszłą środę rano", "wizja", "2026-11-25", "8:00"), ("wizja w przyszły piątek", "wizja", "2026-11-27", ""),
        ("pomiar za tydzień", "pomiar", "2026-11-27", ""), ("pomiar za 3 dni po południu", "pomiar", "2026-11-23", "15:00"),
        ("pomiar za dwa tygodnie", "pomiar", "2026-12-04", ""), ("przegląd za miesiąc", "przegląd", "2026-12-20", ""),
        ("oddać 5.12", "oddać", "2026-12-05", ""), ("oddać 5.12.2027", "oddać", "2027-12-05", ""),
        ("oddać 5.11", "oddać", "2027-11-05", ""), ("oddać 5 grudnia", "oddać", "2026-12-05", ""),
        ("oddać do 5 grudnia 2027 17:30", "oddać", "2027-12-05", "17:30"), ("oddać 2026-12-05", "oddać", "2026-12-05", ""),
        ("telefon 17:30", "telefon", "2026-11-20", "17:30"), ("telefon o 8", "telefon", "2026-11-21", "8:00"),
        ("telefon o 16.15", "telefon", "2026-11-20", "16:15"), ("telefon 17.30", "telefon", "2026-11-20", "17:30"),
        ("telefon o 4 po południu", "telefon", "2026-11-20", "16:00"), ("telefon jutro o 9 rano", "telefon", "2026-11-21", "9:00"),
        ("telefon w południe", "telefon", "2026-11-20", "12:00"), ("telefon jutro o godz. 10", "telefon", "2026-11-21", "10:00"),
        ("telefon za godzinę", "telefon", "2026-11-20", "10:00"), ("telefon za 20 minut", "telefon", "2026-11-20", "9:20"),
        ("JUTRO, zadzwonić", "zadzwonić", "2026-11-21", ""), ("raport do końca tygodnia", "raport", "2026-11-20", ""),
        ("raport do końca miesiąca", "raport", "2026-11-30", ""), ("zamówić 29 lutego", "zamówić", "2028-02-29", ""),
        // Words that only look like a day or a time stay in the title.
        ("zamówić 5 okien", "zamówić 5 okien", "", ""), ("sprawdzić co z oknem", "sprawdzić co z oknem", "", ""),
        ("zapytać o cenę", "zapytać o cenę", "", ""), ("faktura za okna", "faktura za okna", "", ""),
        ("deski 32.15", "deski 32.15", "", ""), ("klucz w domu na Polnej 3", "klucz w domu na Polnej 3", "", ""), ("", "", "", ""),
    ])
    func `a line becomes a title, a day and a time`(_ line: String, _ title: String, _ day: String, _ clock: String) {
        let task = QuickTask(line, now: now)
        #expect(task.title == title)
        #expect((task.day?.text ?? "") == day)
        #expect((task.minute.map { minute in (task.day ?? now.day).at(hour: 0, minute: minute).clock } ?? "") == clock)
        #expect(task.rule == nil)
    }

    @Test(
        arguments: [
            ("raport co piątek", "raport", "co piątek", "2026-11-20", nil),
            ("raport co piątek o 8", "raport", "co piątek", "2026-11-27", 480),
            ("odczytać liczniki co drugi wtorek 9:00", "odczytać liczniki", "co drugi wtorek", "2026-11-24", 540),
            ("ZUS co miesiąc 15. dnia", "ZUS", "co miesiąc 15. dnia", "2026-12-15", nil),
            ("narada w pierwszy poniedziałek miesiąca", "narada", "w pierwszy poniedziałek miesiąca", "2026-12-07", nil),
            ("obchód codziennie rano", "obchód", "codziennie", "2026-11-21", 480),
            ("kopia w dni robocze o 16", "kopia", "w dni robocze", "2026-11-20", 960),
            ("raport co piątek od jutra", "raport od jutra", "co piątek", "2026-11-20", nil),
        ] as [(String, String, String, String, Int?)])
    func `a rhythm begins with its first day`(_ line: String, _ title: String, _ rule: String, _ day: String, _ minute: Int?) {
        let task = QuickTask(line, now: now)
        #expect(task.title == title)
        #expect(task.rule?.polish == rule)
        #expect(task.day?.text == day)
        #expect(task.minute == minute)
    }

    @Test func `category, people and importance are marks`() {
        let task = QuickTask("zadzwonić do klienta jutro 9:00 #telefon @Ewa, @Tomasz !", now: now)
        #expect(task.title == "zadzwonić do klienta")
        #expect(task.labels == ["telefon"] && task.people == ["Ewa", "Tomasz"] && task.isImportant)
        let none = QuickTask("mail na adres anna@example.pl, pokój #7", now: now)
        #expect(none.title == "mail na adres anna@example.pl, pokój #7" && none.people.isEmpty && none.labels.isEmpty)
    }

    @Test func `whatever is typed, nothing is lost and nothing fails`() {
        let pieces = [
            "jutro", "za", "3", "dni", "o", "co", "drugi", "wtorek", "31.2", "99:99", "!", "#", "@", "w", "grudnia", "5", "ą", "do", "—",
        ]
        for first in pieces { for second in pieces { for third in pieces { _ = QuickTask("\(first) \(second) \(third)", now: now) } } }
        #expect(QuickTask("31.2 o 99:99", now: now).title == "31.2 o 99:99")
    }
}
