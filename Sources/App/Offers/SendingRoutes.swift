import Store
import Values
import Web

struct SendingRoutes {
    let world: World
    let post: OfferPost

    func add(to routing: inout Routing) {
        routing.office(.get, Places.offerSending) { call, viewer in try await page(call, viewer) }
        routing.office(.post, Places.offerSending, create)
    }

    /// Prints the edition first, outside of any transaction; then everything about the sending is one.
    @Sendable func create(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, form, now) = (try call.id(), SendingForm(try await call.form()), world.now())
        do {
            let values = try form.checked(at: now)
            let edition = try await world.printOffer(id, viewer)
            try await world.write(viewer) { [world, post] tx in
                try viewer.sendOffer(try viewer.offer(id, tx), edition, values, through: post, at: now, world, tx)
            }
            return .redirect(Places.offer(id)).flash(t("Wysłano ofertę do: %.", values.email))
        } catch Refusal.invalid(let problems) {
            return try await page(call, viewer, form, problems: problems)
        } catch let error where error.isUnique(on: "offer_sending") || error.isUnique(on: "letter") {
            return .redirect(Places.offer(id))
        }
    }

    private func page(_ call: Call, _ viewer: Viewer, _ form: SendingForm? = nil, problems: [String: String] = [:]) async throws -> Reply {
        let id = try call.id()
        let page = try await world.read(viewer) { [world] tx in
            let offer = try viewer.offer(id, tx)
            try offer.checkOpen()
            let proposed = SendingForm(offer, try viewer.contact(offer.contactID, tx), from: viewer, firm: try viewer.firm(tx))
            return SendingPage(frame: try world.officeFrame(call, viewer, tx), offer: offer, form: form ?? proposed, problems: problems)
        }
        return .html(page.html, status: problems.isEmpty ? 200 : 422)
    }
}
