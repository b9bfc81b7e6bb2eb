import Foundation
import Mail
import Values
import Web

/// Open to somebody at this very machine, and only where letters go nowhere else.
struct OutboxRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.open(.get, Places.outbox, index)
        routing.open(.get, Places.outboxLetter, show)
        routing.open(.get, Places.outboxAttachment, attachment)
    }

    @Sendable func index(_ call: Call) async throws -> Reply {
        try allow(call)
        var lines: [OutboxPage.Line] = []
        for id in try world.post.outbox.newest(50) { lines.append(OutboxPage.Line(id: id, letter: try await parsed(id))) }
        return .html(OutboxPage(layout: world.bare(call, title: t("Skrzynka nadawcza")), lines: lines, now: world.now()).html)
    }

    @Sendable func show(_ call: Call) async throws -> Reply {
        try allow(call)
        let id = try call.id()
        let letter = try await parsed(id)
        return .html(OutboxLetterPage(layout: world.bare(call, title: letter.subject), id: id, letter: letter).html)
    }

    @Sendable func attachment(_ call: Call) async throws -> Reply {
        try allow(call)
        let (id, position) = (try call.id(), try call.parameter("position"))
        guard let file = world.post.outbox.existing(id) else { throw Refusal.missing }
        let folder = world.settings.dataFolder.appendingPathComponent("scratch/outbox-\(RecordID.next())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let letter = try await world.readers.read(file: file, parts: folder)
        guard let part = letter.parts.first(where: { String($0.index) == position }) else { throw Refusal.missing }
        let bytes = [UInt8](try Data(contentsOf: FolderSink.file(of: part.index, in: folder)))
        try FileManager.default.removeItem(at: folder)
        return Reply.bytes(bytes, type: part.contentType).with(
            header: "content-disposition", "attachment; filename*=UTF-8''\(Place.encode(part.name))"
        )
        .with(policy: .file)
    }

    private func allow(_ call: Call) throws {
        guard world.openOutbox(call) != nil else { throw Refusal.missing }
    }

    private func parsed(_ id: RecordID) async throws -> ParsedLetter {
        guard let file = world.post.outbox.existing(id) else { throw Refusal.missing }
        return try await world.readers.read(file: file)
    }
}
