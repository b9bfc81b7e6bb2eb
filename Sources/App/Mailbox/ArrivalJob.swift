import Foundation
import Mail
import Store
import Values

/// Reads a letter that came in. That it is being read is written down first: a letter that ends its reader twice is kept raw.
struct ArrivalJob: Codable, Sendable {
    static let job = "arrival"

    let arrival: RecordID

    func later(firm: RecordID, _ tx: Transaction) throws {
        try tx.enqueue(kind: Self.job, payload: String(decoding: try JSONEncoder().encode(self), as: UTF8.self), firm: firm)
    }

    static func run(_ ticket: JobTicket, in world: World) async throws {
        let job: ArrivalJob = try ticket.decode()
        guard let firm = ticket.firm else { throw JobFailure.final("a letter belongs to a firm") }
        let begun = try await world.database.write(.firm(firm)) { tx -> LetterArrival? in
            guard let arrival = try LetterArrival.find(job.arrival, firm: firm, tx), arrival.settledAt == nil else { return nil }
            try arrival.count(1, tx)
            return arrival
        }
        guard let arrival = begun else { return }
        let reading = arrival.readings < LetterArrival.readings ? try await read(arrival, in: world) : .unreadable
        let now = world.now()
        try await world.database.write(.firm(firm)) { tx in
            guard let open = try LetterArrival.find(arrival.id, firm: firm, tx), open.settledAt == nil else { return }
            try Reception(arrival: open, reading: reading, world: world, now: now).settle(tx)
        }
    }

    /// A death is counted, any other failure is not the letter's fault.
    private static func read(_ arrival: LetterArrival, in world: World) async throws -> LetterReading {
        do {
            return try await LetterReading.read(arrival, in: world)
        } catch let death as ReaderDeath {
            guard arrival.readings + 1 >= LetterArrival.readings else { throw death }
            return .unreadable
        } catch {
            try await world.database.write(.firm(arrival.firmID)) { tx in try arrival.count(-1, tx) }
            throw error
        }
    }
}
