/// Finds the route of a path: one dictionary step a part, words before `:parameters`.
struct RouteTree: Sendable {
    enum Match {
        case found(route: Int, values: [String])
        case otherMethods([Method])
        case missing
    }
    private struct Node {
        var words: [String: Int] = [:]
        var parameter: Int?
        var routes: [Method: Int] = [:]
    }
    private static let depth = 16
    private var nodes = [Node()]
    /// Routes whose pattern ends with `*name`, by what stands before it, with the slash.
    private var rests: [String: [Method: Int]] = [:]

    init(_ routes: [Route]) {
        for (index, route) in routes.enumerated() {
            if let start = route.place.restStart {
                if rests[start]?[route.method] == nil { rests[start, default: [:]][route.method] = index }
                continue
            }
            var node = 0
            for part in route.place.pattern.split(separator: "/") { node = child(of: node, part) }
            if nodes[node].routes[route.method] == nil { nodes[node].routes[route.method] = index }
        }
    }

    private mutating func child(of node: Int, _ part: Substring) -> Int {
        let isParameter = part.first == ":"
        if let known = isParameter ? nodes[node].parameter : nodes[node].words[String(part)] { return known }
        nodes.append(Node())
        let new = nodes.count - 1
        if isParameter { nodes[node].parameter = new } else { nodes[node].words[String(part)] = new }
        return new
    }

    /// Looks a path up as it came, still encoded. A part that hides a slash, a backslash, a control or a dot step is found nowhere.
    func match(_ method: Method, _ path: Substring) -> Match {
        if let match = matchRest(method, path) { return match }
        guard let parts = RouteTree.parts(path) else { return .missing }
        var best: Match = .missing
        var values: [String] = []
        walk(0, parts[...], method, &values, &best)
        return best
    }

    /// Addresses with a tail of any depth: the tail is handed on as it came, for `Place.parts(ofTail:)`.
    private func matchRest(_ method: Method, _ path: Substring) -> Match? {
        for (start, routes) in rests where path.hasPrefix(start) || path == start.dropLast() {
            guard let route = routes[method] ?? (method == .head ? routes[.get] : nil) else {
                return .otherMethods((routes[.get] == nil ? [] : [.head]) + routes.keys)
            }
            return .found(route: route, values: [String(path.dropFirst(start.utf8.count))])
        }
        return nil
    }

    private func walk(_ node: Int, _ parts: ArraySlice<String>, _ method: Method, _ values: inout [String], _ best: inout Match) {
        guard let part = parts.first else {
            let routes = nodes[node].routes
            guard !routes.isEmpty else { return }
            if let route = routes[method] ?? (method == .head ? routes[.get] : nil) {
                best = .found(route: route, values: values)
            } else if case .missing = best {
                best = .otherMethods((routes[.get] == nil ? [] : [.head]) + routes.keys)
            }
            return
        }
        if let next = nodes[node].words[part] {
            walk(next, parts.dropFirst(), method, &values, &best)
            if case .found = best { return }
        }
        if let next = nodes[node].parameter {
            values.append(part)
            walk(next, parts.dropFirst(), method, &values, &best)
            values.removeLast()
        }
    }

    static func parts(_ path: Substring) -> [String]? {
        guard path.utf8.first == UInt8(ascii: "/") else { return nil }
        if path.utf8.count == 1 { return [] }
        var parts: [String] = []
        for part in path.utf8.dropFirst().split(separator: UInt8(ascii: "/"), maxSplits: depth, omittingEmptySubsequences: false) {
            guard parts.count < depth, !part.isEmpty, let text = PercentEncoding.decode(Substring(part)), isHarmless(text) else {
                return nil
            }
            parts.append(text)
        }
        return parts
    }

    static func isHarmless(_ text: String) -> Bool {
        text != "." && text != ".." && text.utf8.allSatisfy { $0 >= 32 && $0 != 127 && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "\\") }
    }
}
