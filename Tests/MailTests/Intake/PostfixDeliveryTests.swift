import Mail
import Peers
import Testing

@Suite(.timeLimit(.minutes(1))) struct PostfixDeliveryTests {
    @Test func `a reply goes through Postfix into our LMTP intake, tried again after a failure`() async throws {
        struct DiskFull: Error {}
        let house = try MailHouse.shared.get()
        let failures = Countdown(1)
        let kept = KeptLetters(
            refuses: { $0.hasPrefix("obcy@") ? .refused("no such building") : nil },
            answers: { envelope in
                if !envelope.sender.isEmpty, failures.takeOne() { throw DiskFull() }
                return nil
            })
        let intake = try await IntakeServer.start(IntakeOptions(.lmtp, port: 0), handler: kept)
        let postfix = try PostfixPeer(house.certificates.localhost, sasl: house.dovecot.sasl, deliveringTo: intake.port)
        let receipt = try await SMTPClient.send(
            SMTPEnvelope(sender: "anna@example.com", recipients: ["budowa@example.pl", "obcy@example.pl"], hasEightBits: true),
            MailBody("From: Anna Mucha <anna@example.com>\nSubject: Odpowiedź\n\n.kropka\nZgoda.\n"),
            through: MailServer(host: "localhost", port: postfix.open, security: .startTLS), options: house.options)
        #expect(receipt.isComplete)
        var letters: [KeptLetters.Letter] = []
        while letters.count < 2, let letter = await kept.next() { letters.append(letter) }
        // Anna gets word of the refused address; the letter itself comes at the second try.
        let notice = try #require(letters.first { $0.envelope.sender.isEmpty })
        #expect(notice.envelope.recipients == ["anna@example.com"] && notice.text.contains("no such building"))
        let letter = try #require(letters.first { $0.envelope.sender == "anna@example.com" })
        #expect(letter.envelope.recipients == ["budowa@example.pl"])
        #expect(letter.text.hasSuffix("\r\n\r\n.kropka\r\nZgoda.\r\n"))
        await intake.stop()
        postfix.stop()
    }
}
