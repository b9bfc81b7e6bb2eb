import Foundation

/// Load by `wrk`: connections that stay open, each request with the next address of a list.
struct Generator {
    let cookie: String
    let seconds: Int
    let folder: URL

    private static let script = """
        local requests, number = {}, 0
        function init(arguments)
            for line in io.lines(arguments[1]) do requests[#requests + 1] = wrk.format(nil, line) end
        end
        function request()
            number = number % #requests + 1
            return requests[number]
        end
        function done(summary, latency)
            io.write(string.format("95%% %fus\\n", latency:percentile(95)))
        end
        """

    func run(_ address: String, _ paths: [String], connections: Int = 8) throws -> PageBench.Figures {
        let (script, list) = (folder.appendingPathComponent("wrk.lua"), folder.appendingPathComponent("paths.txt"))
        try Data(Self.script.utf8).write(to: script)
        try Data((paths.joined(separator: "\n") + "\n").utf8).write(to: list)
        let text = try Program.output([
            "wrk", "-t\(min(2, connections))", "-c\(connections)", "-d\(seconds)s", "--latency", "-H", "Cookie: " + cookie, "-s",
            script.path, address, "--", list.path,
        ])
        var figures = PageBench.Figures(perSecond: 0, p50: 0, p95: 0, p99: 0, failures: 0)
        for line in text.split(separator: "\n") {
            let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
            switch words.first {
            case "Requests/sec:": figures.perSecond = Double(words[1]) ?? 0
            case "50%": figures.p50 = Self.milliseconds(words[1])
            case "95%": figures.p95 = Self.milliseconds(words[1])
            case "99%": figures.p99 = Self.milliseconds(words[1])
            case "Non-2xx": figures.failures = words.last.flatMap { Int($0) } ?? 0
            default: continue
            }
        }
        guard figures.perSecond > 0 else { throw BenchError("wrk said: \(text)") }
        return figures
    }

    private static func milliseconds(_ text: String) -> Double {
        for (unit, factor) in [("us", 0.001), ("ms", 1), ("s", 1_000)] where text.hasSuffix(unit) {
            return (Double(text.dropLast(unit.count)) ?? 0) * factor
        }
        return 0
    }
}
