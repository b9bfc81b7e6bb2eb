import Foundation
import Store
import Values
import Web

/// When the owners of a building get the page of the week by e-mail; no row, no letters.
struct FridaySetting: RowDecodable, Sendable {
    let weekday: Weekday
    let minute: Int
    let lastOn: DayDate?

    init(row: Row) {
        weekday = Weekday(rawValue: row.int(0)) ?? .friday
        minute = row.int(1)
        lastOn = row.optionalDay(2)
    }

    static func of(_ binder: RecordID, firm: RecordID, _ tx: Transaction) throws -> FridaySetting? {
        try tx.one(
            FridaySetting.self,
            "SELECT friday.weekday, friday.minute, friday.last_on FROM friday WHERE friday.firm_id = \(firm) AND friday.binder_id = \(binder)"
        )
    }
}

extension Viewer {
    /// Another day and hour, or nil for no letters. An hour that is past today waits a week.
    func setFriday(_ wish: (weekday: Weekday, minute: Int)?, of binder: Binder, at now: Instant, _ tx: Transaction) throws {
        let reference = Reference(.binder, binder.id)
        guard let wish else {
            let ended = try tx.run("DELETE FROM friday WHERE friday.firm_id = \(firmID) AND friday.binder_id = \(binder.id)")
            if ended > 0 {
                try record(Act(.changed, reference, title: binder.name, binder: binder.id, detail: "bez strony tygodnia"), at: now, tx)
            }
            return
        }
        let isPast = now.day.weekday == wish.weekday && now.day.at(hour: 0, minute: wish.minute) <= now
        let last = isPast ? now.day : nil
        try tx.run(
            """
            INSERT INTO friday (firm_id, binder_id, weekday, minute, last_on)
            VALUES (\(firmID), \(binder.id), \(Int64(wish.weekday.rawValue)), \(Int64(wish.minute)), \(last))
            ON CONFLICT (firm_id, binder_id) DO UPDATE SET weekday = excluded.weekday, minute = excluded.minute,
                last_on = COALESCE(friday.last_on, excluded.last_on)
            """)
        try record(
            Act(
                .changed, reference, title: binder.name, binder: binder.id,
                detail: "strona tygodnia: \(wish.weekday.name(in: .polish)), \(TaskForm.time(wish.minute))"), at: now, tx)
        try FridayLetter(binder: binder.id).later(firm: firmID, at: FridayLetter.next(wish.weekday, wish.minute, after: now), tx)
    }
}

/// The letter that leads an owner to the page of the week. It counts and names; what the zone knows stays in the zone.
struct FridayLetter: Codable, Sendable {
    static let job = "friday-letter"

    let binder: RecordID

    func later(firm: RecordID, at moment: Instant, _ tx: Transaction) throws {
        try tx.enqueue(
            kind: Self.job, payload: String(decoding: try JSONEncoder().encode(self), as: UTF8.self), firm: firm, at: moment,
            key: "\(binder)")
    }

    static func next(_ weekday: Weekday, _ minute: Int, after now: Instant) -> Instant {
        let day = now.day.weekStart.adding(days: weekday.rawValue - 1)
        let moment = day.at(hour: 0, minute: minute)
        return moment > now ? moment : day.adding(days: 7).at(hour: 0, minute: minute)
    }

    /// Whoever marks the day sends its letters, so two nodes send each once.
    static func run(_ ticket: JobTicket, in world: World) async throws {
        let letter: FridayLetter = try ticket.decode()
        guard let firm = ticket.firm else { throw JobFailure.final("a building belongs to a firm") }
        let (now, address) = (world.now(), world.settings.publicAddress)
        try await world.database.write(.everything) { tx in
            guard let setting = try FridaySetting.of(letter.binder, firm: firm, tx) else { return }
            try letter.later(firm: firm, at: next(setting.weekday, setting.minute, after: now), tx)
            let today = now.day
            guard today.weekday == setting.weekday, now >= today.at(hour: 0, minute: setting.minute) else { return }
            let marked = try tx.run(
                """
                UPDATE friday SET last_on = \(today) WHERE friday.firm_id = \(firm) AND friday.binder_id = \(letter.binder)
                    AND (friday.last_on IS NULL OR friday.last_on < \(today))
                """)
            let house = Viewer(firmID: firm, accountID: nil, name: "Wiecha", email: "", seat: .employee(.manager))
            let found = try tx.one(
                Binder.self,
                "SELECT \(Binder.columns) FROM binder WHERE \(Binder.visible(to: house)) AND binder.id = \(letter.binder) AND binder.closed_at IS NULL"
            )
            guard marked == 1, let binder = found else { return }
            for owner in try Participant.all(in: binder, at: now, tx) where owner.role == .owner && owner.confirmedAt != nil {
                guard try Notice.wanted(by: owner.accountID, tx).contains(.friday) else { continue }
                let viewer = Viewer(
                    firmID: firm, accountID: owner.accountID, name: owner.name, email: owner.email,
                    seat: .participant(binder: binder.id, .owner))
                let week = try FridayWeek.load(today.weekStart, viewer, in: binder, at: now, tx)
                let language = try Account.withID(owner.accountID, tx)?.language ?? .polish
                try Language.reading(language) { letter.words(week, binder, to: owner.email, address) }.later(tx)
            }
        }
    }

    private func words(_ week: FridayWeek, _ binder: Binder, to email: String, _ address: String) -> SystemLetter {
        let number = String(week.monday.week.number)
        var lines = [t("Zaawansowanie budowy: %.", "\(week.percent)%")]
        if let stage = week.stages.first(where: { $0.doneOn == nil }) { lines.append(t("Trwa etap: %.", stage.name.lowercased())) }
        lines.append(week.reports.isEmpty ? t("Raportu z tego tygodnia jeszcze nie ma.") : t("Raport z tego tygodnia czeka w strefie."))
        let (photos, letters) = (week.photos.count, week.letters.count)
        lines.append(
            counted(photos, "% nowe zdjęcie", "% nowe zdjęcia", "% nowych zdjęć") + ", "
                + counted(letters, "% wiadomość", "% wiadomości", "% wiadomości") + ".")
        if !week.missing.isEmpty { lines.append(t("Brakuje: %.", Set(week.missing.map(\.name)).sorted().joined(separator: ", "))) }
        if let term = week.terms.first { lines.append(t("Najbliższy termin: %, %.", term.day.short, term.title)) }
        let link = address + Places.zoneWeek(binder.id) + "?dzien=\(week.monday.text)"
        return SystemLetter(
            recipient: email, subject: t("Tydzień %: %", number, binder.name),
            text: "\(t("Dzień dobry,"))\n\n\(lines.joined(separator: "\n"))\n\n\(t("Cały tydzień na jednej stronie:"))\n\(link)\n")
    }
}
