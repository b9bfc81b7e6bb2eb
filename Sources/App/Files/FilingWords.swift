import Values

/// The words by which builders name their papers. The first that occurs is the noun the name begins with: „Umowa do oferty” is a contract.
enum FilingWords {
    private static let stems: [(String, Folder.Purpose)] = [
        ("faktur", .invoices), ("invoice", .invoices), ("proform", .invoices), ("rachunek", .invoices), ("rachunk", .invoices),
        ("paragon", .invoices),
        ("ofert", .offers), ("wycen", .offers), ("kosztorys", .offers), ("quotation", .offers),
        ("rysun", .drawings), ("przekroj", .drawings), ("elewacj", .drawings), ("drawing", .drawings), ("szkic", .drawings),
        ("zagospodarowan", .drawings),
        ("raport", .reports), ("sprawozdan", .reports), ("report", .reports),
        ("protok", .protocols), ("protocol", .protocols),
        ("umow", .orders), ("zlecen", .orders), ("aneks", .orders), ("zamowien", .orders), ("kontrakt", .orders), ("contract", .orders),
        ("porozumien", .orders),
    ]
    private static let words: [String: Folder.Purpose] = [
        "fv": .invoices, "fvat": .invoices, "fvs": .invoices, "fvk": .invoices, "nota": .invoices, "offer": .offers, "quote": .offers,
        "rys": .drawings, "rzut": .drawings, "rzuty": .drawings, "rzutu": .drawings, "rzutow": .drawings, "pzt": .drawings,
        "agreement": .orders,
    ]
    /// Words that say something only where no other does: „Projekt umowy” is no drawing.
    private static let weak: [String: Folder.Purpose] = [
        "projekt": .drawings, "projektu": .drawings, "projekty": .drawings, "detal": .drawings, "detale": .drawings, "schemat": .drawings,
        "mapa": .drawings, "mapka": .drawings, "plan": .drawings, "plany": .drawings, "odbior": .protocols, "odbioru": .protocols,
        "korekta": .invoices,
        "zlec": .orders,
    ]

    /// Runs of letters and runs of digits, folded: „FV2026/11” is fv, 2026, 11.
    static func tokens(of text: String) -> [String] {
        var tokens: [String] = []
        var current: [UInt8] = []
        var digits = false
        for byte in text.folded.utf8 {
            let isDigit = (0x30...0x39).contains(byte)
            let isWord = isDigit || (0x61...0x7A).contains(byte) || byte >= 0x80
            if !current.isEmpty, !isWord || isDigit != digits {
                tokens.append(String(decoding: current, as: UTF8.self))
                current = []
            }
            if isWord { current.append(byte) }
            digits = isDigit
        }
        if !current.isEmpty { tokens.append(String(decoding: current, as: UTF8.self)) }
        return tokens
    }

    static func first(in tokens: [String]) -> Folder.Purpose? {
        for (index, token) in tokens.enumerated() {
            if let purpose = strong(token) { return purpose }
            // „FA/12/2026” and „FS 7”: too short to mean anything without a number behind.
            if token == "fa" || token == "fs", index + 1 < tokens.count, tokens[index + 1].utf8.allSatisfy({ $0 < 0x3A }) {
                return .invoices
            }
        }
        return tokens.lazy.compactMap { weak[$0] }.first
    }

    private static func strong(_ token: String) -> Folder.Purpose? {
        if let purpose = words[token] { return purpose }
        // „umówiony” is an appointment, not a contract.
        if token.hasPrefix("umowion") { return nil }
        return stems.first { token.hasPrefix($0.0) }?.1
    }

    static func nameRule(_ purpose: Folder.Purpose) -> String {
        switch purpose {
        case .invoices: "nazwa pliku mówi o fakturze"
        case .offers: "nazwa pliku mówi o ofercie"
        case .drawings: "nazwa pliku mówi o rysunku"
        case .reports: "nazwa pliku mówi o raporcie"
        case .protocols: "nazwa pliku mówi o protokole"
        case .orders, .contracts: "nazwa pliku mówi o umowie albo zleceniu"
        case .photos, .other: "nazwa pliku"
        }
    }

    static func textRule(_ purpose: Folder.Purpose) -> String {
        switch purpose {
        case .invoices: "treść zaczyna się od faktury"
        case .offers: "treść zaczyna się od oferty"
        case .drawings: "treść zaczyna się od opisu rysunku"
        case .reports: "treść zaczyna się od raportu"
        case .protocols: "treść zaczyna się od protokołu"
        case .orders, .contracts: "treść zaczyna się od umowy albo zlecenia"
        case .photos, .other: "treść pliku"
        }
    }
}
