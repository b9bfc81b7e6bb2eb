import Foundation

/// A binder's *Teczka* as it streams out, against `zip -0` of the same files.
enum DossierBench {
    static func measure(_ server: WiechaServer, _ house: BigHouse, _ folder: URL, megabytes: Int) async throws {
        let files = folder.appendingPathComponent("teczka")
        try FileManager.default.createDirectory(at: files, withIntermediateDirectories: true)
        defer { do { try FileManager.default.removeItem(at: files) } catch { say("left behind: \(files.path)") } }
        let binder = house.binders[1]
        let pieces = 8
        for number in 0..<pieces {
            let file = files.appendingPathComponent("film-\(number).mp4")
            try Program.output(["dd", "if=/dev/urandom", "of=" + file.path, "bs=1M", "count=\(megabytes / pieces)", "status=none"])
            try UploadBench.put(file, bytes: (megabytes / pieces) << 20, into: "/segregatory/\(binder)/wgrywanie", server, house)
        }
        let before = server.memory
        var (ours, limit): ([Double], [Double]) = ([], [])
        for _ in 0..<3 {
            let told = try Program.output([
                "curl", "-s", "-o", folder.appendingPathComponent("teczka.zip").path, "-w", "%{http_code} %{time_total} %{size_download}",
                "-H",
                "Cookie: " + house.cookie, "\(server.address)/segregatory/\(binder)/teczka",
            ]).split(separator: " ")
            guard told.first == "200", told.count == 3, let seconds = Double(told[1]), let size = Double(told[2]),
                size >= Double(megabytes) * 1_048_576
            else { throw BenchError("the Teczka was answered \(told)") }
            ours.append(seconds)
            let start = ContinuousClock.now
            let bare = folder.appendingPathComponent("bare.zip").path
            try Program.output(["sh", "-c", "rm -f '\(bare)' && cd '\(files.path)' && zip -0 -q -r '\(bare)' ."])
            limit.append((ContinuousClock.now - start).seconds)
        }
        let size = Double(megabytes)
        Report.line("Teczka of \(megabytes) MB: speed, median of 3", size / Report.median(ours), "MB/s")
        Report.ratio(
            "Teczka: speed", size / Report.median(ours), over: size / Report.median(limit), named: "zip -0 of the same files",
            reach: "≥ 0.5")
        Report.line("Teczka: memory grew by", server.memory - before, "MB", limit: "flat")
    }
}
