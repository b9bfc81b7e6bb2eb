import Foundation
import Peers
import Testing
import Values

@testable import App

/// Signing in with an authenticator: through the front door with one in software, and in a browser with Chromium's.
struct PasskeyTests {
    private static func challenge(_ answer: Answer) throws -> String {
        #expect(answer.status == 200, "\(answer.text)")
        return try #require(answer.first(#""challenge":"([A-Za-z0-9_-]+)""#))
    }

    private static func add(_ key: SoftKey, _ browser: Browser, name: String = "telefon") async throws -> Answer {
        let challenge = try challenge(try await browser.post(Places.accountPasskeyQuestion(), ["cel": "nowy"]))
        return try await browser.post(Places.accountPasskeys(), ["nazwa": name, "odpowiedz": key.created(challenge)])
    }

    @Test func `Ewa adds a passkey, signs in with it alone, and takes it away`() async throws {
        try await TestHouse.each { house in
            let ewa = try await house.browser(as: .ewa)
            var key = SoftKey()
            let added = try await Self.add(key, ewa)
            #expect(added.contains("Dodano klucz telefon.") && added.contains("nieużywany"), "\(added.text.suffix(500))")
            #expect(try await Self.add(key, ewa).contains("nie udało się dodać"), "a credential is added once")
            let browser = house.browser()
            let asked = try await browser.post(Places.passkeyQuestion())
            #expect(asked.contains(#""verification":"required""#) && asked.contains(#""known":[]"#))
            key.counter = 2
            let inside = try await browser.post(
                Places.passkeySignIn(), ["odpowiedz": try key.signed(try Self.challenge(asked)), "powrot": Places.tasks()])
            #expect(inside.path == Places.tasks() && inside.status == 200)
            let page = try await browser.get(Places.account())
            #expect(page.contains("telefon") && page.contains("użyty"))
            let place = try #require(page.first("action=\"(/konto/klucze/[0-9]+/usuniecie)\""))
            let jan = try await house.browser(as: .jan)
            #expect(try await jan.post(place).status == 404, "somebody else's key")
            #expect(try await browser.post(place).contains("już nie otwiera konta"))
            let late = house.browser()
            key.counter = 3
            let refused = try await late.post(
                Places.passkeySignIn(), ["odpowiedz": try key.signed(try Self.challenge(try await late.post(Places.passkeyQuestion())))])
            #expect(refused.status == 422 && refused.contains("nie otwiera tu żadnego konta"))
        }
    }

    @Test func `what is none of ours, old, copied or another's opens nothing`() async throws {
        try await TestHouse.each { house in
            let (ewa, jan) = (try await house.browser(as: .ewa), try await house.browser(as: .jan))
            var (key, other) = (SoftKey(), SoftKey())
            _ = try await Self.add(key, ewa)
            _ = try await Self.add(other, jan)
            (key.counter, other.counter) = (2, 2)
            func tries(_ what: String, _ answer: (String) throws -> String) async throws {
                let browser = house.browser()
                let challenge = try Self.challenge(try await browser.post(Places.passkeyQuestion()))
                let refused = try await browser.post(Places.passkeySignIn(), ["odpowiedz": try answer(challenge)])
                #expect(refused.status == 422, "\(what): \(refused.status)")
                #expect(try await browser.send("GET", Places.desk()).status == 303, "\(what)")
            }
            var odd = key
            odd.origin = "http://localhost:8081"
            try await tries("another origin") { try odd.signed($0) }
            odd = key
            odd.party = "example.com"
            try await tries("another server's hash") { try odd.signed($0) }
            odd = key
            odd.flags = 4
            try await tries("nobody present") { try odd.signed($0) }
            odd.flags = 1
            try await tries("nobody verified") { try odd.signed($0) }
            odd = key
            odd.counter = 1
            try await tries("a counter that went back") { try odd.signed($0) }
            try await tries("another type") { try key.signed($0, type: "webauthn.create") }
            try await tries("another's credential") { try key.signed($0, as: other) }
            try await tries("a challenge of nobody") { _ in try key.signed("AAAA") }
            try await tries("no JSON") { _ in "klucz" }
            try await tries("a credential that nobody has") { try SoftKey().signed($0) }
        }
    }

