/// Whole numbers in Polish words, masculine, with the long scale (milion 10⁶, miliard 10⁹, bilion 10¹², biliard 10¹⁵, trylion 10¹⁸).
enum NumberInWords {
    static func text(_ number: UInt64) -> String {
        guard number > 0 else { return "zero" }
        var words: [String] = []
        var rest = number
        for scale in [nil] + scales {
            if rest == 0 { break }
            let group = Int(rest % 1000)
            rest /= 1000
            guard group > 0 else { continue }
            guard let scale else {
                words = hundreds(group)
                continue
            }
            // A lone thousand or million goes without "jeden".
            words = (group == 1 ? [] : hundreds(group)) + [scale.form(UInt64(group))] + words
        }
        return words.joined(separator: " ")
    }

    private static func hundreds(_ number: Int) -> [String] {
        let (hundred, rest) = (number / 100, number % 100)
        let small = rest < 20 ? [units[rest]] : [tens[rest / 10], units[rest % 10]]
        return ([hundredNames[hundred]] + small).filter { !$0.isEmpty }
    }

    private static let scales: [PolishPlural?] = [
        PolishPlural("tysiąc", "tysiące", "tysięcy"), PolishPlural("milion", "miliony", "milionów"),
        PolishPlural("miliard", "miliardy", "miliardów"),
        PolishPlural("bilion", "biliony", "bilionów"), PolishPlural("biliard", "biliardy", "biliardów"),
        PolishPlural("trylion", "tryliony", "trylionów"),
    ]
    private static let units = [
        "", "jeden", "dwa", "trzy", "cztery", "pięć", "sześć", "siedem", "osiem", "dziewięć", "dziesięć", "jedenaście", "dwanaście",
        "trzynaście", "czternaście",
        "piętnaście", "szesnaście", "siedemnaście", "osiemnaście", "dziewiętnaście",
    ]
    private static let tens = [
        "", "", "dwadzieścia", "trzydzieści", "czterdzieści", "pięćdziesiąt", "sześćdziesiąt", "siedemdziesiąt", "osiemdziesiąt",
        "dziewięćdziesiąt",
    ]
    private static let hundredNames = [
        "", "sto", "dwieście", "trzysta", "czterysta", "pięćset", "sześćset", "siedemset", "osiemset", "dziewięćset",
    ]
}
