import Foundation
import Peers
import Store
import Testing
import Values

@testable import App

/// Three hundred mailboxes on one node: a letter in each comes in, while some servers say nothing at all.
@Suite(.timeLimit(.minutes(5))) struct ManyAccountsTests {
    private static let count = 300
    private static let silent = 3

    @Test func `three hundred mailboxes are watched with few threads and little memory`() async throws {
        try await TestHouse.on(.sqlite) { house in
            let server = try ScriptedIMAP()
            defer { server.stop() }
            let site = try await Site.open(in: house)
            try await Self.open(site, at: server.port)
            for number in 0..<Self.silent { server.silence("konto\(number)") }
            let (threads, memory) = (Self.status("Threads:"), Self.status("VmRSS:"))
            let letters = Self.count - Self.silent
            let news = house.world.database.announcements.subscribe("firm/\(site.jan.firmID)")
            let work = Task { [queue = house.product.queue] in await queue.run() }
            let watch = Task { [world = house.world] in await MailWatch(world: world).run() }
            let start = ContinuousClock.now
            for number in 0..<Self.count { Self.put(1, into: number, server) }
            try await Self.wait(for: letters, site, news)
            let first = start.duration(to: .now)
            let second = ContinuousClock.now
            for number in 0..<Self.count { Self.put(2, into: number, server) }
            try await Self.wait(for: 2 * letters, site, news)
            let (moreThreads, moreMemory) = (Self.status("Threads:") - threads, (Self.status("VmRSS:") - memory) / 1_024)
            print(
                "300 accounts: first letters in \(first), the next in \(second.duration(to: .now)), \(moreThreads) threads, \(moreMemory) MB more"
            )
            watch.cancel()
            work.cancel()
            await watch.value
            await work.value
            #expect(moreThreads < 60)
            #expect(moreMemory < 200)
        }
    }

    private static func put(_ letter: UInt32, into number: Int, _ server: ScriptedIMAP) {
        server.change("konto\(number)") { mailbox in
            mailbox.letters[letter] = Envelope.letter(subject: "List \(letter)", id: "m\(letter).\(number)@example.pl")
        }
    }

    /// Until that many letters are there; each news is a reason to look.
    private static func wait(for count: Int, _ site: Site, _ news: some AsyncSequence<Announcement, Never>) async throws {
        var there = try await site.letters().count
        for await _ in news where there < count {
            there = try await site.house.world.read(site.jan) { [jan = site.jan] tx in
                try tx.one(Int.self, "SELECT count(*) FROM letter WHERE letter.firm_id = \(jan.firmID)") ?? 0
            }
            if there >= count { return }
        }
    }

    private static func open(_ site: Site, at port: Int) async throws {
        let (now, keys) = (site.house.clock.now(), site.house.world.keys)
        try await site.house.world.write(site.jan) { [jan = site.jan] tx in
            for number in 0..<Self.count {
                let id = RecordID.next()
                try tx.run(
                    """
                    INSERT INTO mail_account (firm_id, id, name, address, login, sealed_password, smtp_host, smtp_port, smtp_security, imap_host,
                        imap_port, imap_security, verified_at)
                    VALUES (\(jan.firmID), \(id), 'Zrąb', \("konto\(number)@example.org"), \("konto\(number)"),
                        \(try keys.seal("x", for: MailAccount.seal(id))), '127.0.0.1', 25, 'plain', '127.0.0.1', \(port), 'plain', \(now))
                    """)
            }
        }
    }

    /// A figure of this process as the kernel tells it.
    private static func status(_ field: String) -> Int {
        let text = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = text.split(separator: "\n").first { $0.hasPrefix(field) }
        return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0
    }
}
