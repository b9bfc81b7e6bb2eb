import Logging

extension Answering {
    /// One line a request: the pattern of the route, never the address, never what people sent.
    func record(_ call: Call, route: Int?, status: Int, bytes: Int, since start: ContinuousClock.Instant, failure: (any Error)?) {
        let (seconds, attoseconds) = (ContinuousClock.now - start).components
        let time = Double(seconds) + Double(attoseconds) / 1e18
        metrics.count(route: route, status: status, seconds: time)
        settings.logger.info(
            "request",
            metadata: [
                "request": "\(call.requestID)", "method": "\(call.method.rawValue)", "route": "/\(call.pattern)", "status": "\(status)",
                "ms": "\(Double(Int(time * 1e5)) / 100)", "bytes": "\(bytes)", "cut": failure == nil ? nil : "yes",
            ].compactMapValues { $0 })
    }
}
