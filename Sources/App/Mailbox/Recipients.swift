import Values
import Web

/// What people type into "Do": addresses, `Name <address>` or names of people around the building, parted by commas.
enum Recipients {
    static let limit = 50

    static func read(_ text: String, people: [Person], field: String, into problems: inout Problems) -> [Correspondent] {
        var found: [Correspondent] = []
        for piece in text.split(whereSeparator: { ",;\n".contains($0) }).map({ String($0).trimmed }) where !piece.isEmpty {
            guard let one = one(piece, people) else {
                problems[field] = t("Nie rozpoznano odbiorcy „%”. Wpisz adres e-mail.", String(piece.prefix(80)))
                continue
            }
            found.append(one)
        }
        if found.isEmpty { problems[field] = t("Wpisz, do kogo wysłać.") }
        if found.count > limit { problems[field] = t("Najwyżej % odbiorców w jednej wiadomości.", String(limit)) }
        return found.unique
    }

    private static func one(_ piece: String, _ people: [Person]) -> Correspondent? {
        let address = piece.lastIndex(of: "<").map { String(piece[$0...]) } ?? piece
        if let email = EmailAddress(address) {
            let known = people.first { $0.email.lowercased() == email.text.lowercased() }
            let name = piece.lastIndex(of: "<").map { String(piece[..<$0]).trimmed } ?? ""
            return Correspondent(name: name.isEmpty ? known?.name ?? "" : String(name.prefix(120)), email: email.text)
        }
        return people.first { $0.name.lowercased() == piece.lowercased() }?.correspondent
    }

    static func text(_ people: [Correspondent]) -> String {
        people.map { EmailAddress($0.email)?.text(name: $0.name) ?? $0.email }.joined(separator: ", ")
    }
}
