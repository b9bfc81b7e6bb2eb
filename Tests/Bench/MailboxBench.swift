import App
import Foundation
import Mail
import Peers
import Store
import Values

/// A mailbox of many letters, imported by IMAP from Dovecot, against a plain client that only fetches them; and the mail list of a building
/// with very many letters.
enum MailboxBench {
    private static let user = "biuro@example.org"

    /// The number of letters: from the environment, or as the size says.
    static func count(_ variable: String, or usual: Int) -> Int {
        ProcessInfo.processInfo.environment[variable].flatMap { Int($0) } ?? usual
    }

    static func measure(_ server: WiechaServer, _ house: BigHouse, _ data: URL, _ folder: URL, count: Int) async throws {
        let what = "mailbox of \(count) letters by IMAP"
        guard FileManager.default.fileExists(atPath: "/usr/sbin/dovecot") else { return Report.skipped(what, "Dovecot is not installed") }
        let dovecot = try DovecotPeer(try MailCertificates.shared.get().localhost, clear: true)
        defer { dovecot.stop() }
        try await Report.timed("filling the mailbox") { try await fill(dovecot, count) }
        let bare = try bareFetch(dovecot, folder)
        guard bare.letters == count else { return Report.skipped(what, "the mailbox holds \(bare.letters) letters") }

        let database = try await Database.open(.sqlite(data.appendingPathComponent("wiecha.sqlite").path))
        let known = try await database.read(.everything) { tx in try tx.one(Int64.self, "SELECT max(id) FROM letter") ?? 0 }
        let account = try await open(dovecot, house, data, database)
        let before = server.memory
        var (memories, fetched): ([Double], Double) = ([], 0)
        let start = ContinuousClock.now
        try Program.output([
            "curl", "-sf", "-o", "/dev/null", "-X", "POST", "-H", "Cookie: " + house.cookie, "-H", "Sec-Fetch-Site: same-origin",
            server.address + "/ustawienia/mailing/\(account)/kompletnosc/brakujace",
        ])
        var settled = 0
        while settled < count, (ContinuousClock.now - start).seconds < 3_600 {
            try await Task.sleep(for: .milliseconds(200))
            memories.append(server.memory)
            let (arrived, filed) = try await database.read(.everything) { tx in
                (
                    try tx.one(Int.self, "SELECT count(*) FROM arrival WHERE letter_id IS NULL OR letter_id > \(known)") ?? 0,
                    try tx.one(Int.self, "SELECT count(*) FROM letter WHERE id > \(known) AND direction = 'in'") ?? 0
                )
            }
            if arrived >= count, fetched == 0 { fetched = (ContinuousClock.now - start).seconds }
            settled = filed
        }
        let filed = (ContinuousClock.now - start).seconds
        await database.close()
        guard settled >= count else { return Report.skipped(what, "only \(settled) letters were filed within an hour") }
        let limit = Double(count) / bare.seconds
        Report.line("\(what): fetched (on disk)", Double(count) / max(fetched, 0.001), "letters/s")
        Report.line("\(what): parsed, filed, indexed", Double(count) / filed, "letters/s")
        Report.ratio(
            "\(what), fetched", Double(count) / max(fetched, 0.001), over: limit, named: "Python's imaplib into one file", reach: "≥ 0.5")
        Report.ratio("\(what), filed", Double(count) / filed, over: limit, named: "Python's imaplib into one file", reach: "≥ 0.5")
        let fifth = max(1, memories.count / 5)
        Report.line("\(what): memory before", before, "MB")
        Report.line("\(what): memory in the first fifth, median", Report.median(Array(memories.prefix(fifth))), "MB")
        Report.line("\(what): memory in the last fifth, median", Report.median(Array(memories.suffix(fifth))), "MB", limit: "flat")
    }

