import Store
import Values

/// What has to come to the demo firm's buildings again and again, and how it went in the last weeks.
struct DemoDuties: Sendable {
    let beata: Viewer

    /// Told before anything else: photographs that are filed later settle their weeks by themselves.
    func tell(_ buildings: [RecordID], at now: Instant, _ tx: Transaction) throws {
        guard let home = buildings.last, let tomasz = try beata.employees(tx).first(where: { $0.name.hasPrefix("Tomasz") }) else { return }
        let binder = try beata.binder(home, tx)
        let photos = try beata.folders(in: binder, tx).first { $0.purpose == .photos }
        let start = now.adding(days: -35)
        for (name, matter, rhythm) in [
            ("Raport tygodniowy", DutyMatter.report, "co piątek"), ("Zdjęcia z tygodnia", .file, "co piątek"),
            ("Polisa OC wykonawcy", .hand, "co miesiąc 15. dnia"),
        ] {
            guard let rule = RecurrenceRule(polish: rhythm) else { continue }
            var wish = DutyWish(name: name, matter: matter, account: tomasz.accountID, rule: rule, minute: 900, remindBefore: 1_440)
            if matter == .file { (wish.folder, wish.atLeast) = (photos?.id, 1) }
            let id = RecordID.next()
            try beata.addDuty(id, wish, in: binder, at: start, tx)
            let duty = try beata.duty(id, in: home, tx)
            try duty.goOn(firm: beata.firmID, at: now, tx)
            let days = rule.days(from: duty.ruleStart).prefix { duty.due(on: $0) <= now }
            // One report is missing; the photographs of the last week come by themselves.
            let gap = matter == .report ? days.count - 2 : matter == .file ? days.count - 1 : -1
            for (number, day) in days.enumerated() where number != gap {
                let at = duty.due(on: day).adding(hours: number == 1 ? 22 : -2)
                try beata.settleByHand(duty, day, note: "na papierze, w teczce budowy", at: min(at, now), tx)
            }
        }
    }
}
