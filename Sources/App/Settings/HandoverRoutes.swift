import Values
import Web

struct HandoverRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.management(.get, Places.employeeHandover) { call, viewer in try await page(call, viewer) }
        routing.management(.post, Places.employeeHandover, create)
        routing.management(.post, Places.employeeHandoverUndo, destroy)
    }

    @Sendable func create(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, fields, now) = (try call.id(), try await call.form(), world.now())
        let (form, number) = (HandoverForm(fields), OneTime.id(fields["numer"], now: now))
        do {
            let moved = try await world.write(viewer) { tx in try viewer.handOver(from: id, form, number, at: now, tx) }
            let reply = Reply.redirect(Places.employeeHandover(id))
            guard moved > 0 else { return reply }
            guard moved <= HandoverWork.soon else {
                return reply.flash(t("Spraw jest dużo, przekazywanie trwa w tle. Tu widać, ile już przeszło."))
            }
            return reply.flash(
                counted(moved, "Przekazano % sprawę.", "Przekazano % sprawy.", "Przekazano % spraw."),
                undo: Places.employeeHandoverUndo(id, number))
        } catch Refusal.invalid(let problems) {
            return try await page(call, viewer, form: form, problems: problems)
        }
    }

    @Sendable func destroy(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, handover, now) = (try call.id(), try call.id("handover"), world.now())
        let person = try await world.write(viewer) { tx in try viewer.takeBack(handover, of: id, at: now, tx) }
        return .redirect(Places.employeeHandover(id)).flash(t("Sprawy znów prowadzi %.", person.name))
    }

    private func page(_ call: Call, _ viewer: Viewer, form: HandoverForm = .init(), problems: [String: String] = [:]) async throws -> Reply
    {
        let (id, now) = (try call.id(), world.now())
        let page = try await world.read(viewer) { [world] tx in
            let person = try viewer.leaver(id, tx)
            return HandoverPage(
                frame: try world.officeFrame(call, viewer, tx), person: person, keeps: try viewer.keeps(person, at: now, tx),
                heirs: try viewer.heirs(of: person, tx), past: try viewer.handovers(of: person, tx), now: now, form: form,
                problems: problems)
        }
        return .html(page.html, status: problems.isEmpty ? 200 : 422)
    }
}
