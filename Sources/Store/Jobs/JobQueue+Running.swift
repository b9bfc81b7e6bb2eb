import Values

extension JobQueue {
    /// Works until the task is cancelled. Then nothing new is begun, what runs is finished, and this returns.
    public func run() async {
        let lanes = batches.flatMap { kind, batch in
            (0..<batch.lanes).map { _ in (kind: kind, batch: batch, desk: JobDesk(), bell: JobBell()) }
        }
        let (bell, desk) = (JobBell(), JobDesk())
        let (bells, desks) = ([bell] + lanes.map(\.bell), [desk] + lanes.map(\.desk))
        let news = database.announcements.subscribe(JobQueue.topic)
        let listener = Task { for await _ in news { for bell in bells { bell.ring() } } }
        let renewer = Task { await keepAlive(desks) }
        await withTaskCancellationHandler {
            await withTaskGroup { group in
                for lane in lanes { group.addTask { await self.serve(lane.kind, lane.batch, lane.desk, lane.bell) } }
                await serve(desk, bell)
            }
        } onCancel: {
            for bell in bells { bell.ring() }
        }
        for desk in desks { await desk.clear() }
        renewer.cancel()
        listener.cancel()
    }

    /// Does everything that is due by the clock, and what that brings; returns how many jobs were begun.
    @discardableResult
    public func runUntilIdle() async throws -> Int {
        var begun = 0
        while true {
            var together = 0
            for (kind, batch) in batches {
                let tickets = try await claim(batch.size, of: [kind], losses: batch.losses)
                if !tickets.isEmpty { await perform(tickets, batch) }
                together += tickets.count
            }
            let tickets = try await claim(concurrency)
            if tickets.isEmpty, together == 0 { return begun }
            begun += tickets.count + together
            await withTaskGroup { group in
                for ticket in tickets { group.addTask { await self.perform(ticket) } }
            }
        }
    }

    private func serve(_ desk: JobDesk, _ bell: JobBell) async {
        while !Task.isCancelled {
            let free = concurrency - desk.count
            var pause = patience.poll
            desk.isShort = true
            do {
                let tickets = free > 0 ? try await claim(free) : []
                guard !Task.isCancelled else { return await giveBack(tickets) }
                for ticket in tickets {
                    desk.begin(ticket.id) {
                        await self.perform(ticket)
                    } then: {
                        if desk.isShort { bell.ring() }
                    }
                }
                if tickets.count < free {
                    desk.isShort = false
                    if let due = try await nextDue(Array(handlers.keys)) {
                        pause = min(pause, max(.milliseconds(20), .milliseconds(due - now().milliseconds)))
                    }
                }
            } catch {
                guard !(error is CancellationError) else { return }
                log.error("the queue cannot be read", metadata: ["error": "\(error)"])
                pause = min(pause, .seconds(1))
            }
            await wait(bell, atMost: pause)
        }
    }

    func wait(_ bell: JobBell, atMost pause: Duration) async {
        let timer = Task {
            try await sleep(pause)
            bell.ring()
        }
        await bell.wait()
        timer.cancel()
    }

    /// In a task of its own, for the present one is cancelled and would not be let into the database.
    func giveBack(_ tickets: [JobTicket]) async {
        let giving = Task { try await release(tickets) }
        if case .failure(let error) = await giving.result {
            log.error("leased jobs could not be given back", metadata: ["error": "\(error)"])
        }
    }

    /// Renews the leases of what is being worked on until cancelled.
    private func keepAlive(_ desks: [JobDesk]) async {
        while (try? await sleep(patience.lease / 3)) != nil {
            let ids = desks.flatMap(\.ids)
            guard !ids.isEmpty else { continue }
            do {
                try await renew(ids)
            } catch {
                log.error("leases cannot be renewed", metadata: ["error": "\(error)"])
            }
        }
    }
}
