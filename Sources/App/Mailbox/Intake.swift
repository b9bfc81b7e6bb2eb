import Foundation
import Mail
import Store
import Values

/// Decides about letters from outside: only for addresses of buildings, and "taken" is said when they are on disk.
struct Intake: IntakeHandler {
    let world: World

    @concurrent func accepts(_ recipient: String, of envelope: IntakeEnvelope) async -> IntakeAnswer {
        do {
            let firm = try await world.database.read(.everything) { [world] tx in try Self.firm(of: recipient, world.settings, tx) }
            return firm == nil ? .refused("no such building") : .accepted()
        } catch {
            return .later("try again later")
        }
    }

    @concurrent func store(_ envelope: IntakeEnvelope, _ body: IntakeBody) async throws -> [IntakeAnswer] {
        let taken = try await take(try await world.blobs.put(body, limit: world.settings.letterLimit), for: envelope.recipients)
        return taken.map { $0 ? .accepted() : .refused("no such building") }
    }

    /// Notes a letter that is on disk for each recipient; says whose building there is.
    func take(_ blob: Blob, for recipients: [String]) async throws -> [Bool] {
        let now = world.now()
        let transfer = RecordID.next()
        return try await world.database.write(.everything) { [world] tx in
            try recipients.enumerated().map { number, recipient in
                guard let firm = try Self.firm(of: recipient, world.settings, tx) else { return false }
                try LetterArrival.note(firm: firm, source: "intake/\(transfer)/\(number)", recipient: recipient, blob: blob, at: now, tx)
                return true
            }
        }
    }

    /// The firm that builds at this address.
    private static func firm(of recipient: String, _ settings: Settings, _ tx: Transaction) throws -> RecordID? {
        guard let name = BuildingAddress.name(in: recipient, settings) else { return nil }
        return try tx.one(
            RecordID.self,
            """
            SELECT binder.firm_id FROM binder WHERE binder.mail_name = \(name)
                AND NOT EXISTS (SELECT 1 FROM trash WHERE trash.firm_id = binder.firm_id AND trash.kind = 'binder' AND trash.record_id = binder.id)
            """)
    }
}

/// The mail addresses of buildings: `name@domain` and `name+token@domain`.
enum BuildingAddress {
    static func name(in address: String, _ settings: Settings) -> String? {
        guard let address = EmailAddress(address), address.domain == settings.mailDomain.lowercased() else { return nil }
        let name = address.local.lowercased().prefix { $0 != "+" }
        return name.isEmpty ? nil : String(name)
    }

    static func binder(named name: String, firm: RecordID, _ tx: Transaction) throws -> Binder? {
        try tx.one(
            Binder.self,
            """
            SELECT \(Binder.columns) FROM binder WHERE binder.firm_id = \(firm) AND binder.mail_name = \(name)
                AND \(Trash.absent(.binder, firm: firm, id: "binder.id"))
            """)
    }
}

extension Product {
    /// Takes a letter from a file, as a mail server hands it over; without recipients, for the buildings among its own.
    ///
    /// - Returns: for each recipient whether the letter was taken; it is on disk then.
    public func deliver(_ file: URL, to recipients: [String]) async throws -> [(recipient: String, isTaken: Bool)] {
        var recipients = recipients
        if recipients.isEmpty {
            let letter = try await world.readers.read(file: file)
            recipients = (letter.to + letter.cc).map(\.email).filter { BuildingAddress.name(in: $0, world.settings) != nil }
        }
        guard !recipients.isEmpty else { return [] }
        let taken = try await Intake(world: world).take(try await world.blobs.put(file: file.path), for: recipients)
        return zip(recipients, taken).map { ($0, $1) }
    }

    /// Listens for letters to buildings by LMTP.
    public func intake(host: String, port: Int) async throws -> IntakeServer {
        var options = IntakeOptions(.lmtp, host: host, port: port)
        options.name = world.settings.mailDomain
        options.limits.letter = Int(world.settings.letterLimit)
        return try await IntakeServer.start(options, handler: Intake(world: world))
    }

    /// Takes letters in until the task is cancelled; what is coming in then may end.
    public func takeLetters(host: String, port: Int) async throws {
        let server = try await intake(host: host, port: port)
        let (waiting, end) = AsyncStream<Never>.makeStream()
        for await _ in waiting {}
        end.finish()
        await server.stop()
    }
}
