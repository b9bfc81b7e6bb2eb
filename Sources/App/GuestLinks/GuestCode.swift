import Store
import Values
import Web

/// The code by e-mail that a guarded link asks for: six digits, a quarter of an hour, five tries.
enum GuestCode {
    static let tries: Int64 = 5
    static let minutes: Int64 = 15

    /// Makes a new code; the one before it ends.
    static func send(for link: GuestLink, at now: Instant, _ world: World, _ tx: Transaction) throws {
        let digits = String(Int.random(in: 1_000_000..<2_000_000)).dropFirst()
        try tx.run(
            """
            INSERT INTO guest_code (firm_id, guest_link_id, code_hash, made_at, tries)
            VALUES (\(link.firmID), \(link.id), \(hash(String(digits), link, world)), \(now), 0)
            ON CONFLICT (firm_id, guest_link_id) DO UPDATE SET code_hash = excluded.code_hash, made_at = excluded.made_at, tries = 0
            """)
        try SystemLetter(
            recipient: link.email, subject: t("Kod do otwarcia: %", String(digits)),
            text: t(
                "Dzień dobry,\n\nkod do otwarcia tego, co udostępnia Ci %:\n\n%\n\nDziała przez 15 minut. Jeśli to nie Ty, nic nie rób.\n",
                link.createdBy, String(digits))
        ).later(tx)
    }

    /// Whether the code is right; a try is counted in any case, and a right code is used up.
    static func take(_ code: String, for link: GuestLink, at now: Instant, _ world: World, _ tx: Transaction) throws -> Bool {
        let counted = try tx.run(
            """
            UPDATE guest_code SET tries = tries + 1 WHERE guest_code.firm_id = \(link.firmID) AND guest_code.guest_link_id = \(link.id)
                AND tries < \(tries) AND made_at > \(now.adding(minutes: -minutes))
            """)
        guard counted == 1 else { return false }
        return try tx.run(
            """
            DELETE FROM guest_code WHERE guest_code.firm_id = \(link.firmID) AND guest_code.guest_link_id = \(link.id)
                AND code_hash = \(hash(code.filter(\.isNumber), link, world))
            """) == 1
    }

    private static func hash(_ code: String, _ link: GuestLink, _ world: World) -> String {
        world.keys.hash(of: "guest code \(link.id) \(code)")
    }
}
