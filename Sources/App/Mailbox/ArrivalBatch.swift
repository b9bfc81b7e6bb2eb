import Foundation
import Mail
import Store
import Values

/// Letters of one firm that came in together: noted in one transaction, read side by side, settled in one transaction.
///
/// A letter whose reading began once and did not end is suspected of ending its reader: it is read alone.
struct ArrivalBatch: Sendable {
    /// Letters that are read at a time; the readers' processes are fewer, and one letter's files are stored while the next is read.
    private static let atOnce = 4
    private typealias Read = (LetterArrival, Result<LetterReading, any Error>)

    let firm: RecordID
    let world: World

    static func run(_ tickets: [JobTicket], in world: World) async -> [RecordID: any Error] {
        var failures: [RecordID: any Error] = [:]
        for (firm, tickets) in Dictionary(grouping: tickets, by: \.firm) {
            guard let firm else {
                for ticket in tickets { failures[ticket.id] = JobFailure.final("a letter belongs to a firm") }
                continue
            }
            failures.merge(await ArrivalBatch(firm: firm, world: world).run(tickets)) { first, _ in first }
        }
        return failures
    }

    private func run(_ tickets: [JobTicket]) async -> [RecordID: any Error] {
        var failures: [RecordID: any Error] = [:]
        var jobs: [RecordID: JobTicket] = [:]
        for ticket in tickets {
            do { jobs[try ticket.decode(ArrivalJob.self).arrival] = ticket } catch { failures[ticket.id] = error }
        }
        do {
            let fresh = try await begin(Array(jobs.keys))
            for arrival in fresh { jobs[arrival.id] = nil }
            let read = try await LetterReading.inScratch(world) { folder -> [Read] in await self.read(fresh, in: folder) }
            var letters: [(LetterArrival, LetterReading)] = []
            for (arrival, result) in read {
                switch result {
                case .success(let reading): letters.append((arrival, reading))
                case .failure(let error): failures[try ticket(of: arrival, in: tickets)] = error
                }
            }
            for (arrival, error) in await settle(letters) { failures[try ticket(of: arrival, in: tickets)] = error }
        } catch {
            for ticket in tickets where failures[ticket.id] == nil { failures[ticket.id] = error }
            return failures
        }
        for ticket in jobs.values {
            do { try await ArrivalJob.run(ticket, in: world) } catch { failures[ticket.id] = error }
        }
        return failures
    }

    private func ticket(of arrival: LetterArrival, in tickets: [JobTicket]) throws -> RecordID {
        try tickets.first { try $0.decode(ArrivalJob.self).arrival == arrival.id }?.id ?? 0
    }

    /// Notes durably that those are read that nobody has begun to read, and returns them.
    private func begin(_ arrivals: [RecordID]) async throws -> [LetterArrival] {
        let firm = firm
        let begun = try await world.database.write(.firm(firm)) { tx in
            try tx.all(
                LetterArrival.self,
                """
                UPDATE arrival SET readings = 1
                WHERE firm_id = \(firm) AND id IN \(list: arrivals) AND readings = 0 AND settled_at IS NULL RETURNING \(LetterArrival.columns)
                """)
        }
        return begun.sorted { $0.id < $1.id }
    }

    private func read(_ arrivals: [LetterArrival], in folder: URL) async -> [Read] {
        await withTaskGroup(of: Read.self) { group in
            var done: [Read] = []
            for (number, arrival) in arrivals.enumerated() {
                if number >= Self.atOnce, let next = await group.next() { done.append(next) }
                group.addTask { (arrival, await read(arrival, in: folder)) }
            }
            for await next in group { done.append(next) }
            return done.sorted { $0.0.id < $1.0.id }
        }
    }

    private func read(_ arrival: LetterArrival, in folder: URL) async -> Result<LetterReading, any Error> {
        do {
            return .success(try await LetterReading.read(arrival, in: folder, world))
        } catch let death as ReaderDeath {
            return .failure(death)
        } catch {
            do {
                try await world.database.write(.firm(firm)) { tx in try arrival.count(-1, tx) }
            } catch let other {
                return .failure(other)
            }
            return .failure(error)
        }
    }

    /// All in one transaction; where one of them spoils it, each in its own.
    private func settle(_ letters: [(LetterArrival, LetterReading)]) async -> [(LetterArrival, any Error)] {
        guard !letters.isEmpty else { return [] }
        do {
            try await write(letters)
            return []
        } catch {
            guard letters.count > 1 else { return [(letters[0].0, error)] }
        }
        var failures: [(LetterArrival, any Error)] = []
        for letter in letters {
            do {
                try await write([letter])
            } catch {
                failures.append((letter.0, error))
            }
        }
        return failures
    }

    private func write(_ letters: [(LetterArrival, LetterReading)]) async throws {
        let (firm, world, now) = (firm, world, world.now())
        try await world.database.write(.firm(firm)) { tx in
            for (arrival, reading) in letters {
                guard let open = try LetterArrival.find(arrival.id, firm: firm, tx), open.settledAt == nil else { continue }
                try Reception(arrival: open, reading: reading, world: world, now: now).settle(tx)
            }
        }
    }
}
