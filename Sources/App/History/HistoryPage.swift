import Values
import Web

/// Everything that happened in the firm, newest first.
struct HistoryPage {
    var frame: OfficeFrame
    var entries: [HistoryEntry]
    var next: RecordID?
    var now: Instant

    var html: HTML {
        frame.page(
            PageHead(title: t("Historia"), tile: "clock"), section: .settings, width: .mid,
            card(
                t("Kto, co i kiedy"), id: "historia",
                """
                <div class="pad">\(HistoryTimeline.html(entries, now: now))</div>
                \(pager(t("wpisy: %", String(entries.count)), previous: nil, next: next.map { Places.history() + "?po=\($0)" }))
                """))
    }
}

struct HistoryRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.get, Places.history, list)
    }

    @Sendable func list(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let before = RecordID(call.query["po"]) ?? .max
        let page = try await world.read(viewer) { [world] tx in
            let entries = try viewer.history(before: before, limit: 51, tx)
            return HistoryPage(
                frame: try world.officeFrame(call, viewer, tx), entries: Array(entries.prefix(50)),
                next: entries.count > 50 ? entries[49].id : nil,
                now: world.now())
        }
        return .html(page.html)
    }
}