    @Test func `a question is answered once, soon, and by who asked`() async throws {
        try await TestHouse.each { house in
            let (ewa, jan) = (try await house.browser(as: .ewa), try await house.browser(as: .jan))
            var key = SoftKey()
            _ = try await Self.add(key, ewa)
            key.counter = 2
            let (browser, thief) = (house.browser(), house.browser())
            let challenge = try Self.challenge(try await browser.post(Places.passkeyQuestion()))
            _ = try await thief.post(Places.passkeyQuestion())
            #expect(
                try await thief.post(Places.passkeySignIn(), ["odpowiedz": try key.signed(challenge)]).status == 422,
                "another browser's question")
            let answer = try key.signed(challenge)
            #expect(try await browser.post(Places.passkeySignIn(), ["odpowiedz": answer]).status == 200)
            #expect(try await browser.post(Places.passkeySignIn(), ["odpowiedz": answer]).status == 422, "a question is answered once")
            let slow = house.browser()
            let old = try Self.challenge(try await slow.post(Places.passkeyQuestion()))
            house.clock.advance(minutes: 6)
            key.counter = 9
            #expect(
                try await slow.post(Places.passkeySignIn(), ["odpowiedz": try key.signed(old)]).status == 422,
                "a question waits five minutes")

            let wanted = try Self.challenge(try await ewa.post(Places.accountPasskeyQuestion(), ["cel": "nowy"]))
            let (new, whole) = (SoftKey(), SoftKey().attestation)
            for (what, sent) in [
                ("truncated", new.created(wanted, attestation: Array(whole.dropLast(3)))), ("empty", new.created(wanted, attestation: [])),
                ("Jan's question", new.created(try Self.challenge(try await jan.post(Places.accountPasskeyQuestion(), ["cel": "nowy"])))),
                ("replayed", new.created(wanted)),
            ] {
                let refused = try await ewa.post(Places.accountPasskeys(), ["nazwa": "x", "odpowiedz": sent])
                #expect(refused.contains("nie udało się dodać"), "\(what)")
            }
        }
    }

    @Test func `a passkey stands for the code after a password, and for the password before something dangerous`() async throws {
        try await TestHouse.each { house in
            let (ewa, jan) = (try await house.browser(as: .ewa), try await house.browser(as: .jan))
            var (key, other) = (SoftKey(), SoftKey())
            _ = try await Self.add(key, ewa)
            _ = try await Self.add(other, jan)
            let setup = try await ewa.get(Places.accountSecondStep())
            let sealed = try #require(
                setup.first(#"name="klucz" value="([^"]+)""#)?.replacing("&#43;", with: "+").replacing("&#61;", with: "="))
            let shown = try #require(setup.first("<code>([A-Z2-7 ]+)</code>"))
            let code = TimeCode(secret: try #require(Base32.bytes(shown)))
            _ = try await ewa.post(
                Places.accountSecondStep(), ["klucz": sealed, "kod": code.code(at: TimeCode.counter(at: house.clock.now()))])
            let browser = house.browser()
            let asked = try await browser.post(Places.signIn(), ["login": Cast.ewa.email, "haslo": Cast.password])
            let ticket = try #require(
                asked.first(#"name="bilet" value="([^"]+)""#)?.replacing("&#43;", with: "+").replacing("&#61;", with: "="))
            (key.counter, other.counter) = (2, 2)
            let wrong = try Self.challenge(try await browser.post(Places.passkeyQuestion(), ["bilet": ticket]))
            #expect(try await browser.post(Places.passkeySignIn(), ["bilet": ticket, "odpowiedz": try other.signed(wrong)]).status == 422)
            let question = try await browser.post(Places.passkeyQuestion(), ["bilet": ticket])
            #expect(!question.contains(#""known":[]"#))
            let answer = try key.signed(try Self.challenge(question))
            #expect(try await browser.post(Places.passkeySignIn(), ["bilet": ticket, "odpowiedz": answer]).status == 200)
            #expect(try await browser.get(Places.account()).status == 200)

            house.clock.advance(minutes: 20)
            let end = try await ewa.post(Places.accountSecondStepEnd())
            #expect(end.status == 403 && end.contains("Potwierdź kluczem dostępu"))
            key.counter = 3
            let proof = try key.signed(try Self.challenge(try await ewa.post(Places.accountPasskeyQuestion())))
            let janProof = try other.signed(try Self.challenge(try await ewa.post(Places.accountPasskeyQuestion())))
            #expect(try await ewa.post(Places.accountSecondStepEnd(), ["potwierdzenie": janProof]).status == 403)
            #expect(try await ewa.post(Places.accountSecondStepEnd(), ["potwierdzenie": proof]).contains("jest wyłączone"))
        }
    }

    @Test(.enabled(if: BrowserJourneyTests.python != nil, "bin/test installs the browser's driver"))
    func `Ewa signs in with her laptop's passkey in a browser`() async throws {
        let python = try #require(BrowserJourneyTests.python)
        try await TestHouse.on(.sqlite, port: try Loopback.freePort()) { house in
            let script = TestHouse.publicFolder + "/../Tests/Browser/passkeys.py"
            let output = try await BrowserJourneyTests.run([python, script, house.address, try Peer.newFolder("passkeys").path])
            #expect(output.contains("0 problems"), "\(output.suffix(3_000))")
        }
    }
}
