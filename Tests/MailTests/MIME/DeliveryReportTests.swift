import Testing

@testable import Mail

@Suite struct DeliveryReportTests {
    static func report(status: String, headers: String = "Message-ID: <nasz@budowy.example.com>", text: String = "Nie doszło.") -> [UInt8] {
        Array(
            """
            From: Mail Delivery System <MAILER-DAEMON@poczta.example.org>
            To: biuro@example.com
            Subject: Undelivered Mail Returned to Sender
            Message-ID: <raport@poczta.example.org>
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="r"

            --r
            Content-Type: text/plain; charset=utf-8

            \(text)
            --r
            Content-Type: message/delivery-status

            \(status)
            --r
            Content-Type: text/rfc822-headers

            \(headers)
            Subject: Dach
            --r--
            """.replacing("\n", with: "\r\n").utf8)
    }

    @Test func `a report says of each copy what became of it`() throws {
        let status = """
            Reporting-MTA: dns; poczta.example.org

            Final-Recipient: rfc822; Anna@Example.pl
            Original-Recipient: rfc822;biuro-anny@example.pl
            Action: failed
            Status: 5.1.1 (bad mailbox)
            Diagnostic-Code: smtp; 550 5.1.1 <anna@example.pl>:
             Recipient address rejected

            Final-Recipient: rfc822; <jan@example.pl>
            Action: delayed
            Status: 4.4.1

            Final-Recipient: rfc822; ewa@example.pl
            Action: relayed
            Status: 2.0.0
            """
        let letter = try Sample.read(Self.report(status: status)).letter
        let report = try #require(letter.report)
        #expect(report.letters == ["nasz@budowy.example.com"])
        #expect(report.copies.map(\.action) == [.failed, .delayed, .delivered])
        let first = try #require(report.copies.first)
        #expect(first.addresses == ["anna@example.pl", "biuro-anny@example.pl"] && first.status == "5.1.1")
        #expect(first.diagnostic == "550 5.1.1 <anna@example.pl>: Recipient address rejected")
        #expect(letter.origin(domain: "budowy.example.com") == .bounce)
        #expect(letter.automation.forbidsAutomaticAnswer)
    }

    @Test func `a report of a delay is none of a return`() throws {
        let status = "Reporting-MTA: dns; x\n\nFinal-Recipient: rfc822; a@example.pl\nAction: delayed\nStatus: 4.4.7"
        #expect(try Sample.read(Self.report(status: status)).letter.origin(domain: "x") == .delay)
    }

    @Test(arguments: [
        // qmail
        (
            "From: MAILER-DAEMON@poczta.example.org\r\nSubject: failure notice\r\n\r\n",
            "Hi. This is the qmail-send program at poczta.example.org.\nI'm afraid I wasn't able to deliver your message to the following addresses.\n\n<anna@example.pl>:\n192.0.2.7 does not like recipient.\nRemote host said: 550 5.1.1 No such user\nGiving up on 192.0.2.7.\n\n--- Below this line is a copy of the message.\n\nReturn-Path: <biuro@example.com>\nMessage-ID: <nasz@budowy.example.com>\nTo: inny@example.pl\n"
        ),
        // Exim
        (
            "From: Mail Delivery System <Mailer-Daemon@poczta.example.org>\r\nX-Failed-Recipients: anna@example.pl\r\nSubject: Mail delivery failed: returning message to sender\r\n\r\n",
            "This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its recipients.\n\n  anna@example.pl\n    host mx.example.pl [192.0.2.7]\n    SMTP error from remote mail server after RCPT TO:<anna@example.pl>:\n    550 5.1.1 no such user\n\n------ This is a copy of the message, including all the headers. ------\n\nMessage-ID: <nasz@budowy.example.com>\n"
        ),
        // A Polish provider in its own words
        (
            "From: postmaster@poczta.example.org\r\nSubject: =?utf-8?Q?Zwrot_wiadomo=C5=9Bci?=\r\nReturn-Path: <>\r\n\r\n",
            "Nie udało się dostarczyć wiadomości do: anna@example.pl\n550 5.1.1 nie ma takiej skrzynki\n\nKopia wiadomości:\nMessage-ID: <nasz@budowy.example.com>\n"
        ),
    ])
    func `a report in words is understood`(head: String, text: String) throws {
        let letter = try Sample.read(Array((head + text).replacing("\n", with: "\r\n").replacing("\r\r", with: "\r").utf8)).letter
        let report = try #require(letter.report)
        #expect(report.letters == ["nasz@budowy.example.com"])
        #expect(
            report.copies.contains {
                $0.addresses == ["anna@example.pl"] && $0.action == .failed && $0.diagnostic.hasPrefix("550") || $0.status == "5.1.1"
            })
        #expect(!report.copies.contains { $0.addresses == ["inny@example.pl"] })
        #expect(letter.origin(domain: "x") == .bounce)
    }

    @Test func `a person who writes about a letter that came back is a person`() throws {
        let letter = try Sample.read(
            Array("From: anna@example.pl\r\nSubject: Undeliverable\r\n\r\nThe mail could not be delivered to jan@example.pl\r\n".utf8)
        ).letter
        #expect(letter.report == nil && letter.origin(domain: "x") == .person)
    }

    @Test(arguments: [
        ("Auto-Submitted: auto-replied", LetterOrigin.reply), ("X-Autoreply: yes", .reply), ("Precedence: auto_reply", .reply),
        ("Subject: Automatic reply: Dach", .reply), ("Subject: =?utf-8?Q?Odpowied=C5=BA_automatyczna=3A_Dach?=", .reply),
        ("Auto-Submitted: auto-generated", .machine), ("Auto-Submitted: no", .person), ("List-Id: <dachy.example.org>", .list),
        ("List-Unsubscribe: <https://example.org/u>", .list), ("Precedence: bulk", .list), ("Return-Path: <>", .machine),
        ("X-Loop: wiecha@budowy.example.com", .loop), ("X-Loop: ktos@example.org", .person), ("X-Auto-Response-Suppress: All", .person),
    ])
    func `who wrote a letter is read from its marks`(mark: String, origin: LetterOrigin) throws {
        #expect(try Sample.read(Sample.letter([mark])).letter.origin(domain: "budowy.example.com") == origin)
    }

    @Test func `a letter that has passed forty servers goes in circles`() throws {
        let way = (0..<41).map { "Received: from a\($0) by b\($0); Fri, 20 Nov 2026 09:00:00 +0100" }
        #expect(try Sample.read(Sample.letter(way)).letter.origin(domain: "x") == .loop)
        #expect(try Sample.read(Sample.letter(Array(way.prefix(12)))).letter.origin(domain: "x") == .person)
    }
}
