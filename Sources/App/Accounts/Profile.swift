import Store
import Values
import Web

/// How a person shows on other people's pages.
struct Profile: RowDecodable, Sendable {
    let id: RecordID
    let avatarHash: String?
    let colour: Int?

    static let columns: SQL = "account.id, account.avatar_hash, account.colour"

    init(row: Row) {
        id = row.int64(0)
        avatarHash = row.optionalText(1)
        colour = row.optionalInt(2)
    }

    /// The colours one may choose: name and number in the palette.
    static var colours: [(number: Int, name: String)] {
        [(1, t("ochra")), (9, t("patyna")), (2, t("świerk")), (3, t("wrzos")), (4, t("modry"))]
    }

    static func of(_ account: RecordID, _ tx: Transaction) throws -> Profile? {
        try tx.one(Profile.self, "SELECT \(columns) FROM account WHERE account.id = \(account)")
    }

    /// Everybody with a picture or a colour of their own whom the account meets: in its firms, and in buildings it takes part in.
    static func around(_ account: RecordID, at now: Instant, _ tx: Transaction) throws -> [Profile] {
        let firms: SQL = """
            SELECT employee.firm_id FROM employee WHERE employee.account_id = \(account) AND employee.left_at IS NULL
            """
        let buildings: SQL = """
            SELECT participant.binder_id FROM participant
            WHERE participant.account_id = \(account) AND (participant.until IS NULL OR participant.until > \(now))
            """
        return try tx.all(
            Profile.self,
            """
            SELECT \(columns) FROM account WHERE account.avatar_at IS NOT NULL AND (account.id = \(account)
                OR EXISTS (SELECT 1 FROM employee WHERE employee.account_id = account.id AND employee.firm_id IN (\(firms)))
                OR EXISTS (SELECT 1 FROM participant WHERE participant.account_id = account.id AND participant.firm_id IN (\(firms)))
                OR EXISTS (SELECT 1 FROM participant WHERE participant.account_id = account.id AND participant.binder_id IN (\(buildings)))
                OR EXISTS (SELECT 1 FROM employee JOIN binder ON binder.firm_id = employee.firm_id
                    WHERE employee.account_id = account.id AND binder.id IN (\(buildings))))
            ORDER BY account.id LIMIT 2000
            """)
    }
}

/// One style sheet gives everybody's initials the person's picture or colour, on every page, however many stand there.
enum AvatarSheet {
    static func css(_ people: [Profile]) -> String {
        people.map(rule).joined()
    }

    private static func rule(_ person: Profile) -> String {
        let colours = ["#5f564c", "#b05503", "#207f40", "#8053c3", "#0677a1", "#ba4183", "#70740d", "#5a7190", "#a63823", "#177b80"]
        var words = ""
        if let colour = person.colour, colours.indices.contains(colour) { words += "--ks:\(colours[colour]);" }
        if let hash = person.avatarHash {
            words += "background:center/cover url(\"\(Places.avatar(person.id, hash))\");color:transparent;"
        }
        return ".ava[data-a=\"\(person.id)\"]{\(words)}\n"
    }
}
