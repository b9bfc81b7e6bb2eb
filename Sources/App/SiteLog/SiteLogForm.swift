import Values
import Web

struct SiteLogForm: Sendable {
    static let limit = 10_000

    var day = ""
    var weather: Set<String> = []
    var people = ""
    var works = ""
    var remarks = ""
    var corrects = ""
    var number = ""

    init() {}

    init(_ form: Form) {
        (day, people, corrects, number) = (form["dzien"].trimmed, form["ludzie"].trimmed, form["poprawia"], form["numer"])
        weather = Set(form.all("pogoda"))
        works = form["roboty"].replacing("\r\n", with: "\n").trimmedLines
        remarks = form["uwagi"].replacing("\r\n", with: "\n").trimmedLines
    }

    /// A correction begins with the words of what it puts right.
    init(correcting entry: SiteLogEntry) {
        (day, people, corrects) = (entry.day.text, String(entry.people), String(entry.number))
        (weather, works, remarks) = (FormField.parts(of: entry.weather), entry.works, entry.remarks)
    }

    func checked(today: DayDate) throws(Refusal) -> SiteLogWords {
        var problems = Problems()
        let (day, people) = (DayDate(day), Int64(people.isEmpty ? "0" : people))
        if day == nil { problems["dzien"] = t("Wpisz dzień, na przykład 24.11.2026.") }
        if let day, day > today { problems["dzien"] = t("Wpis może dotyczyć dnia, który już jest albo minął.") }
        if people.map({ (0...10_000).contains($0) }) != true { problems["ludzie"] = t("Wpisz liczbę ludzi, na przykład 6.") }
        problems.need(works, "roboty", t("Napisz, jakie roboty prowadzono."), limit: Self.limit)
        problems.bound(remarks, "uwagi", limit: Self.limit)
        try problems.refuse()
        guard let day, let people else { throw .malformed }
        let sky = FormKind.weather.map(\.value).filter(weather.contains).joined(separator: " ")
        return SiteLogWords(day: day, weather: sky, people: people, works: works, remarks: remarks, corrects: Int64(corrects))
    }
}
