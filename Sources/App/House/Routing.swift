import Store
import Values
import Web

/// Routes of the product: who may come in stands beside every address.
struct Routing {
    var table = RouteTable()
    let world: World

    typealias OpenHandler = @Sendable (Call) async throws -> Reply
    typealias SeatHandler = @Sendable (Call, Viewer) async throws -> Reply

    /// Anybody: sign-up, sign-in, links from letters.
    mutating func open(_ method: Method, _ place: Place, bodyLimit: Int64 = 1 << 20, _ handler: @escaping OpenHandler) {
        table.add(method, place, access: "open", bodyLimit: bodyLimit, handler)
    }

    /// Employees of the firm the session sits in. Readers may look, not change.
    mutating func office(_ method: Method, _ place: Place, bodyLimit: Int64 = 1 << 20, _ handler: @escaping SeatHandler) {
        let world = world
        table.add(method, place, access: "office", bodyLimit: bodyLimit) { call in
            let viewer = try await world.officeViewer(call)
            if method != .get, viewer.isPreview || !viewer.has(.toChange(at: place.pattern)) { throw Refusal.forbidden }
            return try await handler(call, viewer)
        }
    }

    /// Owners and managers of the firm.
    mutating func management(_ method: Method, _ place: Place, bodyLimit: Int64 = 1 << 20, _ handler: @escaping SeatHandler) {
        let world = world
        table.add(method, place, access: "management", bodyLimit: bodyLimit) { call in
            let viewer = try await world.officeViewer(call)
            guard viewer.has(.settings) else { throw Refusal.missing }
            if method != .get, viewer.isPreview { throw Refusal.forbidden }
            return try await handler(call, viewer)
        }
    }

    /// Participants of the building named `:building` in the address, and the firm's employees.
    mutating func zone(_ method: Method, _ place: Place, bodyLimit: Int64 = 1 << 20, _ handler: @escaping SeatHandler) {
        let world = world
        table.add(method, place, access: "zone", bodyLimit: bodyLimit) { call in
            let viewer = try await world.zoneViewer(call)
            if method != .get, viewer.isPreview || viewer.isEmployee && !viewer.has(.work) { throw Refusal.forbidden }
            return try await handler(call, viewer)
        }
    }

    /// A guest whose session was opened by the button behind a link.
    mutating func guest(_ method: Method, _ place: Place, bodyLimit: Int64 = 1 << 20, _ handler: @escaping SeatHandler) {
        let world = world
        table.add(method, place, access: "guest", bodyLimit: bodyLimit) { call in
            try await handler(call, world.guestViewer(call))
        }
    }

    /// Anybody who is signed in, whatever the seat: account pages.
    mutating func signedIn(
        _ method: Method, _ place: Place, bodyLimit: Int64 = 1 << 20, _ handler: @escaping @Sendable (Call, SignedIn) async throws -> Reply
    ) {
        let world = world
        table.add(method, place, access: "signed in", bodyLimit: bodyLimit) { call in
            try await handler(call, world.signedIn(call))
        }
    }
}
