import Values

extension JobQueue {
    /// Does one job and writes down what became of it.
    func perform(_ ticket: JobTicket) async {
        var failure: (any Error)?
        do {
            guard let handler = handlers[ticket.kind] else { throw JobFailure.final("nobody knows this kind of job") }
            try await handler(ticket)
        } catch {
            failure = error
        }
        if let failure { tell(failure, of: ticket) }
        let outcome = failure
        await persist(ticket.id) {
            let (now, patience) = (self.now(), self.patience)
            try await self.database.write(.everything) { tx in try tx.settle(ticket, outcome, at: now, patience) }
        }
    }

    func tell(_ failure: any Error, of ticket: JobTicket) {
        log.warning(
            "a job failed",
            metadata: [
                "kind": "\(ticket.kind)", "job": "\(ticket.id)", "attempt": "\(ticket.attempt)", "error": "\(type(of: failure))",
            ])
    }

    /// Writes the end of work down, again and again as long as the lease is sure.
    func persist(_ job: RecordID?, _ write: @Sendable () async throws -> Void) async {
        var pause = Duration.milliseconds(100)
        while true {
            do {
                return try await write()
            } catch {
                log.error("the end of a job cannot be written down", metadata: ["job": "\(job ?? 0)", "error": "\(error)"])
            }
            // Past this the lease ends, and whoever takes the job over repeats it.
            guard pause < patience.lease / 4, (try? await sleep(pause)) != nil else { return }
            pause *= 2
        }
    }
}

extension Transaction {
    /// Writes down what became of one leased job.
    func settle(_ ticket: JobTicket, _ failure: (any Error)?, at now: Instant, _ patience: JobPatience) throws {
        switch failure {
        case nil:
            try run("DELETE FROM job WHERE \(ticket.isHeld)")
        case JobFailure.lost as JobFailure:
            return
        case JobFailure.final(let reason) as JobFailure:
            try bury(ticket, because: reason, at: now)
        case JobFailure.wait(let time) as JobFailure:
            try putBack(ticket, dueAt: now.milliseconds + time.milliseconds, attempts: ticket.attempt - 1, error: nil)
        case let failure? where ticket.attempt >= patience.attempts:
            try bury(ticket, because: "\(failure)", at: now)
        case JobFailure.retry(let time, let reason) as JobFailure:
            try putBack(ticket, dueAt: now.milliseconds + time.milliseconds, attempts: ticket.attempt, error: reason)
        case let failure?:
            let pause = patience.pause(after: ticket.attempt)
            try putBack(ticket, dueAt: now.milliseconds + pause.milliseconds, attempts: ticket.attempt, error: "\(failure)")
        }
    }

    /// The longest error that is kept, in characters.
    private static var longestError: Int { 1_000 }

    /// Lets a leased job wait again. Where a newer one with the same key waits already, that one stands for both.
    func putBack(_ ticket: JobTicket, dueAt due: Int64, attempts: Int, error: String?) throws {
        do {
            _ = try attempt {
                try run(
                    """
                    UPDATE job SET lease_owner = NULL, losses = 0, run_at = \(due), attempts = \(attempts),
                        last_error = coalesce(\(error.map { String($0.prefix(Transaction.longestError)) }), last_error)
                    WHERE \(ticket.isHeld)
                    """)
            }
        } catch StoreError.unique {
            try run("DELETE FROM job WHERE \(ticket.isHeld)")
        }
        announce(JobQueue.topic, ticket.kind)
    }

    /// Marks a leased job as dead; it stays to be seen and tried again by a person.
    func bury(_ ticket: JobTicket, because reason: String, at now: Instant) throws {
        try run(
            """
            UPDATE job SET lease_owner = NULL, died_at = \(now.milliseconds), last_error = \(String(reason.prefix(Transaction.longestError)))
            WHERE \(ticket.isHeld)
            """)
        announce(DeadJob.topic, ticket.firm.map(String.init) ?? "")
    }
}
