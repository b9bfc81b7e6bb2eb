import Testing

@testable import Mail

@Suite struct SignatureReasonTests {
    private struct Picture {
        var name: String
        var bytes: [UInt8]
        var type = "image/png"
        var disposition = "inline"
        var contentID: String? = "p"
    }

    private func reason(_ picture: Picture, html: String) throws -> SignatureReason? {
        let part =
            "Content-Type: \(picture.type); name=\"\(picture.name)\"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: \(picture.disposition); filename=\"\(picture.name)\"\r\n"
            + (picture.contentID.map { "Content-ID: <\($0)>\r\n" } ?? "") + "\r\n" + Sample.base64(picture.bytes)
        let letter = try Sample.read(Sample.multipart("related", ["Content-Type: text/html; charset=utf-8\r\n\r\n\(html)", part])).letter
        return letter.parts.first?.signature
    }

    private let signed =
        "<p>Dzień dobry, zgadzam się na ofertę i proszę o termin.</p><p>Pozdrawiam<br>Jan Czapla</p><img src=\"cid:p\"><p>tel. 600 000 001</p>"
    private let photographed = "<p>Tak wygląda komin:</p><img src=\"cid:p\"><p>\(String(repeating: "Proszę o poprawkę. ", count: 60))</p>"

    @Test func `a logo under the name is skipped`() throws {
        #expect(try reason(Picture(name: "image001.png", bytes: Sample.png(300, 90)), html: signed) == .namedLikeSignature)
        #expect(try reason(Picture(name: "zrab.png", bytes: Sample.png(300, 200)), html: signed) == .smallInSignature)
        #expect(
            try reason(Picture(name: "reklama.jpg", bytes: Sample.jpeg(1_000, 250), type: "image/jpeg"), html: signed) == .bannerInSignature
        )
        #expect(try reason(Picture(name: "fb.png", bytes: Sample.png(24, 24)), html: photographed) == .icon)
        #expect(try reason(Picture(name: "x.gif", bytes: Sample.png(600, 1)), html: photographed) == .spacer)
        #expect(try reason(Picture(name: "logo.png", bytes: Sample.png(200, 80), contentID: nil), html: signed) == .namedLikeSignature)
    }

    @Test func `a photo sent inline by a phone is kept`() throws {
        for html in [signed, photographed, "<img src=\"cid:p\">", "<p>Wysłane z iPhone'a</p><img src=\"cid:p\">"] {
            #expect(
                try reason(Picture(name: "image0.jpeg", bytes: Sample.jpeg(4_032, 3_024, padding: 200_000), type: "image/jpeg"), html: html)
                    == nil)
            #expect(try reason(Picture(name: "image0.jpeg", bytes: Sample.jpeg(320, 240), type: "image/jpeg"), html: html) == nil)
            #expect(try reason(Picture(name: "IMG_0012.jpeg", bytes: Sample.jpeg(240, 320), type: "image/jpeg"), html: html) == nil)
            #expect(try reason(Picture(name: "20261124_080600.jpg", bytes: Sample.jpeg(640, 480), type: "image/jpeg"), html: html) == nil)
            #expect(try reason(Picture(name: "image001.jpg", bytes: Sample.jpeg(1_600, 1_200), type: "image/jpeg"), html: html) == nil)
            #expect(
                try reason(Picture(name: "logo.heic", bytes: [UInt8](repeating: 3, count: 70_000), type: "image/heic"), html: html) == nil)
        }
    }

    @Test func `a drawing among the words and an attached logo are kept`() throws {
        #expect(try reason(Picture(name: "rysunek.png", bytes: Sample.png(500, 300)), html: photographed) == nil)
        #expect(try reason(Picture(name: "rzut.png", bytes: Sample.png(1_000, 700)), html: signed) == nil)
        #expect(
            try reason(Picture(name: "logo.png", bytes: Sample.png(300, 90), disposition: "attachment", contentID: nil), html: signed)
                == nil)
        #expect(try reason(Picture(name: "plan.pdf", bytes: [1], type: "application/pdf"), html: signed) == nil)
    }

    @Test func `every reason and problem has words`() {
        #expect(SignatureReason.allCases.allSatisfy { !$0.words.isEmpty })
        #expect(LetterProblem.allCases.allSatisfy { !$0.words.isEmpty })
    }
}
