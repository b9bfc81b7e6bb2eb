import Store
import Values
import Web

/// Search over everything the office may see: a page, and JSON for the palette.
struct SearchRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.get, Places.search, show)
    }

    @Sendable func show(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let words = String(call.query["q"].trimmed.prefix(200))
        guard call.query["format"] == "json" else {
            let page = try await world.read(viewer) { [world] tx in
                SearchPage(
                    frame: try world.officeFrame(call, viewer, tx), words: words,
                    results: try SearchResult.find(words, viewer, limit: 50, tx),
                    now: world.now())
            }
            return .html(page.html)
        }
        let results = try await world.read(viewer) { tx in try SearchResult.find(words, viewer, limit: 12, tx) }
        return try .json(
            results.map { PaletteLine(title: $0.title.text, note: $0.noun, icon: $0.icon, section: $0.section.rawValue, href: $0.href) })
    }

    private struct PaletteLine: Encodable {
        let title: String
        let note: String
        let icon: String
        let section: String
        let href: String
    }
}
