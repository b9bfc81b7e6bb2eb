import CGMime
import Foundation

extension LetterWalk {
    /// Reads a text part as a body; files written into it in uuencode become parts.
    mutating func readBody(_ leaf: Leaf, into sink: inout some LetterSink) throws -> [LetterBody] {
        guard let content = PartContent(leaf.part) else { return [] }
        let (bytes, cut, broken) = content.bytes(limit: min(limits.textBytes, max(0, limits.textBytes * 2 - textRead)))
        textRead += bytes.count
        if cut { letter.note(.textTooLarge) }
        if broken { letter.note(.brokenBase64) }
        guard leaf.type == "text/plain" else {
            return [LetterBody(html: text(bytes, charset: leaf.charset ?? Charset.declared(inHTML: bytes)))]
        }
        guard !cut, Uuencode.isLikely(bytes) else { return [LetterBody(plain: plain(bytes, leaf))] }
        let (rest, files) = Uuencode.split(bytes)
        if !files.isEmpty { letter.note(.uuencoded) }
        for file in files { try keep(file.bytes, name: file.name, leaf: nil, into: &sink) }
        return [LetterBody(plain: plain(rest, leaf))]
    }

    private mutating func plain(_ bytes: [UInt8], _ leaf: Leaf) -> String {
        let text = text(bytes, charset: leaf.charset)
        return leaf.isFlowed ? FlowedText.unwrapped(text, deletingSpaces: leaf.deletesSpaces) : text
    }

    /// A multipart that does not say its boundary: what stands there is read as text.
    mutating func readWithoutBoundary(_ root: UnsafeMutablePointer<GMimeObject>) throws {
        let multipart = UnsafeMutableRawPointer(root).assumingMemoryBound(to: GMimeMultipart.self)
        guard let prologue = GMime.bytes(g_mime_multipart_get_prologue(multipart)) else { return letter.note(.emptyLetter) }
        bodies = [LetterBody(plain: text(Array(prologue.prefix(limits.textBytes)), charset: fallback))]
    }

    /// The letter with its texts put together and its signature pictures marked.
    func finished() -> ParsedLetter {
        var done = letter
        done.text = LetterBody.plain(bodies)
        done.html = LetterBody.html(bodies)
        if done.text.isEmpty, done.html == nil, done.parts.isEmpty { done.note(.emptyLetter) }
        SignatureReason.mark(&done)
        if done.report?.copies.isEmpty ?? true {
            let words = DeliveryReport.inWords(of: done, failed: failedRecipients, hasNoReturn: hasNoReturn)
            if let words { done.report?.copies = words.copies }
            if let words { done.report?.note(words.letters) }
            done.report = done.report ?? words
        }
        done.report?.note(quoted + done.inReplyTo + done.references.reversed())
        return done
    }

    private mutating func text(_ bytes: [UInt8], charset: String?) -> String {
        let (text, problem) = Charset.text(bytes, declared: charset)
        if let problem { letter.note(problem) }
        return text.utf8.contains(0x0D) ? Self.withoutReturns(text) : text
    }

    /// Line ends of any kind as line feeds.
    private static func withoutReturns(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var afterReturn = false
        for byte in text.utf8 {
            if byte == 0x0D {
                bytes.append(0x0A)
            } else if byte != 0x0A || !afterReturn {
                bytes.append(byte)
            }
            afterReturn = byte == 0x0D
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
