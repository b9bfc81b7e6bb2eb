import Foundation
import Testing

@testable import Mail

/// Spoilt letters: whatever is done to the bytes, reading ends with values and without U+0000.
@Suite struct MutationTests {
    private static func samples() async throws -> [[UInt8]] {
        let nested =
            "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=iso-8859-2\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nZa=BF=F3=B3=E6\r\n"
            + "--b\r\nContent-Type: text/html; charset=windows-1250\r\n\r\n<p style=\"color:red\">Dach <img src=cid:a></p><blockquote type=cite>W dniu<style>p{x:y}</style>\r\n--b--"
        return [
            try await OutgoingLetterTests.offer().bytes(),
            Sample.multipart(
                "mixed",
                [
                    nested, "Content-Type: message/rfc822\r\n\r\nSubject: =?utf-8?B?WmHFvA==?=\r\n\r\nx",
                    "Content-Type: image/jpeg; name*0*=utf-8''a%20; name*1=b.jpg\r\nContent-ID: <a>\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + Sample.base64(Sample.jpeg(30, 30)),
                    "Content-Type: text/plain; charset=utf-16\r\n\r\nbegin 644 a.txt\r\n#0V%T\r\n`\r\nend\r\n",
                ],
                headers: [
                    "Subject: =?iso-8859-2?Q?Za=BF?= =?utf-8?B?w7M=?=", "Cc: \"Kos, Beata\" <b@example.pl>, grupa: (a (b)) c@example.pl;",
                    "References: <a@b> <c@d>",
                ]),
            Sample.letter(
                ["Content-Transfer-Encoding: x-uuencode", "Content-Type: application/x; name=a"],
                body: Array("begin 644 a\r\n#0V%T\r\n`\r\nend\r\n".utf8)),
        ]
    }

    @Test func `two thousand spoilt letters are read without harm`() async throws {
        var random = Seeded(state: 20_261_124)
        let samples = try await Self.samples()
        let scraps: [[UInt8]] = [
            "=?", "?=", "\r\n", "\r\n\r\n", "--b", "\"", "<", ">", ";", "boundary=", "\0", "Content-Type: multipart/mixed; boundary=b\r\n",
            "charset=", "*0*=", "%", "=", "begin 644 ", "&#", "/*", "(",
        ]
        .map { Array($0.utf8) }
        for round in 0..<2_000 {
            var bytes = samples[round % samples.count]
            for _ in 0...Int.random(in: 0..<8, using: &random) { Self.spoil(&bytes, scraps, &random) }
            let (letter, parts) = try Sample.read(bytes)
            #expect(letter.parts.count == parts.count)
            #expect(letter.parts.allSatisfy { parts[$0.index]?.count == $0.size && !$0.name.isEmpty && !$0.name.contains("/") })
            if let html = letter.html { _ = LetterHTML.sanitize(html) }
            _ = LetterPreview.text(letter.text)
            let all =
                [letter.text, letter.subject, letter.html ?? "", letter.messageID ?? ""] + letter.parts.map(\.name)
                + (letter.from + letter.to).flatMap { [$0.name, $0.email] }
            #expect(!all.contains { $0.utf8.contains(0) }, "round \(round)")
        }
    }

    private static func spoil(_ bytes: inout [UInt8], _ scraps: [[UInt8]], _ random: inout Seeded) {
        guard !bytes.isEmpty else { return }
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let end = min(bytes.count, place + Int.random(in: 1...60, using: &random))
        switch Int.random(in: 0..<6, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.removeSubrange(place..<end)
        case 2: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &random))
        case 3: bytes.insert(contentsOf: scraps.randomElement(using: &random) ?? [], at: place)
        case 4: bytes.removeSubrange(place...)
        default: bytes.insert(contentsOf: (0..<20).map { _ in UInt8.random(in: 0...255, using: &random) }, at: place)
        }
    }
}

/// SplitMix64: the same letters are spoilt in every run.
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
