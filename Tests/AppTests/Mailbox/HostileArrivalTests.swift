import Foundation
import Mail
import Store
import Testing
import Values

@testable import App

@Suite struct HostileArrivalTests {
    @Test func `strange letters arrive as well as they can and break nothing`() async throws {
        try await TestHouse.each { house in
            let site = try await Site.open(in: house)
            let lying =
                Array("From: x\r\nSubject: \u{1B}[2J<script>alert(1)</script>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n".utf8) + [
                    0xB9, 0xEA, 0x00, 0x9F, 0x0D, 0x0A,
                ]
            let broken = Array(
                "Subject: bez granicy\r\nContent-Type: multipart/mixed\r\n\r\n--x\r\nContent-Transfer-Encoding: base64\r\n\r\n####\r\n".utf8
            )
            let path = Envelope.letter(
                subject: "../../etc", id: "p1@example.pl",
                parts: [(Envelope.file("../../etc/passwd", "application/x-<script>"), [1, 2, 3])])
            let parts = (0..<1200).map { _ in "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n" }.joined()
            let many = Array("Message-ID: <m@example.pl>\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n\(parts)--b--\r\n".utf8)
            for letter in [lying, broken, path, many, Array("\r\n".utf8), [0, 0, 0, 13, 10]] {
                guard case .accepted = try await site.deliver(letter) else { throw PeerMistake("not taken") }
            }
            let letters = try await site.letters()
            #expect(letters.count == 6)
            #expect(try await site.filed().keys.allSatisfy { !$0.contains("/") })
            let beata = try await house.browser(as: .beata)
            for letter in letters {
                let page = try await beata.get(Places.thread(letter.threadID))
                #expect(page.status == 200 && !page.contains("<script>alert"))
            }
            let odd = try #require(letters.first(where: { $0.subject == "../../etc" }))
            let file = try await beata.get(Places.letterAttachment(odd.id, 0))
            #expect(file.status == 200 && file.headers["content-disposition"]?.hasPrefix("attachment") == true)
        }
    }

    @Test func `the look of a letter is shown apart, without scripts and foreign pictures`() async throws {
        try await TestHouse.on(.sqlite) { house in
            let site = try await Site.open(in: house)
            let html =
                "<p onclick=\"x()\">Dach</p><script>alert(1)</script><img src=\"https://example.org/spy.png\" width=\"300\" height=\"300\">"
            try await site.deliver(Envelope.letter(html: html))
            let letter = try #require(try await site.letters().first)
            let beata = try await house.browser(as: .beata)
            #expect(try await beata.get(Places.thread(letter.threadID) + "?html=\(letter.id)").contains("<iframe"))
            let frame = try await beata.get(Places.letterFrame(letter.id))
            #expect(
                frame.contains("Dach") && !frame.contains("<script") && !frame.contains("onclick")
                    && !frame.contains("src=\"https://example.org"))
            #expect(frame.headers["content-security-policy"]?.contains("sandbox") == true)
            #expect(try await beata.get(Places.letterFrame(letter.id) + "?obrazki=tak").contains("https://example.org/spy.png"))
            let source = try await beata.get(Places.letterSource(letter.id))
            #expect(source.contains("Message-ID: <a1@example.pl>"))
        }
    }

    @Test func `a letter that ends its reader twice is kept raw and the rest goes on`() async throws {
        try await TestHouse.each { house in
            let site = try await Site.open(in: house)
            var world = house.world
            world.readers = LetterReaderPool(executable: URL(fileURLWithPath: "/bin/false"), arguments: [])
            let deadly = TestHouse(world: world, product: Product(world), port: house.port, clock: house.clock)
            let broken = Site(house: deadly, binder: site.binder, jan: site.jan)
            guard case .accepted = try await broken.deliver(Envelope.letter()) else { throw PeerMistake("not taken") }
            house.clock.advance(minutes: 2)
            try await deadly.settle()
            let letter = try #require(try await site.letters().first)
            #expect(letter.problem == LetterProblem.unreadable.words && letter.rawHash != nil)
            let beata = try await house.browser(as: .beata)
            #expect(try await beata.get(Places.thread(letter.threadID)).contains("Wiadomości nie udało się odczytać"))
            #expect(try await beata.get(Places.letterSource(letter.id)).bytes == Envelope.letter())
            try await site.deliver(Envelope.letter(id: "dobra@example.pl", text: "Dobra wiadomość"))
            #expect(try await site.letters().contains { $0.body.contains("Dobra wiadomość") })
        }
    }
}
