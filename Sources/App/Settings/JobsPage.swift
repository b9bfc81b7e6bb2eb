import Store
import Values
import Web

/// Work that gave up: what, why, and the button that tries again.
struct JobsPage {
    var frame: OfficeFrame
    var jobs: [DeadJob]
    var now: Instant

    var html: HTML {
        frame.page(
            SettingsTab.head(.jobs), section: .settings, width: .mid,
            jobs.isEmpty
                ? emptyState(
                    t("Nic nie czeka"), t("Gdy coś w tle się nie uda mimo prób, zobaczysz to tutaj i ponowisz jednym przyciskiem."),
                    stage: 5)
                : card(t("Nie udało się"), id: "prace", "<ul class=\"rows\">\(each: jobs, row)</ul>"))
    }

    private func row(_ job: DeadJob) -> HTML {
        """
        <li class="row-link">\(icon("warn"))<span><b>\(job.kind)</b><span class="sec">\(job.diedAt.text(now: now)) · \(counted(job.attempts, "% próba", "% próby", "% prób")) · \(job.reason)</span></span>\
        \(postButton(t("Ponów"), to: Places.jobRetry(job.id), size: .small))</li>
        """
    }
}

struct JobRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.management(.get, Places.settingsJobs, list)
        routing.management(.post, Places.jobRetry, retry)
    }

    @Sendable func list(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let page = try await world.read(viewer) { [world] tx in
            JobsPage(frame: try world.officeFrame(call, viewer, tx), jobs: try tx.deadJobs(firm: viewer.firmID), now: world.now())
        }
        return .html(page.html)
    }

    @Sendable func retry(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let id = try call.id()
        let found = try await world.write(viewer) { tx in try tx.retryDeadJob(id, firm: viewer.firmID) }
        guard found else { throw Refusal.missing }
        return .redirect(Places.settingsJobs()).flash(t("Ponowiono."))
    }
}
