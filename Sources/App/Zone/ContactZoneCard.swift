import Store
import Values
import Web

/// Seats that a contact's binders give to people of the same e-mail address, or to their owners: invited, last seen, the way in.
struct ContactSeat: RowDecodable, Sendable {
    let binderID: RecordID
    let binder: String
    let name: String
    let role: BuildingRole
    let since: Instant
    let confirmedAt: Instant?
    let seenAt: Instant?
    let device: String

    init(row: Row) {
        binderID = row.int64(0)
        binder = row.text(1)
        name = row.text(2)
        role = BuildingRole(rawValue: row.text(3)) ?? .contractor
        since = row.instant(4)
        confirmedAt = row.optionalInstant(5)
        seenAt = row.optionalInstant(6)
        device = row.optionalText(7) ?? ""
    }

    static func of(_ contact: Contact, _ viewer: Viewer, at now: Instant) -> SQL {
        """
        SELECT binder.id, binder.name, account.name, participant.role, participant.since, account.confirmed_at,
            (SELECT max(zone_visit.at) FROM zone_visit WHERE zone_visit.firm_id = participant.firm_id
                AND zone_visit.account_id = participant.account_id AND zone_visit.binder_id = participant.binder_id),
            (SELECT session.device FROM session WHERE session.account_id = participant.account_id ORDER BY session.id DESC LIMIT 1)
        FROM binder JOIN participant ON participant.firm_id = binder.firm_id AND participant.binder_id = binder.id
        JOIN account ON account.id = participant.account_id
        WHERE \(Binder.visible(to: viewer)) AND binder.contact_id = \(contact.id) AND binder.kind = 'building'
            AND (participant.until IS NULL OR participant.until > \(now))
            AND (participant.role = 'owner' OR (account.email = \(contact.email) AND account.email <> ''))
        ORDER BY binder.id DESC, participant.id LIMIT 6
        """
    }

    /// "Ostatnio w strefie: dziś, 7:40, telefon." or that the invitation waits.
    func words(_ now: Instant) -> String {
        if let seenAt {
            return device.isEmpty
                ? t("Ostatnio w strefie: %.", seenAt.text(now: now)) : t("Ostatnio w strefie: %, %.", seenAt.text(now: now), device)
        }
        return confirmedAt == nil
            ? t("Zaproszenie wysłane %, jeszcze bez hasła.", since.day.dotted) : t("Ma login, w strefie jeszcze nie był(a).")
    }
}

extension World {
    /// The card of the client's zone; empty for a contact without a building.
    func contactZoneCard(_ viewer: Viewer, _ contact: Contact, _ tx: Transaction) throws -> HTML {
        let now = now()
        let seats = try tx.all(ContactSeat.self, ContactSeat.of(contact, viewer, at: now))
        let building = try tx.one(
            RecordID.self,
            """
            SELECT binder.id FROM binder WHERE \(Binder.visible(to: viewer)) AND binder.contact_id = \(contact.id) AND binder.kind = 'building'
            ORDER BY binder.id DESC LIMIT 1
            """)
        guard let building else { return .empty }
        let lines: HTML =
            seats.isEmpty
            ? """
            <p class="small soft">\(t: "Nikt nie ma jeszcze loginu do strefy budowy.")</p>\
            \(if: viewer.has(.work) && !viewer.isPreview, linkButton(t("Zaproś do strefy"), to: Places.binderAccess(building) + "#zapros", icon: "send", size: .small))
            """
            : """
            \(each: seats, { seat in
                "<div class=\"stack g1\"><p class=\"small\"><b>\(seat.name)</b> <span class=\"soft\">\(seat.role.name) · \(seat.binder)</span><br><span class=\"soft\">\(seat.words(now))</span></p></div>"
            })\
            \(linkButton(t("Zobacz strefę budowy"), to: Places.zone(seats[0].binderID), icon: "eye", size: .small))
            """
        return card(t("Strefa klienta"), id: "strefa", section: .zone, tile: "key", "<div class=\"pad stack g2\">\(lines)</div>")
    }
}
