import Foundation

/// One large file through the resumable upload, against a handler that writes and hashes only.
enum UploadBench {
    static func measure(_ server: WiechaServer, _ house: BigHouse, _ folder: URL, megabytes: Int) async throws {
        let what = "upload of \(megabytes) MB"
        let bare = try BareServer.start([], in: folder)
        defer { bare.program.stop() }
        var (ours, limit): ([Double], [Double]) = ([], [])
        let before = server.memory
        for round in 0..<3 {
            // Each round has bytes of its own, or the blob would be known already.
            let file = folder.appendingPathComponent("upload-\(round).bin")
            try Program.output(["dd", "if=/dev/urandom", "of=" + file.path, "bs=1M", "count=\(megabytes)", "status=none"])
            defer { do { try FileManager.default.removeItem(at: file) } catch { say("left behind: \(file.path)") } }
            ours.append(try put(file, bytes: megabytes << 20, into: house.uploadsPath, server, house))
            limit.append(try seconds(["-T", file.path, bare.address + "/file"]))
        }
        let size = Double(megabytes)
        Report.line("\(what): speed, median of 3", size / Report.median(ours), "MB/s")
        Report.ratio(
            "\(what): speed", size / Report.median(ours), over: size / Report.median(limit),
            named: "bare handler that writes, hashes and syncs",
            reach: "≥ 0.5")
        Report.line("\(what): memory grew by", server.memory - before, "MB", limit: "flat")
    }

    /// Sends a file by the resumable upload; returns the seconds of its body.
    @discardableResult
    static func put(_ file: URL, bytes: Int, into path: String, _ server: WiechaServer, _ house: BigHouse) throws -> Double {
        let begun = try Program.output([
            "curl", "-s", "-D", "-", "-o", "/dev/null", "-X", "POST", "-H", "Cookie: " + house.cookie, "-H", "Sec-Fetch-Site: same-origin",
            "-H", "Tus-Resumable: 1.0.0", "-H", "Upload-Length: \(bytes)", "-H", "Upload-Metadata: filename dmlkZW8ubXA0",
            server.address + path,
        ])
        let location = begun.split(separator: "\r\n").first { $0.lowercased().hasPrefix("location:") }
        guard let place = location?.split(separator: " ").last else { throw BenchError("the upload did not begin") }
        return try seconds([
            "-X", "PATCH", "-H", "Cookie: " + house.cookie, "-H", "Sec-Fetch-Site: same-origin", "-H", "Tus-Resumable: 1.0.0", "-H",
            "Upload-Offset: 0", "-H", "Content-Type: application/offset+octet-stream", "-T", file.path, server.address + place,
        ])
    }

    private static func seconds(_ arguments: [String]) throws -> Double {
        let told = try Program.output(["curl", "-s", "-o", "/dev/null", "-w", "%{http_code} %{time_total}", "-H", "Expect:"] + arguments)
        let words = told.split(separator: " ")
        guard words.first == "204", let seconds = words.last.flatMap({ Double($0) }) else {
            throw BenchError("the upload was answered \(told)")
        }
        return seconds
    }
}
