extension OutgoingLetter {
    /// What the letter's bytes are made of.
    enum Piece: Sendable {
        case bytes([UInt8])
        case base64(OutgoingPart.Content)
    }

    /// The letter in order. A boundary that starts with `=_` cannot occur in quoted-printable or base64 lines (RFC 2045 6.7).
    func pieces(boundary random: String) -> [Piece] {
        var writer = HeaderWriter()
        writeHeaders(&writer)
        let files = attachments.filter { $0.contentID == nil || html == nil }
        let pictures = attachments.filter { $0.contentID != nil && html != nil }
        var body = textParts(pictures: pictures, boundary: random)
        if !files.isEmpty {
            body = Self.multipart("mixed", "=_m\(random)", [body] + files.map { Self.part($0, disposition: "attachment") })
        }
        return Self.joined([.bytes(writer.bytes)] + body)
    }

    private func writeHeaders(_ writer: inout HeaderWriter) {
        writer.fold("Date", [MailDate.text(date)])
        writer.addresses("From", [from])
        writer.addresses("To", to)
        writer.addresses("Cc", cc)
        writer.addresses("Reply-To", replyTo)
        writer.text("Subject", subject)
        writer.identifiers("Message-ID", [messageID])
        writer.identifiers("In-Reply-To", [inReplyTo].compactMap { $0 })
        writer.identifiers("References", references)
        if let autoSubmitted { writer.text("Auto-Submitted", autoSubmitted) }
        for header in headers { writer.text(header.name, header.value) }
        writer.fold("MIME-Version", ["1.0"])
    }

    private func textParts(pictures: [OutgoingPart], boundary random: String) -> [Piece] {
        let plain = Self.text("plain", text)
        guard let html else { return plain }
        var rich = Self.text("html", html)
        if !pictures.isEmpty {
            rich = Self.multipart("related", "=_r\(random)", [rich] + pictures.map { Self.part($0, disposition: "inline") })
        }
        return Self.multipart("alternative", "=_a\(random)", [plain, rich])
    }

    private static func text(_ subtype: String, _ text: String) -> [Piece] {
        let head = "Content-Type: text/\(subtype); charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        return [.bytes(Array(head.utf8) + QuotedPrintable.encode(text))]
    }

    private static func multipart(_ subtype: String, _ boundary: String, _ parts: [[Piece]]) -> [Piece] {
        var pieces: [Piece] = [.bytes(Array("Content-Type: multipart/\(subtype);\r\n boundary=\"\(boundary)\"\r\n\r\n".utf8))]
        for part in parts { pieces += [.bytes(Array("--\(boundary)\r\n".utf8))] + part + [.bytes([0x0D, 0x0A])] }
        return pieces + [.bytes(Array("--\(boundary)--\r\n".utf8))]
    }

    private static func part(_ part: OutgoingPart, disposition: String) -> [Piece] {
        var writer = HeaderWriter()
        let name = FileName.safe(part.name) ?? FileName.standing(for: part.writtenType, index: 0)
        writer.fold("Content-Type", [part.writtenType])
        writer.fold("Content-Disposition", [disposition + ";"] + HeaderWriter.parameter("filename", name))
        if let identifier = part.contentID.map(Self.contentID) { writer.fold("Content-ID", ["<\(identifier)>"]) }
        writer.fold("Content-Transfer-Encoding", ["base64"])
        return [.bytes(writer.bytes + [0x0D, 0x0A]), .base64(part.content)]
    }

    private static func contentID(_ text: String) -> String {
        String(text.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "@._-+$".contains($0)) }.prefix(200))
    }

    /// Neighbouring bytes as one piece.
    private static func joined(_ pieces: [Piece]) -> [Piece] {
        pieces.reduce(into: []) { joined, piece in
            if case .bytes(let more) = piece, case .bytes(let before) = joined.last {
                joined[joined.count - 1] = .bytes(before + more)
            } else {
                joined.append(piece)
            }
        }
    }
}
