import Synchronization

/// Counts what the server does, for Prometheus (text format 0.0.4).
public final class Metrics: Sendable {
    struct RouteCount {
        var byStatus: [Int: Int] = [:]
        var buckets = [Int](repeating: 0, count: Metrics.bounds.count)
        var seconds = 0.0
        var count = 0
    }
    private struct Gauge {
        let help: String
        let read: @Sendable () async -> Double
    }
    static let bounds = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
    private let routes: [Mutex<RouteCount>.Box]
    private let gauges = Mutex<[String: Gauge]>([:])
    private let names: [String]
    let openStreams = Atomic(0)
    let requestsInFlight = Atomic(0)

    init(_ routes: [Route]) {
        names = routes.map { "method=\"\($0.method.rawValue)\",route=\"/\($0.place.pattern)\"" } + ["method=\"\",route=\"\""]
        self.routes = names.map { _ in Mutex.Box(RouteCount()) }
    }

    /// Adds a figure of the product: rows waiting, mailboxes failing. Read each time somebody asks.
    public func gauge(_ name: String, help: String, _ read: @escaping @Sendable () async -> Double) {
        gauges.withLock { $0[name] = Gauge(help: help, read: read) }
    }

    func count(route: Int?, status: Int, seconds: Double) {
        routes[route ?? routes.count - 1].mutex.withLock { route in
            route.byStatus[status, default: 0] += 1
            route.count += 1
            route.seconds += seconds
            if let bucket = Metrics.bounds.firstIndex(where: { seconds <= $0 }) { route.buckets[bucket] += 1 }
        }
    }

    /// Everything as text.
    func text() async -> String {
        let counts = routes.map { $0.mutex.withLock { $0 } }
        var text = "# HELP http_requests_total Answered requests.\n# TYPE http_requests_total counter\n"
        for (name, count) in zip(names, counts) {
            for (status, number) in count.byStatus.sorted(by: { $0.key < $1.key }) {
                text += "http_requests_total{\(name),status=\"\(status)\"} \(number)\n"
            }
        }
        text += "# HELP http_request_seconds Time to the last byte.\n# TYPE http_request_seconds histogram\n"
        for (name, count) in zip(names, counts) where count.count > 0 {
            var sum = 0
            for (bound, number) in zip(Metrics.bounds, count.buckets) {
                sum += number
                text += "http_request_seconds_bucket{\(name),le=\"\(bound)\"} \(sum)\n"
            }
            text += "http_request_seconds_bucket{\(name),le=\"+Inf\"} \(count.count)\n"
            text += "http_request_seconds_sum{\(name)} \(count.seconds)\nhttp_request_seconds_count{\(name)} \(count.count)\n"
        }
        text += Metrics.line("http_requests_in_flight", "Requests being answered.", Double(requestsInFlight.load(ordering: .relaxed)))
        text += Metrics.line("http_event_streams", "Open event streams.", Double(openStreams.load(ordering: .relaxed)))
        for (name, gauge) in gauges.withLock({ $0 }).sorted(by: { $0.key < $1.key }) {
            text += Metrics.line(name, gauge.help, await gauge.read())
        }
        return text
    }

    private static func line(_ name: String, _ help: String, _ value: Double) -> String {
        let number = value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
        return "# HELP \(name) \(help)\n# TYPE \(name) gauge\n\(name) \(number)\n"
    }
}

extension Mutex {
    /// A lock that can stand in an array.
    final class Box: Sendable where Value: Sendable {
        let mutex: Mutex<Value>
        init(_ value: Value) { mutex = Mutex(value) }
    }
}
