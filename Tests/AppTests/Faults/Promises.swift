import Foundation
import Peers
import Store
import Synchronization
import Testing
import Values

@testable import App

/// What the program has said is done, and must still be there after whatever ends it.
final class Promises: Sendable {
    struct Kept: Sendable {
        var offers: [RecordID: String] = [:]
        var letters: [RecordID] = []
        var arrivals: [String] = []
        var files: [String: String] = [:]
        var pieces: [String: Int] = [:]
        var firms: [String] = []
        var done: Set<String> = []
    }

    let kept = Mutex(Kept())

    func keep(_ change: (inout Kept) -> Void) { kept.withLock { change(&$0) } }

    var count: Int {
        kept.withLock { $0.offers.count + $0.letters.count + $0.arrivals.count + $0.files.count + $0.pieces.count + $0.firms.count }
    }

    /// Looks for everything that was promised; the relay has seen the letters of the whole test.
    func check(_ program: ProgramUnderTest, relay: ScriptedSMTP, crashes: Int) async throws {
        let promised = kept.withLock { $0 }
        let browser = try await program.browser()
        for (id, title) in promised.offers {
            let page = try await browser.get(Places.offer(id))
            #expect(page.status == 200 && page.contains(title), "offer \(id) \(title): \(page.status)")
            let pdf = try await browser.get(Places.offerEdition(id))
            #expect(pdf.status == 200 && pdf.bytes.starts(with: Array("%PDF".utf8)), "the PDF of \(title): \(pdf.status)")
        }
        try await checkFiles(promised, browser)
        let letters = try await program.look { tx in
            try tx.all(
                Pair.self,
                "SELECT letter.message_id, min(dispatch.state) || max(dispatch.state) FROM letter JOIN dispatch ON dispatch.firm_id = letter.firm_id AND dispatch.letter_id = letter.id WHERE letter.id IN \(list: promised.letters + [0]) GROUP BY letter.message_id"
            )
        }
        #expect(letters.count == Set(promised.letters).count, "letters that were accepted: \(letters.count)")
        let seen = Dictionary(grouping: relay.messageIDs.map { $0.trimmingCharacters(in: CharacterSet(charactersIn: "<> ")) }) { $0 }
        for letter in letters {
            let times = seen[letter.first]?.count ?? 0
            switch letter.second {
            case "sentsent": #expect(times == 1, "\(letter.first) is called sent and arrived \(times) times")
            case "unknownunknown": #expect(times <= 1, "\(letter.first) is unknown and arrived \(times) times")
            default: Issue.record("\(letter.first) is left \(letter.second)")
            }
        }
        // Letters of the system may be repeated when they were in flight at a crash, always under the same Message-ID.
        #expect(seen.filter { $0.key.hasPrefix("system-") }.reduce(0) { $0 + $1.value.count - 1 } <= crashes)
        let arrived = try await program.look { tx in try tx.all(String.self, "SELECT message_id FROM letter WHERE direction = 'in'") }
        for identifier in promised.arrivals { #expect(arrived.contains(identifier), "the letter \(identifier) was taken and is gone") }
        let accounts = try await program.look { tx in try tx.all(String.self, "SELECT email FROM account") }
        for email in promised.firms { #expect(accounts.contains(email), "the sign-up of \(email) is gone") }
        let dead = try await program.look { tx in
            try tx.all(String.self, "SELECT kind || ': ' || coalesce(last_error, '') FROM job WHERE died_at IS NOT NULL")
        }
        #expect(dead.isEmpty, "\(dead)")
        let firms = try await program.look { tx in try tx.all(RecordID.self, "SELECT firm_id FROM firm") }
        for firm in firms {
            let check = try await program.historyCheck(firm)
            #expect(check.breach == nil, "the chain of \(firm) breaks at \(check.breach ?? 0)")
        }
    }

    private func checkFiles(_ promised: Kept, _ browser: Browser) async throws {
        for (place, offset) in promised.pieces {
            let answer = try await browser.send("HEAD", place, headers: ["tus-resumable": "1.0.0"])
            // When the last piece was in flight, its sender hears 410 and begins anew: it was never told that the file is there.
            #expect(
                answer.status == 410 || answer.headers["upload-offset"].flatMap { Int($0) } ?? -1 >= offset, "\(place): \(answer.status)")
        }
        for (name, place) in promised.files {
            let answer = try await browser.get(place)
            let isWhole = answer.bytes == Promises.bytes(of: name)
            #expect(isWhole, "\(name) at \(place): \(answer.status), \(answer.bytes.count) bytes")
        }
    }

    /// A file whose bytes follow from its name.
    static func bytes(of name: String) -> [UInt8] {
        var generator = Seeded(UInt64(name.utf8.reduce(7) { ($0 &* 31 &+ Int($1)) & 0xFFFF_FFFF }))
        return (0..<9_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }
}

/// Random numbers that are the same every time.
struct Seeded: RandomNumberGenerator, Sendable {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
