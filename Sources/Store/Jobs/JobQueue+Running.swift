import Values

extension JobQueue {
    /// Works until the task is cancelled. Then nothing new is begun, what runs is finished, and this returns.
    public func run() async {
        let (bell, desk) = (JobBell(), JobDesk())
        let news = database.announcements.subscribe(JobQueue.topic)
        let listener = Task { for await _ in news { bell.ring() } }
        let renewer = Task { await keepAlive(desk) }
        await withTaskCancellationHandler {
            await serve(desk, bell)
        } onCancel: {
            bell.ring()
        }
        await desk.clear()
        renewer.cancel()
        listener.cancel()
    }

    /// Does everything that is due by the clock, and what that brings; returns how many jobs were begun.
    @discardableResult
    public func runUntilIdle() async throws -> Int {
        var begun = 0
        while true {
            let tickets = try await claim(concurrency)
            if tickets.isEmpty { return begun }
            begun += tickets.count
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
                    if let due = try await nextDue() { pause = min(pause, max(.milliseconds(20), .milliseconds(due - now().milliseconds))) }
                }
            } catch {
                guard !(error is CancellationError) else { return }
                log.error("the queue cannot be read", metadata: ["error": "\(error)"])
                pause = min(pause, .seconds(1))
            }
            await wait(bell, atMost: pause)
        }
    }

    private func wait(_ bell: JobBell, atMost pause: Duration) async {
        let timer = Task {
            try await sleep(pause)
            bell.ring()
        }
        await bell.wait()
        timer.cancel()
    }

    /// In a task of its own, for the present one is cancelled and would not be let into the database.
    private func giveBack(_ tickets: [JobTicket]) async {
        let giving = Task { try await release(tickets) }
        if case .failure(let error) = await giving.result {
            log.error("leased jobs could not be given back", metadata: ["error": "\(error)"])
        }
    }

    /// Renews the leases of what is being worked on until cancelled.
    private func keepAlive(_ desk: JobDesk) async {
        while (try? await sleep(patience.lease / 3)) != nil {
            let ids = desk.ids
            guard !ids.isEmpty else { continue }
            do {
                try await renew(ids)
            } catch {
                log.error("leases cannot be renewed", metadata: ["error": "\(error)"])
            }
        }
    }
}
