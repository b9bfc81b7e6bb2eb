import Foundation

/// Pages with 8 connections, and a handler of constant bytes of the same length, in turns.
enum PageBench {
    struct Figures {
        var perSecond: Double
        var p50: Double
        var p99: Double
        var failures: Int
    }

    static func measure(_ server: WiechaServer, _ house: BigHouse, _ folder: URL, seconds: Int) async throws {
        var pages: [(name: String, address: String, length: Int)] = []
        for (name, path) in [("contact list", house.contactsPath), ("offer card", house.offerPath), ("mail list", house.mailPath)] {
            let told = try Program.output([
                "curl", "-s", "-o", "/dev/null", "-w", "%{http_code} %{size_download}", "-H", "Cookie: " + house.cookie,
                server.address + path,
            ]).split(separator: " ")
            guard told.first == "200", let length = told.last.flatMap({ Int($0) }) else {
                Report.skipped(name, "\(path) answers \(told.first ?? "nothing")")
                continue
            }
            pages.append((name, server.address + path, length))
        }
        let bare = try BareServer.start(pages.map(\.length), in: folder)
        defer { bare.program.stop() }
        for (index, page) in pages.enumerated() {
            var (ours, limit): ([Figures], [Figures]) = ([], [])
            for _ in 0..<3 {
                ours.append(try wrk(page.address, seconds, cookie: house.cookie))
                limit.append(try wrk("\(bare.address)/\(index)", seconds, cookie: house.cookie))
            }
            let perSecond = Report.median(ours.map(\.perSecond))
            let (p50, p99) = (Report.median(ours.map(\.p50)), Report.median(ours.map(\.p99)))
            Report.line("\(page.name) (\(page.length) bytes), median of 3 runs", perSecond, "requests/s")
            Report.line("\(page.name): p50", p50, "ms")
            Report.line("\(page.name): p99", p99, "ms")
            Report.ratio(
                "\(page.name): requests per second", perSecond, over: Report.median(limit.map(\.perSecond)),
                named: "Hummingbird, constant bytes of that length", reach: "≥ 0.35, aim 0.5")
            Report.ratio("\(page.name): p99 over p50", p99, over: p50, named: "its own p50", reach: "≤ 4")
            let failures = ours.map(\.failures).reduce(0, +)
            if failures > 0 { Report.line("\(page.name): answers that were no page", Double(failures), "", limit: "0") }
        }
    }

    private static func wrk(_ address: String, _ seconds: Int, cookie: String) throws -> Figures {
        let text = try Program.output(["wrk", "-t2", "-c8", "-d\(seconds)s", "--latency", "-H", "Cookie: " + cookie, address])
        var figures = Figures(perSecond: 0, p50: 0, p99: 0, failures: 0)
        for line in text.split(separator: "\n") {
            let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
            switch words.first {
            case "Requests/sec:": figures.perSecond = Double(words[1]) ?? 0
            case "50%": figures.p50 = milliseconds(words[1])
            case "99%": figures.p99 = milliseconds(words[1])
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
