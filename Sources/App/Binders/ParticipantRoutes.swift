import Store
import Values
import Web

struct ParticipantRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.get, Places.binderAccess) { call, viewer in try await page(call, viewer) }
        routing.office(.post, Places.binderParticipants, create)
        routing.office(.post, Places.binderParticipantEnd, destroy)
    }

    @Sendable func create(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, form, now) = (try call.id(), ParticipantForm(try await call.form()), world.now())
        do {
            let wish = try form.checked()
            try await world.write(viewer) { [world] tx in
                try viewer.invite(wish, to: try viewer.binder(id, tx), id: OneTime.id(form.number, now: now), at: now, world, tx)
            }
            return .redirect(Places.binderAccess(id)).flash(t("Zaproszenie idzie na adres %.", wish.email.text))
        } catch Refusal.invalid(let problems) {
            return try await page(call, viewer, form: form, problems: problems)
        }
    }

    @Sendable func destroy(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, participant, now) = (try call.id(), try call.id("participant"), world.now())
        try await world.write(viewer) { tx in try viewer.endSeat(participant, in: try viewer.binder(id, tx), at: now, tx) }
        return .redirect(Places.binderAccess(id)).flash(t("Odebrano dostęp."))
    }

    private func page(_ call: Call, _ viewer: Viewer, form: ParticipantForm = .init(), problems: [String: String] = [:]) async throws
        -> Reply
    {
        let (id, now) = (try call.id(), world.now())
        let page = try await world.read(viewer) { [world] tx in
            let binder = try viewer.binder(id, tx)
            return BinderAccessPage(
                frame: try world.officeFrame(call, viewer, tx), head: try BinderHead.load(binder, viewer, tx),
                participants: try Participant.all(in: binder, at: now, tx), visits: try Participant.lastVisits(in: binder, tx), now: now,
                links: try world.guestLinksCard(viewer, binder, tx), form: form,
                problems: problems)
        }
        return .html(page.html, status: problems.isEmpty ? 200 : 422)
    }
}
