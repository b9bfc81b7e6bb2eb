import Values

extension JobQueue {
    /// One lane of a kind that is done in batches, until the task is cancelled.
    func serve(_ kind: String, _ batch: JobBatch, _ desk: JobDesk, _ bell: JobBell) async {
        while !Task.isCancelled {
            var pause = patience.poll
            do {
                let tickets = try await claim(batch.size, of: [kind], losses: batch.losses)
                guard !Task.isCancelled else { return await giveBack(tickets) }
                if !tickets.isEmpty {
                    await desk.work(on: tickets.map(\.id)) { await self.perform(tickets, batch) }
                    continue
                }
                if let due = try await nextDue([kind]) {
                    pause = min(pause, max(.milliseconds(20), .milliseconds(due - now().milliseconds)))
                }
            } catch {
                guard !(error is CancellationError) else { return }
                log.error("the queue cannot be read", metadata: ["error": "\(error)"])
                pause = min(pause, .seconds(1))
            }
            await wait(bell, atMost: pause)
        }
    }

    /// Does a batch and writes down what became of each job of it.
    func perform(_ tickets: [JobTicket], _ batch: JobBatch) async {
        let failures = await batch.handler(tickets)
        for (id, failure) in failures { tell(failure, of: id, tickets) }
        await persist(tickets.first?.id) {
            let (now, patience) = (self.now(), self.patience)
            try await self.database.write(.everything) { tx in
                for ticket in tickets { try tx.settle(ticket, failures[ticket.id], at: now, patience) }
            }
        }
    }

    private func tell(_ failure: any Error, of id: RecordID, _ tickets: [JobTicket]) {
        guard let ticket = tickets.first(where: { $0.id == id }) else { return }
        tell(failure, of: ticket)
    }
}
