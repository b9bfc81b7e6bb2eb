import Web

/// Problems of the editor as a list that leads to the fields; those of lines lead to the table.
struct OfferCorrections {
    let all: [Correction]

    init(_ problems: [String: String]) {
        let fields = Self.fields.compactMap { field, label in problems[field].map { Correction(field: field, label: label, sentence: $0) } }
        let lines = problems.compactMap { key, sentence -> (Int, String, Correction)? in
            let parts = key.split(separator: ".")
            guard parts.count == 3, let number = Int(parts[1]) else { return nil }
            let field = String(parts[2])
            let label = t("Wiersz %, %", String(number), Self.columns[field] ?? field)
            return (number, field, Correction(field: "pozycje", label: label, sentence: sentence))
        }
        all = fields + lines.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.prefix(50).map(\.2)
    }

    private static var fields: [(String, String)] {
        [
            ("klient", t("Klient")), ("segregator", t("Segregator")), ("tytul", t("Tytuł oferty")), ("wazna", t("Ważna do")),
            ("przypomnienie", t("Przypomnienie")), ("uklad", t("Format")), ("ceny", t("Ceny pozycji")),
            ("rabat-calosci", t("Rabat na całość")),
            ("pozycje", t("Pozycje")), ("warunki", t("Tekst na ofercie")),
        ]
    }

    private static var columns: [String: String] {
        [
            "nazwa": t("nazwa"), "ilosc": t("ilość"), "jm": t("jednostka"), "cena": t("cena"), "vat": t("stawka VAT"), "rabat": t("rabat"),
        ]
    }
}
