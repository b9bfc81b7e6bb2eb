import Store
import Values
import Web

struct OrderRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.get, Places.orders, list)
        routing.office(.get, Places.order, show)
        routing.office(.get, Places.binderOrders, inBinder)
    }

    @Sendable func list(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let after = RecordID(call.query["po"])
        let page = try await world.read(viewer) { [world] tx in
            let (rows, next) = try viewer.orders(after: after, tx)
            return OrdersPage(frame: try world.officeFrame(call, viewer, tx), rows: rows, after: after, next: next)
        }
        return .html(page.html)
    }

    @Sendable func show(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        let page = try await world.read(viewer) { [world] tx in
            let order = try viewer.order(id, tx)
            let offer = try order.offerID.flatMap { try viewer.offerOfOrder($0, tx) }
            return OrderPage(
                frame: try world.officeFrame(call, viewer, tx), order: order, offer: offer,
                answer: try offer.flatMap { try viewer.answer(to: $0, tx) },
                client: Link(try viewer.clientLabel(order.contactID, tx), to: Places.contact(order.contactID)),
                binder: Link(try viewer.binder(order.binderID, tx).name, to: Places.binder(order.binderID)),
                history: try viewer.history(of: Reference(.order, id), tx), now: now)
        }
        return .html(page.html)
    }

    @Sendable func inBinder(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let id = try call.id()
        let page = try await world.read(viewer) { [world] tx in
            let binder = try viewer.binder(id, tx)
            return BinderOrdersPage(
                frame: try world.officeFrame(call, viewer, tx), head: try BinderHead.load(binder, viewer, tx),
                rows: try viewer.orders(in: binder, tx))
        }
        return .html(page.html)
    }
}

extension Viewer {
    /// The offer an order came of, unless it is in the bin.
    fileprivate func offerOfOrder(_ id: RecordID, _ tx: Transaction) throws -> Offer? {
        do { return try offer(id, tx) } catch Refusal.missing { return nil }
    }
}
