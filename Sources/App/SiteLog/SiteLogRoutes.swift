import Store
import Values
import Web

struct SiteLogRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.zone(.get, Places.zoneSiteLog) { call, viewer in try await page(call, viewer) }
        routing.zone(.post, Places.zoneSiteLog, write)
        routing.zone(.get, Places.zoneSiteLogPDF, pdf)
    }

    @Sendable private func write(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (building, form, now) = (try call.id("building"), SiteLogForm(try await call.form()), world.now())
        guard viewer.mayWriteSiteLog else { throw Refusal.forbidden }
        do {
            let words = try form.checked(today: now.day)
            try await world.write(viewer) { tx in
                try viewer.writeSiteLog(words, OneTime.id(form.number, now: now), in: try viewer.binder(building, tx), at: now, tx)
            }
            return .redirect(Places.zoneSiteLog(building)).flash(t("Wpis zapisany."))
        } catch Refusal.invalid(let problems) {
            return try await page(call, viewer, form, problems: problems)
        }
    }

    @Sendable private func pdf(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (building, now) = (try call.id("building"), world.now())
        let paper = try await world.read(viewer) { tx in
            let binder = try viewer.binder(building, tx)
            let newest = try viewer.siteLog(of: binder, before: nil, limit: SiteLogEntry.mostPrinted + 1, tx)
            let entries = Array(newest.prefix(SiteLogEntry.mostPrinted).reversed())
            // Behind the oldest that is printed stands one that is not, or the beginning.
            let first = newest.count > SiteLogEntry.mostPrinted ? newest[newest.count - 1].hash : ""
            let isWhole = zip(entries, [first] + entries.map(\.hash)).allSatisfy { $0.follows($1) }
            return SiteLogPaper(
                entries: entries, corrections: try viewer.corrections(of: entries, in: binder, tx), isWhole: isWhole,
                firm: try viewer.firm(tx), binder: binder, at: now)
        }
        let name = FileName("Wpisy dziennika \(paper.binder.name).pdf").ascii
        return .bytes(try paper.paper.pdf(), type: "application/pdf").with(
            header: "content-disposition", "inline; filename=\"\(name)\"")
    }

    private func page(_ call: Call, _ viewer: Viewer, _ sent: SiteLogForm? = nil, problems: [String: String] = [:]) async throws -> Reply {
        let (building, before, now) = (try call.id("building"), Int64(call.query["po"]), world.now())
        let correcting = Int64(call.query["poprawia"])
        let page = try await world.read(viewer) { [world] tx in
            let binder = try viewer.binder(building, tx)
            var form = sent ?? SiteLogForm()
            if sent == nil, let correcting {
                let entry = try viewer.siteLogEntry(correcting, of: binder, tx)
                if entry.accountID == viewer.accountID { form = SiteLogForm(correcting: entry) }
            }
            if form.day.isEmpty { form.day = now.day.text }
            let found = try viewer.siteLog(of: binder, before: before, limit: SiteLogEntry.pageSize + 1, tx)
            let entries = Array(found.prefix(SiteLogEntry.pageSize))
            return SiteLogPage(
                frame: try world.zoneFrame(call, viewer, building: building, tx), building: building, entries: entries,
                corrections: try viewer.corrections(of: entries, in: binder, tx),
                more: found.count > entries.count ? entries.last?.number : nil, viewer: viewer, form: form, isFirstPage: before == nil,
                problems: problems)
        }
        return .html(page.html, status: problems.isEmpty ? 200 : 422)
    }
}
