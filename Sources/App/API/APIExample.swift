import Values

/// What bodies and answers may look like, for whoever reads the document.
extension APIShape {
    var example: JSON {
        .object(Dictionary(fields.map { ($0.name, $0.example) }) { first, _ in first })
    }
}

extension APIField {
    fileprivate var example: JSON {
        switch kind {
        case "record": items?.example ?? [:]
        case "array": .list([items?.example ?? .text(word)])
        case "object": .object([Self.id: .text("płaski")])
        case "boolean": true
        case "integer": .integer(number)
        default: .text(word)
        }
    }

    private static let id = "7629384710293848064"
    private static let moment: Int64 = 1_795_161_600_000

    private var number: Int64 {
        if let range { return min(max(1, range.lowerBound), range.upperBound) }
        return name == "at" || name.hasSuffix("At") || name.hasSuffix("Since") || name == "since" ? Self.moment : 1
    }

    private var word: String {
        if let choice = choices.first { return choice }
        switch format {
        case .id: return Self.id
        case .day: return "2026-12-01"
        case .clock: return "09:00"
        case nil: break
        }
        if Self.numbers.contains(name) { return Self.id }
        return String((Self.words[name] ?? "tekst").prefix(longest))
    }

    /// Texts that are the ids of records.
    private static let numbers: Set<String> = [
        "id", "base", "contact", "binder", "folder", "thread", "offer", "account", "keeper", "record", "history", "company", "letter",
    ]

    private static let words = [
        "name": "Klienci z targów", "title": "Zadzwonić do Anny Muchy", "text": "Oddzwoni w piątek.", "note": "z polecenia",
        "email": "anna@example.pl",
        "to": "anna@example.pl", "from": "biuro@example.com", "subject": "Termin wylewki", "phone": "600 000 017", "value": "600 000 018",
        "street": "Leśna 3", "postalCode": "34-500", "city": "Zakopane", "givenName": "Anna", "familyName": "Mucha", "author": "Beata Kos",
        "actor": "Beata Kos", "label": "biuro", "source": "targi", "jobTitle": "kierownik", "url": "https://hook.example.com/wiecha",
        "events": "contact.*", "rule": "FREQ=WEEKLY;BYDAY=FR", "unit": "m2", "netPrice": "12,50", "vatRate": "8", "chapter": "Dach",
        "contentType": "application/pdf", "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "words": "Mucha",
        "nip": "", "regon": "", "krs": "", "pesel": "", "doneBy": "", "query": "miejscowosc=Zakopane", "columns": "email",
    ]
}
