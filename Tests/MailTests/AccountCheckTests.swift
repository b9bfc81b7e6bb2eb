import Mail
import Peers
import Testing

@Suite(.timeLimit(.minutes(1))) struct AccountCheckTests {
    let house: MailHouse
    let letter = MailBody("Subject: List próbny\r\n\r\n")

    init() throws { house = try MailHouse.shared.get() }

    private func settings(_ change: (inout MailAccountSettings) -> Void = { _ in }) -> MailAccountSettings {
        var settings = MailAccountSettings(
            address: "biuro@example.com", outgoing: MailServer(host: "localhost", port: house.postfix.submission, security: .startTLS),
            incoming: MailServer(host: "localhost", port: house.dovecot.imaps, security: .tls), login: house.login("biuro@example.com"))
        change(&settings)
        return settings
    }

    private func failure(_ settings: MailAccountSettings, trust: MailTrust? = nil) async -> MailCheckStep? {
        var check = MailAccountCheck(settings, trust: trust ?? house.trust)
        check.outgoing.limits.reply = .seconds(5)
        check.outgoing.limits.connect = .seconds(5)
        let steps = await check.run(letter: letter).filter { $0.side == .outgoing }
        let failed = steps.firstIndex { $0.outcome == .failed } ?? steps.endIndex
        #expect(steps[..<failed].allSatisfy { $0.outcome == .done })
        #expect(steps[failed...].dropFirst().allSatisfy { $0.outcome == .notReached })
        return failed < steps.endIndex ? steps[failed] : nil
    }

    @Test func `a mailbox that works says so step by step`() async throws {
        let steps = await MailAccountCheck(settings(), trust: house.trust).run(letter: letter)
        #expect(steps.allSatisfy { $0.outcome == .done }, "\(steps.map(\.sentence.text))")
        #expect(
            steps.map(\.kind) == [.name, .connection, .encryption, .certificate, .signIn, .letter] + [
                .name, .connection, .encryption, .certificate, .signIn, .folder,
            ])
        #expect(steps.last?.sentence.text == "Skrzynka jest widoczna, kopie wysłanych listów trafią do folderu „Wysłane”.")
    }

    @Test func `each failure is put down to its step, with what to do`() async throws {
        #expect(await failure(settings { $0.outgoing.host = "nie-ma-takiego.invalid" })?.kind == .name)
        let closed = try Loopback.freePort()
        let connection = await failure(settings { $0.outgoing.port = closed })
        #expect(connection?.kind == .connection)
        #expect(connection?.sentence.text == "Serwer localhost nie przyjmuje połączeń na porcie \(closed). Sprawdź port.")
        #expect(await failure(settings { $0.outgoing.security = .tls })?.kind == .encryption)
        #expect(await failure(settings(), trust: .system)?.kind == .certificate)
        #expect(await failure(settings { $0.login = .password(user: "biuro@example.com", password: "x") })?.kind == .signIn)
        let letter = await failure(settings { $0.address = PostfixPeer.nobody })
        #expect(letter?.kind == .letter)
        #expect(letter?.detail?.hasPrefix("550 5.1.1") == true)
        #expect(await failure(settings()) == nil)
    }
}

@Suite struct PresetTests {
    @Test(arguments: [
        ("jan@wp.pl", "wp", "smtp.wp.pl", "jan"), ("jan@op.pl", "onet", "smtp.poczta.onet.pl", "jan@op.pl"),
        ("jan@Tlen.PL", "o2", "poczta.o2.pl", "jan"), ("biuro@example.pl", "own", "mail.example.pl", "biuro@example.pl"),
    ])
    func `an address finds its provider`(address: String, id: String, host: String, user: String) throws {
        let preset = MailPreset.matching(address)
        let settings = try #require(preset.settings(address: address, secret: "x"))
        #expect(preset.id == id && settings.outgoing.host == host)
        #expect(settings.login == .password(user: user, password: "x"))
    }

    @Test func `home-pl needs the name of the server`() throws {
        #expect(MailPreset.homePl.needsHost && !MailPreset.gmail.needsHost)
        let settings = try #require(MailPreset.homePl.settings(address: "biuro@example.pl", secret: "x", host: "serwer1234567.home.pl"))
        #expect(settings.incoming?.host == "serwer1234567.home.pl" && settings.outgoing.port == 465)
    }

    @Test(arguments: ["", "jan", "jan@", "@wp.pl", "a@b@c", "a b@wp.pl"])
    func `what is no address has no settings`(address: String) {
        #expect(MailPreset.matching(address).settings(address: address, secret: "x") == nil)
    }
}
