import Foundation

/// Pages with 8 connections, and a handler of constant bytes of the same length, in turns.
///
/// Every request asks for another page than the one before: other letters of the list, other offers, older mail.
enum PageBench {
    struct Figures {
        var perSecond: Double
        var p50: Double
        var p95: Double
        var p99: Double
        var failures: Int
    }

    struct Page {
        var name: String
        var paths: [String]
        /// The mean of their bodies, in bytes.
        var length = 0
    }

    static func measure(_ server: WiechaServer, _ house: BigHouse, _ folder: URL, seconds: Int) async throws {
        try measure(
            [
                ("contact list", try older(house.contactsPath, server, house)), ("offer card", house.offers.map { "/oferty/\($0)" }),
                ("mail list", try older(house.mailPath, server, house)),
            ], server, house, folder, seconds: seconds
        ) { page, ours in
            let (p50, p99) = (Report.median(ours.map(\.p50)), Report.median(ours.map(\.p99)))
            Report.line("\(page): p99", p99, "ms")
            Report.ratio("\(page): p99 over p50", p99, over: p50, named: "its own p50", reach: "≤ 4")
        }
    }

    /// Each page and the bare handler in turns.
    ///
    /// - Parameter tail: says how the slow answers stand to the others.
    static func measure(
        _ named: [(String, [String])], _ server: WiechaServer, _ house: BigHouse, _ folder: URL, seconds: Int,
        tail: (String, [Figures]) -> Void
    ) throws {
        let pages = try named.filter { !$0.1.isEmpty }.map { name, paths in
            Page(name: name, paths: paths, length: try paths.map { try size(of: $0, server, house) }.reduce(0, +) / paths.count)
        }
        let bare = try BareServer.start(pages.map(\.length), in: folder)
        defer { bare.program.stop() }
        say("Pages: server, bare handler and wrk share the same cores, so their processor time adds up on both sides of each ratio.")
        for (index, page) in pages.enumerated() {
            let generator = Generator(cookie: house.cookie, seconds: seconds, folder: folder)
            var (ours, limit): ([Figures], [Figures]) = ([], [])
            for _ in 0..<5 {
                ours.append(try generator.run(server.address, page.paths))
                limit.append(try generator.run(bare.address, page.paths.map { _ in "/\(index)" }))
            }
            report(page, ours, limit)
            tail(page.name, ours)
        }
    }

    private static func report(_ page: Page, _ ours: [Figures], _ limit: [Figures]) {
        let perSecond = Report.median(ours.map(\.perSecond))
        Report.line("\(page.name) (\(page.paths.count) addresses, \(page.length) bytes), median of 5 runs", perSecond, "requests/s")
        Report.line("\(page.name): p50", Report.median(ours.map(\.p50)), "ms")
        Report.ratio(
            "\(page.name): requests per second", perSecond, over: Report.median(limit.map(\.perSecond)),
            named: "Hummingbird, constant bytes of that length", reach: "≥ 0.35, aim 0.5")
        let failures = ours.map(\.failures).reduce(0, +)
        if failures > 0 { Report.line("\(page.name): answers that were no page", Double(failures), "", limit: "0") }
    }

    /// A list and the pages behind it, as its pager leads.
    static func older(_ path: String, _ server: WiechaServer, _ house: BigHouse) throws -> [String] {
        var paths = [path]
        while paths.count < 40 {
            let page = try Program.output(["curl", "-s", "-H", "Cookie: " + house.cookie, server.address + (paths.last ?? path)])
            guard let link = page.firstMatch(of: /href="([^"]*[?&;]po=[^"]+)"/) else { break }
            paths.append(String(link.1).replacing("&amp;", with: "&"))
        }
        return paths
    }

    private static func size(of path: String, _ server: WiechaServer, _ house: BigHouse) throws -> Int {
        let told = try Program.output([
            "curl", "-s", "-o", "/dev/null", "-w", "%{http_code} %{size_download}", "-H", "Cookie: " + house.cookie, server.address + path,
        ]).split(separator: " ")
        guard told.first == "200", let length = told.last.flatMap({ Int($0) }) else {
            throw BenchError("\(path) answers \(told.first ?? "nothing")")
        }
        return length
    }
}
