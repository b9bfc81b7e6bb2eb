import Foundation
import Mail
import Store
import Values

private struct BenchLetter: Sendable {
    var bytes: [UInt8]
    var photo: [UInt8]
}

/// Letters with a photograph by LMTP until they stand in their thread, against writing the same bytes to files with fsync.
enum LettersIn {
    private static let sessions = 4

    static func measure(_ server: WiechaServer, _ house: BigHouse, _ data: URL, _ folder: URL, count: Int) async throws {
        let what = "letters in by LMTP"
        guard Program.answers(port: server.lmtpPort, patience: 1) else { return Report.skipped(what, "nothing listens on the LMTP port") }
        var letters: [BenchLetter] = []
        for number in 0..<count { letters.append(try await letter(number, to: house.mailAddress)) }
        let database = try await Database.open(.sqlite(data.appendingPathComponent("wiecha.sqlite").path))
        let known = try await database.read(.everything) { tx in try tx.one(Int64.self, "SELECT max(id) FROM letter") ?? 0 }

        let start = ContinuousClock.now
        do {
            try await deliver(letters, to: server.lmtpPort, house.mailAddress)
        } catch {
            await database.close()
            return Report.skipped(what, "\(error)")
        }
        let acknowledged = (ContinuousClock.now - start).seconds
        var settled = 0
        while settled < count, (ContinuousClock.now - start).seconds < 600 {
            try await Task.sleep(for: .milliseconds(20))
            settled = try await database.read(.everything) { tx in
                try tx.one(Int.self, "SELECT count(*) FROM letter WHERE id > \(known) AND direction = 'in'") ?? 0
            }
        }
        let filed = (ContinuousClock.now - start).seconds
        await database.close()
        guard settled >= count else { return Report.skipped(what, "only \(settled) of \(count) letters were filed within 10 minutes") }

        let limit = Double(count) / plainWrites(letters.flatMap { [$0.bytes, $0.photo] }, in: folder)
        Report.line("\(what): acknowledged (on disk), \(sessions) sessions", Double(count) / acknowledged, "letters/s")
        Report.line("\(what): parsed, filed, indexed", Double(count) / filed, "letters/s")
        Report.ratio(
            "\(what), filed", Double(count) / filed, over: limit, named: "letter and attachment to files, each and its folder synced",
            reach: "≥ 0.3")
    }

    /// A letter with an attachment whose bytes are its own: 60 KB that begin as a JPEG does.
    private static func letter(_ number: Int, to address: String) async throws -> BenchLetter {
        var generator = SystemRandomNumberGenerator()
        var photo: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0]
        for _ in 0..<7_500 { withUnsafeBytes(of: generator.next()) { photo.append(contentsOf: $0) } }
        var letter = OutgoingLetter(
            from: LetterAddress(name: "Anna Mucha", email: "anna.mucha@example.com"), to: [LetterAddress(name: "", email: address)],
            subject: "Zdjęcie z budowy \(number)", messageID: "bench-\(number)-\(RecordID.next())@example.com", date: .now(),
            text: String(repeating: "Dzień dobry, przesyłam zdjęcie membrany na połaci.\n", count: 20))
        letter.attachments = [OutgoingPart(name: "IMG_\(number).jpg", contentType: "image/jpeg", content: .bytes(photo))]
        return BenchLetter(bytes: try await letter.bytes(), photo: photo)
    }

    private static func deliver(_ letters: [BenchLetter], to port: Int, _ address: String) async throws {
        var options = SMTPOptions()
        options.dialect = .lmtp
        let chosen = options
        try await withThrowingTaskGroup(of: Void.self) { group in
            for share in 0..<sessions {
                group.addTask {
                    let server = MailServer(host: "127.0.0.1", port: port, security: .clearOnLoopback)
                    try await SMTPClient.withSession(server, options: chosen) { session in
                        for index in stride(from: share, to: letters.count, by: sessions) {
                            let envelope = SMTPEnvelope(sender: "anna.mucha@example.com", recipients: [address])
                            let receipt = try await session.send(envelope, MailBody(letters[index].bytes))
                            guard receipt.isComplete else { throw BenchError("a letter was refused: \(receipt.lines)") }
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    /// Seconds to write each letter and each attachment into a file and sync the file and its folder, as many at a time as there were sessions.
    private static func plainWrites(_ files: [[UInt8]], in folder: URL) -> Double {
        let start = ContinuousClock.now
        DispatchQueue.concurrentPerform(iterations: sessions) { share in
            let place = open(folder.path, O_RDONLY | O_DIRECTORY)
            defer { close(place) }
            for index in stride(from: share, to: files.count, by: sessions) {
                let file = open(folder.appendingPathComponent("plain-\(index).eml").path, O_WRONLY | O_CREAT, 0o600)
                files[index].withUnsafeBytes { bytes in
                    var written = 0
                    while written < bytes.count {
                        let count = write(file, bytes.baseAddress?.advanced(by: written), bytes.count - written)
                        if count <= 0 { return }
                        written += count
                    }
                }
                fsync(file)
                close(file)
                fsync(place)
            }
        }
        return (ContinuousClock.now - start).seconds
    }
}