    /// Letters of about 3 KB, each with words of its own.
    private static func fill(_ dovecot: DovecotPeer, _ count: Int) async throws {
        var options = SMTPOptions()
        options.dialect = .lmtp
        let chosen = options
        let body = String(
            repeating: "Dzień dobry, przesyłam zestawienie drewna i okuć do wyceny, proszę o odpowiedź do piątku.\n", count: 30)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for share in 0..<4 {
                group.addTask {
                    let server = MailServer(host: "127.0.0.1", port: dovecot.lmtp, security: .clearOnLoopback)
                    try await SMTPClient.withSession(server, options: chosen) { session in
                        for number in stride(from: share, to: count, by: 4) {
                            let letter = OutgoingLetter(
                                from: LetterAddress(name: "Anna Mucha", email: "anna.mucha@example.com"),
                                to: [LetterAddress(name: "", email: user)], subject: "Zestawienie \(number)",
                                messageID: "mailbox-\(number)-\(RecordID.next())@example.com",
                                date: Instant.now().adding(minutes: -Int64(number)), text: "Numer \(number).\n" + body)
                            let envelope = SMTPEnvelope(sender: "anna.mucha@example.com", recipients: [user])
                            let receipt = try await session.send(envelope, MailBody(try await letter.bytes()))
                            guard receipt.isComplete else { throw BenchError("Dovecot refused a letter: \(receipt.lines)") }
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    private static let script = """
        import imaplib, os, sys, time
        imaplib._MAXLINE = 50_000_000
        started = time.monotonic()
        client = imaplib.IMAP4("127.0.0.1", int(sys.argv[1]))
        client.login(sys.argv[2], sys.argv[3])
        client.select("INBOX", readonly=True)
        uids = client.uid("SEARCH", "ALL")[1][0].split()
        count = 0
        with open(sys.argv[4], "wb") as file:
            for start in range(0, len(uids), 50):
                piece = b",".join(uids[start:start + 50]).decode()
                for part in client.uid("FETCH", piece, "(UID FLAGS INTERNALDATE RFC822.SIZE BODY.PEEK[])")[1]:
                    if isinstance(part, tuple):
                        file.write(part[1])
                        count += 1
            file.flush()
            os.fsync(file.fileno())
        print(count, time.monotonic() - started)
        """

    /// The same letters by a client that does nothing but write them one behind the other.
    private static func bareFetch(_ dovecot: DovecotPeer, _ folder: URL) throws -> (letters: Int, seconds: Double) {
        let file = folder.appendingPathComponent("fetch.py")
        try Data(script.utf8).write(to: file)
        let told = try Program.output([
            "python3", file.path, String(dovecot.imap), user, dovecot.password, folder.appendingPathComponent("fetched.mbox").path,
        ]).split(whereSeparator: \.isWhitespace)
        return (told.first.flatMap { Int($0) } ?? 0, told.last.flatMap { Double($0) } ?? 0)
    }

    /// An active account at that server.
    private static func open(_ dovecot: DovecotPeer, _ house: BigHouse, _ data: URL, _ database: Database) async throws -> RecordID {
        let keys = try Keys.load(from: data.appendingPathComponent("key"))
        let (account, now) = (RecordID.next(), Instant.now())
        let sealed = try keys.seal(dovecot.password, for: "mail-account-\(account)")
        try await database.write(.everything) { tx in
            _ = try tx.run(
                """
                INSERT INTO mail_account (firm_id, id, name, address, login, sealed_password, smtp_host, smtp_port, smtp_security, imap_host, imap_port,
                    imap_security, verified_at)
                VALUES (\(house.firm), \(account), 'Zrąb', \(user), \(user), \(sealed), '127.0.0.1', 25, 'plain', '127.0.0.1', \(dovecot.imap),
                    'plain', \(now))
                """)
        }
        return account
    }

    /// The first page of the building's mail and pages far behind it, against constant bytes of the same length.
    static func building(_ server: WiechaServer, _ house: BigHouse, _ data: URL, _ folder: URL, letters: Int, seconds: Int) async throws {
        let database = try await Database.open(.sqlite(data.appendingPathComponent("wiecha.sqlite").path))
        let binder = house.binders[0]
        let people = Rows.People(firm: house.firm, account: house.account, base: house.base)
        try await Report.timed("loading \(letters) letters of one building") {
            for start in stride(from: 0, to: letters, by: 1_000) {
                try await database.write(.everything) { tx in
                    _ = try Rows.letters((200_000 + start)..<(200_000 + min(letters, start + 1_000)), [binder], people, tx)
                }
            }
        }
        let threads = try await database.read(.everything) { tx in
            try tx.one(Int64.self, "SELECT count(*) FROM thread WHERE thread.binder_id = \(binder)") ?? 0
        }
        let middle = try await database.read(.everything) { tx in
            try tx.one(
                Key.self,
                """
                SELECT thread.last_at, thread.id FROM thread WHERE thread.binder_id = \(binder)
                ORDER BY thread.last_at DESC, thread.id DESC LIMIT 1 OFFSET \(threads / 2)
                """)
        }
        await database.close()
        let path = "/segregatory/\(binder)/poczta"
        var pages = [("mail of a building with \(letters) letters, first page", [path])]
        if let middle {
            pages.append(
                ("mail of that building, from the middle on", try PageBench.older("\(path)?po=\(middle.at)-\(middle.id)", server, house)))
        }
        try PageBench.measure(pages, server, house, folder, seconds: seconds) { page, ours in
            Report.ratio(
                "\(page): p95 over p50", Report.median(ours.map(\.p95)), over: Report.median(ours.map(\.p50)), named: "its own p50",
                reach: "≤ 3")
        }
    }

    private struct Key: RowDecodable, Sendable {
        let at: Int64
        let id: RecordID

        init(row: Row) { (at, id) = (row.int64(0), row.int64(1)) }
    }
}
