import CGMime
import Crypto
import Foundation

extension LetterWalk {
    /// Hands a leaf to the sink and lists it.
    mutating func keep(_ leaf: Leaf, into sink: inout some LetterSink) throws {
        guard let content = PartContent(leaf.part) else { return }
        if letter.report != nil { readReport(leaf.type, content) }
        if content.encoding == GMIME_CONTENT_ENCODING_UUENCODE {
            let raw = content.bytes(limit: limits.decodedBytes - decoded)
            let files = Uuencode.split(raw.bytes).files
            try keep(files.first?.bytes ?? raw.bytes, name: leaf.name ?? files.first?.name, leaf: leaf, into: &sink)
            return
        }
        var receipt = PartReceipt(index: letter.parts.count)
        let room = limits.decodedBytes - decoded
        var cut = false
        let broken = try content.read { piece in
            let kept = UnsafeRawBufferPointer(rebasing: piece.prefix(room - receipt.size))
            cut = kept.count < piece.count
            try receipt.take(kept, into: &sink)
            return !cut
        }
        try finish(&receipt, name: leaf.name, leaf: leaf, into: &sink)
        if cut { letter.note(.decodedTooLarge) }
        if broken { letter.note(.brokenBase64) }
    }

    /// The parts of a report that machines read (RFC 3464, RFC 3462).
    private mutating func readReport(_ type: String, _ content: PartContent) {
        switch type {
        case "message/delivery-status", "message/global-delivery-status": letter.report?.read(status: content.bytes(limit: 200_000).bytes)
        case "text/rfc822-headers", "message/global-headers": letter.report?.read(headers: content.bytes(limit: 200_000).bytes)
        default: break
        }
    }

    /// Hands bytes that were decoded here to the sink and lists them as a part.
    mutating func keep(_ bytes: [UInt8], name: String?, type: String? = nil, leaf: Leaf?, into sink: inout some LetterSink) throws {
        guard letter.parts.count < limits.parts else { return letter.note(.tooManyParts) }
        var receipt = PartReceipt(index: letter.parts.count)
        let kept = bytes.prefix(max(0, limits.decodedBytes - decoded))
        if kept.count < bytes.count { letter.note(.decodedTooLarge) }
        try kept.withUnsafeBytes { try receipt.take($0, into: &sink) }
        try finish(&receipt, name: name, type: type, leaf: leaf, into: &sink)
    }

    /// A letter within the letter is kept as one file, not opened.
    mutating func keepMessage(_ part: UnsafeMutablePointer<GMimeMessagePart>, into sink: inout some LetterSink) throws {
        let leaf = Leaf(GMime.raw(part), fallback: fallback)
        guard let message = g_mime_message_part_get_message(part), let stream = GMimeReference(g_mime_stream_mem_new()) else { return }
        let object = UnsafeMutableRawPointer(message).assumingMemoryBound(to: GMimeObject.self)
        _ = g_mime_object_write_to_stream(object, nil, stream.of(GMimeStream.self))
        guard let array = g_mime_stream_mem_get_byte_array(stream.of(GMimeStreamMem.self)) else { return }
        let bytes = Array(UnsafeBufferPointer(start: array.pointee.data, count: Int(array.pointee.len)))
        if letter.automation.isDeliveryReport || !failedRecipients.isEmpty {
            quoted += HeaderIdentifiers.read(Leaf.header(object, "Message-Id") ?? [])
        }
        let subject = Leaf.header(object, "Subject").map { HeaderText.decode($0, fallback: fallback) } ?? ""
        try keep(
            bytes, name: leaf.name ?? (subject.isEmpty ? nil : subject.prefix(120) + ".eml"), type: "message/rfc822", leaf: leaf,
            into: &sink)
    }

    private mutating func finish(
        _ receipt: inout PartReceipt, name: String?, type: String? = nil, leaf: Leaf?, into sink: inout some LetterSink
    ) throws {
        if receipt.size == 0 { try receipt.take(UnsafeRawBufferPointer(start: nil, count: 0), into: &sink) }
        try sink.finish(part: receipt.index)
        decoded += receipt.size
        let type = type ?? leaf?.type ?? "application/octet-stream"
        let inline = leaf?.disposition == "inline" || (leaf?.disposition == "" && leaf?.contentID != nil && type.hasPrefix("image/"))
        letter.parts.append(
            LetterPart(
                index: receipt.index, name: name.flatMap(FileName.safe) ?? FileName.standing(for: type, index: receipt.index),
                contentType: type,
                size: receipt.size, contentID: leaf?.contentID, disposition: inline ? .inline : .attachment, sha256: receipt.sha256,
                pixels: PictureSize.read(receipt.head), signature: nil))
    }
}

/// What is learnt of a part while its bytes pass by.
struct PartReceipt {
    let index: Int
    private(set) var size = 0
    /// The first bytes, enough to find the size of a photo behind its camera data.
    private(set) var head: [UInt8] = []
    private var hash = SHA256()

    init(index: Int) { self.index = index }

    mutating func take(_ bytes: UnsafeRawBufferPointer, into sink: inout some LetterSink) throws {
        size += bytes.count
        hash.update(bufferPointer: bytes)
        if head.count < 131_072 { head.append(contentsOf: bytes.prefix(131_072 - head.count)) }
        try sink.write(bytes, part: index)
    }

    var sha256: String { Hex.text(hash.finalize()) }
}
