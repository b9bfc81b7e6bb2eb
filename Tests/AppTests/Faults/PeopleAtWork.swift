import Foundation
import Mail
import Peers
import Synchronization
import Testing
import Values

@testable import App

/// People who all work at once until the program is gone; what they were told is done goes into the promises.
final class PeopleAtWork: Sendable {
    let program: ProgramUnderTest
    let promises: Promises
    let round: Int
    let client: RecordID
    let building: RecordID
    let mailName: String
    private let begun = Mutex(0)

    init(_ program: ProgramUnderTest, _ promises: Promises, round: Int, _ site: (client: RecordID, building: RecordID, mailName: String)) {
        (self.program, self.promises, self.round) = (program, promises, round)
        (client, building, mailName) = site
    }

    /// Everybody works; the act with the given number ends the program a moment after it began.
    func work(untilAct last: Int, then microseconds: UInt32, end: @escaping @Sendable () -> Void) async throws {
        let beata = try await program.browser()
        await withTaskGroup(of: Void.self) { group in
            for act in [signUp, saveOffer, send, bring, upload] {
                group.addTask { [self] in
                    for number in 0... {
                        if begins(last) {
                            Thread.detachNewThread {
                                usleep(microseconds)
                                end()
                            }
                        }
                        do { try await act(beata, "\(round)-\(number)") } catch { return }
                    }
                }
            }
        }
    }

    /// True for the act that ends everything.
    private func begins(_ last: Int) -> Bool {
        begun.withLock { count in
            count += 1
            return count == last
        }
    }

    /// Everything once; what was done is promised, what was not is handed over.
    func doEverything(
        _ number: String, _ beata: Browser,
        refused: (String, any Error) -> Void = { act, error in Issue.record("\(act): \(String(describing: error).prefix(200))") }
    )
        async
    {
        let acts = [("sign-up", signUp), ("offer", saveOffer), ("letter", send), ("arrival", bring), ("upload", upload)]
        for (name, act) in acts {
            do {
                try await act(beata, "\(round)-\(number)")
                promises.keep { $0.done.insert(name) }
            } catch { refused(name, error) }
        }
    }

    struct NotDone: Error {
        var answer: Answer?
        var outcome: SMTPOutcome?
    }

    private func expect(_ answer: Answer, _ status: Int) throws {
        guard answer.status == status else { throw NotDone(answer: answer) }
    }

    @Sendable private func signUp(_ beata: Browser, _ number: String) async throws {
        let email = "biuro.\(number)@example.org"
        let fields = [("firma", "Firma \(number)"), ("osoba", "Jan Czapla"), ("email", email)]
        try expect(
            try await Browser(address: program.address, client: beata.client).send(
                "POST", Places.signUp(), body: Browser.form(fields), type: "application/x-www-form-urlencoded"), 200)
        promises.keep { $0.firms.append(email) }
    }

    /// Letters alone, for tests that count them.
    func writeOnly(_ number: String, _ browser: Browser) async throws { try await send(browser, "\(round)-\(number)") }

    func newOffer(_ number: String, _ browser: Browser) async throws -> RecordID {
        try await saveOffer(browser, number)
        return promises.kept.withLock { $0.offers.first { $0.value == "Dach \(number)" }?.key ?? 0 }
    }

    @Sendable private func saveOffer(_ beata: Browser, _ number: String) async throws {
        let title = "Dach \(number)"
        let fields = [
            ("numer", String(RecordID.next())), ("wersja", "0"), ("edycja", String(RecordID.next())), ("klient", ""),
            ("klient-numer", String(client)), ("segregator", String(building)), ("tytul", title), ("wazna", ""), ("przypomnienie", "3"),
            ("uklad", "estimate"), ("ceny", "netto"), ("rabat-calosci", ""), ("warunki", ""), ("pozycja", "1"), ("cennik", ""),
            ("rodzaj", "pozycja"), ("nazwa", "Więźba"), ("ilosc", "18,4"), ("jm", "m³"), ("cena", "2850"), ("vat", "8"), ("rabat", ""),
        ]
        let answer = try await beata.send(
            "POST", Places.offers(), body: Browser.form(fields), type: "application/x-www-form-urlencoded")
        try expect(answer, 303)
        let id = answer.headers["location"]?.split(separator: "?")[0].split(separator: "/").compactMap { RecordID($0) }.last
        promises.keep { $0.offers[id ?? 0] = title }
    }

    @Sendable private func send(_ beata: Browser, _ number: String) async throws {
        let id = RecordID.next()
        let name = "list-\(number).bin"
        let (type, body) = Browser.multipart(
            [
                ("numer", String(id)), ("do", "anna.mucha@example.com"), ("temat", "List \(number)"), ("tresc", "Słowa"),
                ("zasieg", "strefa"),
            ],
            [("plik", name, "application/octet-stream", Promises.bytes(of: name))])
        try expect(try await beata.send("POST", Places.newLetter(building), body: body, type: type), 303)
        promises.keep {
            $0.letters.append(id)
            $0.files[name] = Places.letterAttachment(id, 0)
        }
    }

    @Sendable private func bring(_ beata: Browser, _ number: String) async throws {
        let identifier = "przyszla-\(number)@example.com"
        var options = SMTPOptions()
        options.dialect = .lmtp
        let address = "\(mailName)@budowy.example.com"
        let receipt = try await SMTPClient.send(
            SMTPEnvelope(sender: "anna.mucha@example.com", recipients: [address], hasEightBits: true),
            MailBody(
                Envelope.letter(
                    to: address, subject: "Przyszła \(number)", id: identifier,
                    parts: [(Envelope.file("zdjecie-\(number).jpg", "image/jpeg"), Envelope.photo)])),
            through: MailServer(host: "127.0.0.1", port: program.lmtp, security: .clearOnLoopback), options: options)
        guard case .accepted = receipt[address] else { throw NotDone(outcome: receipt[address]) }
        promises.keep { $0.arrivals.append(identifier) }
    }

    @Sendable private func upload(_ beata: Browser, _ number: String) async throws {
        let name = "plik-\(number).bin"
        let bytes = Promises.bytes(of: name)
        let begun = try await beata.begin(Places.binderUploads(building), name, length: bytes.count)
        try expect(begun, 201)
        guard let place = begun.headers["location"] else { throw NotDone() }
        for start in stride(from: 0, to: bytes.count, by: 3_000) {
            try expect(try await beata.append(place, Array(bytes[start..<start + 3_000]), at: start), 204)
            promises.keep { $0.pieces[place] = start + 3_000 }
        }
    }
}
