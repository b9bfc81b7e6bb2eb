import Store
import Values
import Web

/// The weekly report in one go, from a form or from the queue of a device that had no network.
struct SiteReportRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.zone(.get, Places.zoneSiteReport) { call, viewer in try await page(call, viewer, nil) }
        routing.zone(.post, Places.zoneSiteReport, create)
    }

    private struct Kept: Encodable {
        let miejsce: String
    }

    @Sendable private func create(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (building, sent, now) = (try call.id("building"), try await call.form(), world.now())
        let template = try await world.read(viewer) { tx in
            try FormTemplate.version(RecordID(sent["wzor"]) ?? 0, of: .report, firm: viewer.firmID, tx)
        }
        let report = SiteReport(sent, template ?? FormTemplate(.report))
        let id = OneTime.id(report.number, now: now)
        do {
            let day = try report.checked()
            try await world.write(viewer) { tx in
                try viewer.keep(report, id, day: day, in: try viewer.binder(building, tx), at: now, tx)
            }
        } catch Refusal.invalid(let problems) where !sent.has("json") {
            return try await page(call, viewer, report, problems: problems)
        }
        if !report.isDraft { try await world.fileForm(id, in: building, viewer) }
        let place = Places.zoneForm(building, id)
        return sent.has("json") ? try .json(Kept(miejsce: place)) : .redirect(place)
    }

    private func page(_ call: Call, _ viewer: Viewer, _ sent: SiteReport?, problems: [String: String] = [:]) async throws -> Reply {
        let (building, now) = (try call.id("building"), world.now())
        guard viewer.mayFillInForms else { throw Refusal.forbidden }
        let page = try await world.read(viewer) { [world] tx in
            var report = sent ?? SiteReport()
            if sent == nil { report.template = try FormTemplate.current(.report, firm: viewer.firmID, tx) }
            if report.day.isEmpty { report.day = now.day.text }
            let binder = try viewer.binder(building, tx)
            return SiteReportPage(
                frame: try world.zoneFrame(call, viewer, building: building, tx), building: building, report: report,
                author: viewer.accountID ?? 0,
                photos: try viewer.folders(in: binder, tx).first { $0.purpose == .photos }?.id, problems: problems)
        }
        return .html(page.html, status: problems.isEmpty ? 200 : 422)
    }
}
