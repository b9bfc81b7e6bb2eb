/// All addresses of the product and what answers them.
public struct RouteTable: Sendable {
    /// Every route in the order of adding, for house tests and documentation.
    public private(set) var routes: [Route] = []

    /// An empty table.
    public init() {}

    /// Adds a route. A `GET` answers `HEAD` as well.
    ///
    /// - Parameters:
    ///   - access: who may come here, in the product's words.
    ///   - bodyLimit: the most bytes a body may have; more is answered by 413.
    ///   - acceptsOtherSites: switches the forgery check off, for callers that do not prove themselves by cookie.
    public mutating func add(
        _ method: Method, _ place: Place, access: Access, bodyLimit: Int64 = 1 << 20, acceptsOtherSites: Bool = false,
        _ handler: @escaping Route.Handler
    ) {
        let parameters = place.pattern.split(separator: "/").filter { $0.first == ":" || $0.first == "*" }.map { String($0.dropFirst()) }
        routes.append(
            Route(
                method: method, place: place, access: access, bodyLimit: bodyLimit, acceptsOtherSites: acceptsOtherSites, handler: handler,
                parameters: parameters))
    }

    /// Routes that stand twice, as "GET oferty/:id"; a house test keeps this empty.
    public var doubled: [String] {
        var seen: Set<String> = []
        return routes.compactMap { route in
            let shape = route.place.pattern.split(separator: "/").map { $0.first == ":" ? ":" : String($0) }.joined(separator: "/")
            return seen.insert("\(route.method.rawValue) \(shape)").inserted ? nil : "\(route.method.rawValue) \(route.place.pattern)"
        }
    }
}
