import Values

extension DemoDiary {
    private static func event(_ building: Int, _ daysAgo: Int, _ clock: (Int, Int), _ who: DemoPerson, _ deed: Deed) -> Event {
        Event(building: building, daysAgo: daysAgo, hour: clock.0, minute: clock.1, who: who, deed: deed)
    }

    /// Buildings as in ``DemoBuilding/all``; oldest first, because ids follow time.
    static let events: [Event] = [
        event(5, 180, (10, 5), .beata, .sheet(.contract, .orders)),
        event(5, 172, (9, 40), .tomasz, .photos([(.footing, "ławy fundamentowe")])),
        event(3, 118, (12, 20), .tomasz, .photos([(.walls, "ściany parteru"), (.truss, "więźba")])),
        event(5, 106, (14, 10), .tomasz, .photos([(.walls, "ściany parteru, front")])),
        event(3, 60, (11, 5), .tomasz, .photos([(.roof, "połać północna"), (.window, "okno salonu")])),
        event(5, 43, (13, 30), .tomasz, .photos([(.truss, "wiecha")])),
        event(
            5, 20, (9, 15), .ewa,
            .letter(
                "Zapytanie o koszt dodatkowej lukarny", "Dzień dobry,\n\nliczę lukarnę nad klatką. Wycenę podam do piątku.\n\nEwa Dudek")
        ),
        event(5, 15, (16, 40), .wrona, .sheet(.lintels, .drawings)),
        event(5, 14, (15, 2), .tomasz, .sheet(.report(45, "więźba i deskowanie", "membrana, łaty, początek dachówki"), .reports)),
        event(5, 12, (10, 30), .ewa, .sheet(.measures, .other)),
        event(3, 9, (9, 5), .tomasz, .photos([(.heating, "ogrzewanie podłogowe"), (.plaster, "tynki w sypialni")])),
        event(
            3, 9, (9, 12), .piotr,
            .letter("Termin wylewki", "Dzień dobry,\n\nczy wylewka wejdzie przed świętami? Muszę umówić stolarza.\n\nPiotr Bocian")),
        event(
            3, 8, (8, 31), .tomasz,
            .letter("Termin wylewki", "Dzień dobry,\n\ntak, wylewamy 3 grudnia, schnie do końca stycznia.\n\nTomasz Gil")),
        event(5, 7, (14, 55), .tomasz, .sheet(.report(46, "dachówka na połaci północnej", "połać południowa, obróbka komina"), .reports)),
        event(5, 7, (15, 10), .beata, .sheet(.acceptance, .protocols)),
        event(4, 6, (11, 0), .tomasz, .photos([(.walls, "nadbudowa, ściana kolankowa")])),
        event(
            5, 5, (17, 25), .marta,
            .letter("Kolor rynien", "Dzień dobry,\n\nzdecydowaliśmy się na antracyt, ten sam co dachówka.\n\nMarta Sikora")),
        event(
            5, 4, (7, 50), .tomasz,
            .letter("Kolor rynien", "Dzień dobry,\n\nzamawiam antracyt. Rynny przyjadą razem z obróbkami.\n\nTomasz Gil")),
        event(2, 4, (13, 45), .tomasz, .photos([(.footing, "wykop pod ławy, Jurgów")])),
        event(
            5, 3, (8, 17), .wrona,
            .letter(
                "Detal obróbki komina, rysunek 12B",
                "Dzień dobry,\n\npoprawiony detal obróbki komina wyślę dziś. Proszę o akceptację przed piątkiem, żeby dekarz nie czekał.\n\nAnna Wrona"
            )),
        event(5, 2, (9, 40), .tomasz, .photos([(.roof, "połać południowa"), (.window, "okno O3")])),
        event(5, 1, (7, 32), .tomasz, .photos([(.winter, "pierwszy śnieg")])),
        event(5, 1, (15, 58), .wrona, .sheet(.chimney, .drawings)),
        event(
            5, 1, (16, 2), .wrona,
            .letter(
                "Detal obróbki komina, rysunek 12B",
                "Dzień dobry,\n\nw załączniku poprawiony detal obróbki komina. Blacha tytan-cynk, patyna grafitowa, dopasowana do dachówki. Kołnierz wyżej o 4 cm.\n\nProszę o akceptację przed piątkiem, żeby blacharz wchodził w poniedziałek.\n\nAnna Wrona",
                files: ["12B-obrobka-komina", "pierwszy śnieg"])),
        event(
            2, 1, (17, 20), .tomasz,
            .letter("Uwagi do zbrojenia ław", "W osi C brakuje strzemion co 20 cm. Zbrojarz poprawi jutro przed betonem.\n\nTomasz Gil")),
        event(
            5, 0, (7, 5), .marta,
            .letter(
                "Zgoda na okno w łazience",
                "Dzień dobry,\n\nzgadzamy się na okno w łazience na piętrze. Czy zmieni to termin dostawy?\n\nMarta Sikora")),
    ]
}
