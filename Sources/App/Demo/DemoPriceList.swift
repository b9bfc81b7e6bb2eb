import Values

/// The price list of the demo firm: chapter, name, unit, net price, rate.
enum DemoPriceList {
    /// Chapter, name, unit, net price in grosze, whether the lower rate for housing applies.
    private static let rows: [(String, String, String, Int64, Bool)] = [
        ("Stan zero", "Wytyczenie geodezyjne budynku", "kpl.", 180_000, false),
        ("Stan zero", "Wykop pod ławy fundamentowe", "m³", 6_800, true),
        ("Stan zero", "Ławy żelbetowe C20/25", "m³", 98_000, true),
        ("Stan zero", "Ściany fundamentowe z bloczków", "m²", 21_500, true),
        ("Stan zero", "Izolacja przeciwwilgociowa pozioma", "m²", 4_200, true),
        ("Ściany", "Ściany nośne z pustaków ceramicznych 25 cm", "m²", 24_800, true),
        ("Ściany", "Ściany działowe 12 cm", "m²", 14_200, true),
        ("Ściany", "Strop gęstożebrowy", "m²", 36_500, true),
        ("Ściany", "Nadproża prefabrykowane", "mb", 11_800, true),
        ("Dach", "Więźba dachowa, drewno C24 suszone i impregnowane", "m³", 285_000, true),
        ("Dach", "Montaż więźby z dźwigiem", "m²", 9_500, true),
        ("Dach", "Membrana wysokoparoprzepuszczalna 180 g/m²", "m²", 2_150, true),
        ("Dach", "Pokrycie dachówką ceramiczną, antracyt", "m²", 16_800, true),
        ("Dach", "Obróbki blacharskie i orynnowanie", "kpl.", 940_000, true),
        ("Dach", "Okno połaciowe 78 × 140 cm z kołnierzem", "szt.", 234_000, true),
        ("Dach", "Ocieplenie połaci wełną 30 cm", "m²", 13_400, true),
        ("Stolarka", "Okno trzyszybowe z montażem warstwowym", "m²", 128_000, true),
        ("Stolarka", "Drzwi zewnętrzne drewniane", "szt.", 620_000, true),
        ("Robocizna", "Cieśla", "rbg", 7_800, false),
        ("Robocizna", "Murarz", "rbg", 7_200, false),
        ("Projekty", "Projekt zamienny konstrukcji dachu", "usł.", 320_000, false),
        ("Projekty", "Nadzór kierownika budowy", "mies.", 250_000, false),
    ]

    static var items: [PriceListValues] {
        rows.map { chapter, name, unit, grosze, isReduced in
            PriceListValues(
                chapter: chapter, name: name, note: "", unit: unit, netPrice: Money(grosze: grosze),
                vatRate: isReduced ? .reduced : .standard)
        }
    }
}
