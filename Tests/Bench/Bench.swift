import Foundation

/// Measures the program against limits taken in the same run. `bench` alone does everything; `bare` is the other side of the comparison.
@main
enum Bench {
    static func main() async throws {
        // Whoever reads the figures may go away: then a write fails, and the measurement ends in order.
        signal(SIGPIPE, SIG_IGN)
        let words = CommandLine.arguments.dropFirst().map { $0 }
        switch words.first {
        case "bare":
            try await BareServer.run(
                port: Int(words[1]) ?? 0, folder: URL(fileURLWithPath: words[2]), lengths: words.dropFirst(3).compactMap { Int($0) })
        case "load": say(try await BigHouse.load(into: URL(fileURLWithPath: words[1]), .full).description)
        case "mailing": try await mailing(words.dropFirst().first.flatMap { Int($0) } ?? MailingBench.asked)
        case "letters": try await lettersIn(words.dropFirst().first.flatMap { Int($0) } ?? BigHouse.Size.full.lettersIn)
        case "mailbox": try await mailbox()
        case nil, "--small": try await everything(words.contains("--small") ? .small : .full)
        default:
            say(
                "bench [--small] | bench letters [COUNT] | bench mailing [COUNT] | bench mailbox | bench load FOLDER | bench bare PORT FOLDER LENGTH…"
            )
        }
    }

    /// Only letters in, with a small house behind them.
    private static func lettersIn(_ count: Int) async throws {
        try await inSmallHouse { server, house, data, folder in
            try await LettersIn.measure(server, house, data, folder, count: count)
        }
    }

    /// Only a mailbox and a building's mail; BENCH_MAILBOX and BENCH_LETTERS say how many letters.
    private static func mailbox() async throws {
        try await inSmallHouse { server, house, data, folder in
            let (letters, mailbox) = (BigHouse.Size.full.buildingLetters, BigHouse.Size.full.mailbox)
            await Report.part("mailbox") {
                try await MailboxBench.measure(
                    server, house, data, folder, count: MailboxBench.count("BENCH_MAILBOX", or: mailbox))
            }
            await Report.part("a building's mail") {
                try await MailboxBench.building(
                    server, house, data, folder, letters: MailboxBench.count("BENCH_LETTERS", or: letters),
                    seconds: BigHouse.Size.small.seconds)
            }
        }
    }

    /// Only a mailing database, as large as asked for.
    private static func mailing(_ count: Int) async throws {
        try await inSmallHouse(MailingBench.load(count)) { server, house, data, _ in
            try await MailingBench.measure(server, house, data, count: count)
        }
    }

    private static func inSmallHouse(
        _ more: (BigHouse, URL) async throws -> Void = { _, _ in }, _ body: (WiechaServer, BigHouse, URL, URL) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("wiecha-bench-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { do { try FileManager.default.removeItem(at: folder) } catch { say("left behind: \(folder.path)") } }
        let data = folder.appendingPathComponent("data")
        let house = try await BigHouse.load(into: data, .small)
        try await more(house, data)
        let server = try WiechaServer(data: data)
        defer { server.stop() }
        _ = try await server.ready()
        try await body(server, house, data, folder)
        Report.line("resident memory, highest", server.highestMemory, "MB", limit: "≤ 250 MB")
        say("The server's last words:\n" + server.log(data))
    }

    private static func everything(_ size: BigHouse.Size) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("wiecha-bench-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { do { try FileManager.default.removeItem(at: folder) } catch { say("left behind: \(folder.path)") } }
        let data = folder.appendingPathComponent("data")
        let house = try await Report.timed("loading \(size.contacts) contacts, \(size.offers) offers, \(size.letters) letters") {
            try await BigHouse.load(into: data, size)
        }
        let server = try WiechaServer(data: data)
        defer { server.stop() }
        Report.line("start until /health answers", try await server.ready(), "ms", limit: "≤ 1000 ms")
        let idle = server.memory
        await Report.part("first load") { try FirstLoad.measure(server) }
        await Report.part("pages") { try await PageBench.measure(server, house, folder, seconds: size.seconds) }
        await Report.part("the office") { try await OfficeBench.measure(server, house, data, folder, seconds: size.seconds) }
        await Report.part("offers") { try await OfferBench.measure(server, house, data, folder) }
        await Report.part("upload") { try await UploadBench.measure(server, house, folder, megabytes: size.megabytes) }
        await Report.part("import") { try await ImportBench.measure(server, house, data, folder, rows: size.contacts) }
        await Report.part("Teczka") { try await DossierBench.measure(server, house, folder, megabytes: size.megabytes * 2) }
        await Report.part("letters in") { try await LettersIn.measure(server, house, data, folder, count: size.lettersIn) }
        await Report.part("mailbox") {
            try await MailboxBench.measure(
                server, house, data, folder, count: MailboxBench.count("BENCH_MAILBOX", or: size.mailbox))
        }
        await Report.part("a building's mail") {
            let letters = MailboxBench.count("BENCH_LETTERS", or: size.buildingLetters)
            try await MailboxBench.building(server, house, data, folder, letters: letters, seconds: size.seconds)
        }
        Report.line("resident memory, idle", idle, "MB", limit: "≤ 80 MB")
        Report.line("resident memory, highest under all of the above", server.highestMemory, "MB", limit: "≤ 250 MB")
        await Report.part("a mailing database") { try await mailing(MailingBench.asked) }
        await Report.part("letters out") { try await LettersOut.measure(folder, count: size.lettersOut) }
        say("The server's last words:\n" + server.log(data))
    }
}
