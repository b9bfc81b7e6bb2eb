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
        let (words, part) = (String(call.query["q"].trimmed.prefix(200)), call.query["rodzaj"])
        let isPalette = call.query["format"] == "json"
        let found = try await world.read(viewer) { tx in
            (
                try SearchResult.find(words, viewer, part: part, limit: isPalette ? 12 : 50, tx),
                part.isEmpty ? try SearchCommand.find(words, viewer, tx) : []
            )
        }
        if isPalette { return try .json(found.1.prefix(3).map(PaletteLine.init) + found.0.map(PaletteLine.init)) }
        let page = SearchPage(words: words, part: part, results: found.0, commands: found.1, now: world.now(), address: Places.search())
        let frame = try await world.read(viewer) { [world] tx in try world.officeFrame(call, viewer, tx) }
        return .html(page.office(frame))
    }
}

/// Search in one building, for its people: what its zone shows them and nothing else.
struct ZoneSearchRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.zone(.get, Places.zoneSearch, show)
    }

    @Sendable func show(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (building, words) = (try call.id("building"), String(call.query["q"].trimmed.prefix(200)))
        let isPalette = call.query["format"] == "json"
        let results = try await world.read(viewer) { tx in
            _ = try viewer.binder(building, tx)
            return try SearchResult.find(words, viewer.inZone(of: building), limit: isPalette ? 12 : 50, tx)
        }
        if isPalette { return try .json(results.map(PaletteLine.init)) }
        let page = SearchPage(words: words, results: results, now: world.now(), address: Places.zoneSearch(building), hasParts: false)
        let frame = try await world.read(viewer) { [world] tx in try world.zoneFrame(call, viewer, building: building, tx) }
        return .html(page.zone(frame))
    }
}

extension Viewer {
    /// An employee who looks at a zone searches it as its owner does.
    fileprivate func inZone(of building: RecordID) -> Viewer {
        guard isEmployee else { return self }
        return Viewer(firmID: firmID, accountID: accountID, name: name, email: email, seat: .participant(binder: building, .owner))
    }
}

/// One line of the palette.
private struct PaletteLine: Encodable {
    let title: String
    let note: String
    let icon: String
    let section: String
    let href: String

    init(_ result: SearchResult) {
        (title, icon, section, href) = (result.title.text, result.icon, result.section.rawValue, result.href)
        note = result.why.text.isEmpty ? result.noun : "\(result.noun) · \(result.why.text.prefix(60))"
    }

    init(_ command: SearchCommand) {
        (title, note, icon, section, href) = (command.title, t("polecenie"), command.icon, command.section.rawValue, command.href)
    }
}
