import Values

/// A building of the demo firm and how far it is.
struct DemoBuilding: Sendable {
    struct Progress: Sendable {
        var planned: DayDate?
        var done: DayDate?
        var percent: Int

        static func done(_ day: String) -> Progress { Progress(planned: DayDate(text: day), done: DayDate(text: day), percent: 100) }
        static func now(_ day: String, _ percent: Int) -> Progress { Progress(planned: DayDate(text: day), done: nil, percent: percent) }
        static func plan(_ day: String) -> Progress { Progress(planned: DayDate(text: day), done: nil, percent: 0) }
    }

    let client: Int
    let street: String
    let postalCode: String
    let city: String
    let owner: (name: String, email: String)?
    let stages: [Progress]
    var architect: (name: String, email: String)?
    var directions = ""
    var plot = ""
    var permit = ""
    /// Whom to call: name, part, telephone.
    var people: [(name: String, part: String, phone: String)] = []
    var latitude = ""
    var longitude = ""

    /// Oldest last: lists show the newest first.
    static let all = [
        DemoBuilding(
            client: 8, street: "Pensjonat, Krzeptówki 21", postalCode: "34-500", city: "Zakopane", owner: nil,
            stages: [
                .done("2025-10-10"), .done("2026-02-20"), .done("2026-05-30"), .done("2026-09-15"), .now("2026-12-20", 70),
                .plan("2027-01-31"),
            ]),
        DemoBuilding(
            client: 5, street: "Altana, Spacerowa 2", postalCode: "34-520", city: "Poronin", owner: nil,
            stages: [
                .now("2026-12-01", 15), .plan("2027-04-15"), .plan("2027-05-15"), .plan("2027-06-15"), .plan("2027-07-15"),
                .plan("2027-07-31"),
            ]),
        DemoBuilding(
            client: 4, street: "Stodoła przy Polanie 2", postalCode: "34-532", city: "Jurgów", owner: nil,
            stages: [
                .now("2026-12-05", 40), .plan("2027-04-30"), .plan("2027-08-15"), .plan("2027-11-30"), .plan("2028-03-31"),
                .plan("2028-05-15"),
            ]),
        DemoBuilding(
            client: 2, street: "Polna 3", postalCode: "34-400", city: "Nowy Targ", owner: ("Piotr Bocian", "piotr.bocian@example.pl"),
            stages: [
                .done("2026-04-18"), .done("2026-07-30"), .done("2026-09-25"), .now("2027-01-20", 35), .plan("2027-04-30"),
                .plan("2027-05-31"),
            ]),
        DemoBuilding(
            client: 1, street: "Nadbudowa, Salamandra 8", postalCode: "34-511", city: "Kościelisko", owner: nil,
            stages: [
                .done("2026-09-12"), .now("2026-12-15", 60), .plan("2027-03-30"), .plan("2027-06-30"), .plan("2027-09-30"),
                .plan("2027-10-31"),
            ]),
        DemoBuilding(
            client: 0, street: "Jodłowa 14", postalCode: "34-500", city: "Zakopane", owner: ("Marta Sikora", "marta.sikora@example.pl"),
            stages: [
                .done("2026-05-28"), .done("2026-11-17"), .now("2026-12-18", 40), .plan("2027-02-28"), .plan("2027-05-31"),
                .plan("2027-06-30"),
            ], architect: ("Anna Wrona", "anna.wrona@example.pl"),
            directions: "Od Kościeliskiej w Leśną, druga w prawo. Wjazd dla ciężarówek tylko od Leśnej, do 24 t.", plot: "124/7, obręb 5",
            permit: "nr 112/2026",
            people: [("Tomasz Gil", "kierownik budowy", "600 000 011"), ("Jan Czapla", "inspektor nadzoru", "600 000 012")],
            latitude: "49.297", longitude: "19.931"),
    ]
}
