import Foundation
import Mail
import Values

/// Letters that people outside write.
enum Envelope {
    static func letter(
        from: String = "Anna Mucha <anna.mucha@example.pl>", to: String = Site.address, subject: String = "Komin",
        id: String = "a1@example.pl",
        answers: String? = nil, text: String = "Proszę o termin.", html: String? = nil, parts: [(head: String, bytes: [UInt8])] = []
    ) -> [UInt8] {
        var head =
            "From: \(from)\r\nTo: \(to)\r\nSubject: =?utf-8?B?\(Data(subject.utf8).base64EncodedString())?=\r\nMessage-ID: <\(id)>\r\n"
        head += "Date: Fri, 20 Nov 2026 09:00:00 +0100\r\nMIME-Version: 1.0\r\n"
        if let answers { head += "In-Reply-To: <\(answers)>\r\nReferences: <\(answers)>\r\n" }
        head += "Content-Type: multipart/mixed; boundary=\"granica\"\r\n\r\n"
        var all: [(String, [UInt8])] = [("Content-Type: text/plain; charset=utf-8", Array(text.utf8))]
        if let html { all.append(("Content-Type: text/html; charset=utf-8", Array(html.utf8))) }
        all += parts.map { ($0.head, $0.bytes) }
        let body = all.map { head, bytes in
            "--granica\r\n\(head)\r\nContent-Transfer-Encoding: base64\r\n\r\n\(Data(bytes).base64EncodedString(options: .lineLength76Characters))\r\n"
        }
        return Array((head + body.joined() + "--granica--\r\n").utf8)
    }

    /// The head of an attachment.
    static func file(_ name: String, _ type: String, inline id: String? = nil) -> String {
        let place = id.map { "inline; filename=\"\(name)\"\r\nContent-ID: <\($0)>" } ?? "attachment; filename=\"\(name)\""
        return "Content-Type: \(type)\r\nContent-Disposition: \(place)"
    }

    /// A JPEG as far as its head goes: 1600 × 1200, larger than a signature would be.
    static var photo: [UInt8] {
        [0xFF, 0xD8, 0xFF, 0xC0, 0x00, 0x11, 0x08, 0x04, 0xB0, 0x06, 0x40, 0x03, 0x01, 0x22, 0x00, 0x02, 0x11, 0x01, 0x03, 0x11, 0x01]
            + [UInt8](repeating: 0x5A, count: 120_000) + [0xFF, 0xD9]
    }

    /// A PNG as far as its head goes: a logo of 120 × 40.
    static var logo: [UInt8] {
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 120, 0, 0, 0, 40, 8, 2, 0, 0, 0]
            + [UInt8](repeating: 1, count: 900)
    }

    static let pdf = Array("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".utf8)
}
