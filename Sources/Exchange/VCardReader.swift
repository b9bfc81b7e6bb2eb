import Foundation

/// Collects the lines of one card.
struct VCardReader {
    private var card = VCard()

    var finished: VCard {
        var card = card
        if card.name.isEmpty { card.name = [card.givenName, card.familyName].filter { !$0.isEmpty }.joined(separator: " ") }
        if card.familyName.isEmpty, card.givenName.isEmpty, !card.name.isEmpty, card.name != card.organization {
            let words = card.name.split(separator: " ").map(String.init)
            card.familyName = words.last ?? ""
            card.givenName = words.dropLast().joined(separator: " ")
        }
        return card
    }

    mutating func take(_ line: String) {
        guard let colon = Self.colon(line) else { return }
        let head = line[..<colon].split(separator: ";").map(String.init)
        guard let property = head.first?.split(separator: ".").last?.uppercased() else { return }
        let raw = String(line[line.index(after: colon)...])
        let value = Self.decoded(raw, head.dropFirst().map { $0.uppercased() })
        switch property {
        case "FN": card.name = Self.plain(value)
        case "N":
            let parts = Self.parts(value, ";")
            card.familyName = parts.first ?? ""
            card.givenName = parts.count > 1 ? parts[1] : ""
        case "ORG": card.organization = Self.parts(value, ";").filter { !$0.isEmpty }.joined(separator: ", ")
        case "TITLE": card.title = Self.plain(value)
        case "TEL": card.phones.append(Self.plain(value.lowercased().hasPrefix("tel:") ? String(value.dropFirst(4)) : value))
        case "EMAIL": card.emails.append(Self.plain(value))
        case "NOTE": card.note = Self.plain(value)
        case "CATEGORIES": card.categories = Self.parts(value, ",").filter { !$0.isEmpty }
        case "ADR":
            let parts = Self.parts(value, ";")
            func part(_ place: Int) -> String { place < parts.count ? parts[place] : "" }
            let street = [part(2), part(1)].filter { !$0.isEmpty }.joined(separator: ", ")
            card.addresses.append(VCard.Address(street: street, city: part(3), postalCode: part(5)))
        default: break
        }
    }

    /// The colon after name and parameters; one between quotes belongs to a parameter.
    private static func colon(_ line: String) -> String.Index? {
        var isQuoted = false
        return line.indices.first { place in
            if line[place] == "\"" { isQuoted.toggle() }
            return line[place] == ":" && !isQuoted
        }
    }

    private static func decoded(_ raw: String, _ parameters: [String]) -> String {
        guard parameters.contains(where: { $0.contains("QUOTED-PRINTABLE") }) else { return raw }
        var bytes: [UInt8] = []
        let source = Array(raw.utf8)
        var place = 0
        while place < source.count {
            if source[place] == UInt8(ascii: "="), place + 2 < source.count,
                let byte = UInt8(String(decoding: source[(place + 1)...(place + 2)], as: UTF8.self), radix: 16)
            {
                bytes.append(byte)
                place += 3
            } else {
                bytes.append(source[place])
                place += 1
            }
        }
        let charset = parameters.first { $0.hasPrefix("CHARSET=") }?.dropFirst(8) ?? ""
        let encoding = TableEncoding(rawValue: charset.lowercased()) ?? TableEncoding.guess(bytes)
        var transcoder = Transcoder(encoding)
        return String(decoding: transcoder.feed(bytes), as: UTF8.self)
    }

    static func plain(_ value: String) -> String { parts(value, "\u{0}").first ?? "" }

    /// Splits at an unescaped separator and takes the escapes away.
    static func parts(_ value: String, _ separator: Character) -> [String] {
        var parts = [""]
        var isEscaped = false
        for letter in value {
            if isEscaped {
                parts[parts.count - 1].append(letter == "n" || letter == "N" ? "\n" : letter)
                isEscaped = false
            } else if letter == "\\" {
                isEscaped = true
            } else if letter == separator {
                parts.append("")
            } else {
                parts[parts.count - 1].append(letter)
            }
        }
        return parts.map { $0.trimmingCharacters(in: .whitespaces) }
    }
}
