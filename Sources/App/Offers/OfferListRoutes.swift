import Store
import Values
import Web

struct OfferListRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.get, Places.offers, list)
        routing.office(.get, Places.binderOffers, inBinder)
    }

    @Sendable func list(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (query, now) = (OfferQuery(call.query), world.now())
        let page = try await world.read(viewer) { [world] tx in
            let (rows, next) = try viewer.offers(query, on: now.day, tx)
            return OffersPage(
                frame: try world.officeFrame(call, viewer, tx), pipeline: try OfferPipeline(viewer, on: now.day, tx), query: query,
                rows: rows, next: next, keepers: try viewer.offerKeepers(tx), now: now)
        }
        return .html(page.html)
    }

    @Sendable func inBinder(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        let page = try await world.read(viewer) { [world] tx in
            let binder = try viewer.binder(id, tx)
            return BinderOffersPage(
                frame: try world.officeFrame(call, viewer, tx), head: try BinderHead.load(binder, viewer, tx),
                rows: try viewer.offers(in: binder, tx), now: now)
        }
        return .html(page.html)
    }
}
