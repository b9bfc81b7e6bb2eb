import CGMime
import Foundation

/// Reads letters (RFC 5322, MIME) from bytes or files.
///
/// Never throws because of what a letter holds: what cannot be read is noted in ``ParsedLetter/problems``. Errors come from the file and the sink
/// only. Hostile letters belong into ``LetterReaderPool``, whose workers call this.
public enum LetterReader {
    /// Reads a letter that stands in memory, handing the decoded parts to a sink.
    public static func read(_ bytes: some ContiguousBytes, limits: LetterLimits = .init(), into sink: inout some LetterSink) throws
        -> ParsedLetter
    {
        try bytes.withUnsafeBytes { buffer in
            let kept = UnsafeRawBufferPointer(rebasing: buffer.prefix(limits.letterBytes))
            var scan = LetterScan()
            scan.feed(kept)
            var letter = ParsedLetter()
            if kept.count < buffer.count { letter.note(.letterTooLarge) }
            let stream = headersOnly(kept, scan, limits, &letter) ?? memory(kept.prefix(scan.cut ?? kept.count))
            return try read(stream, scan: scan, letter: letter, limits: limits, into: &sink)
        }
    }

    /// Reads a letter without keeping its parts.
    public static func read(_ bytes: some ContiguousBytes, limits: LetterLimits = .init()) throws -> ParsedLetter {
        var sink = NoSink()
        return try read(bytes, limits: limits, into: &sink)
    }

    /// Reads a letter from a file in memory that does not grow with it. Throws when the file cannot be opened.
    public static func read(file: URL, limits: LetterLimits = .init(), into sink: inout some LetterSink) throws -> ParsedLetter {
        let handle = try FileHandle(forReadingFrom: file)
        var scan = LetterScan()
        var letter = ParsedLetter()
        var size = 0
        var head = Data()
        while size < limits.letterBytes, let piece = try handle.read(upToCount: min(1 << 20, limits.letterBytes - size)), !piece.isEmpty {
            piece.withUnsafeBytes { scan.feed($0) }
            if head.count < limits.headerBytes { head.append(piece.prefix(limits.headerBytes - head.count)) }
            size += piece.count
        }
        if size == limits.letterBytes, try handle.read(upToCount: 1)?.isEmpty == false { letter.note(.letterTooLarge) }
        let cut = head.withUnsafeBytes { headersOnly($0, scan, limits, &letter, total: size) }
        guard let stream = cut ?? GMimeReference(openFile(file, end: scan.cut ?? size)) else { throw CocoaError(.fileReadUnknown) }
        try handle.close()
        return try read(stream, scan: scan, letter: letter, limits: limits, into: &sink)
    }

    private static func openFile(_ file: URL, end: Int) -> UnsafeMutableRawPointer? {
        guard GMime.isReady else { return nil }
        let descriptor = open(file.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        guard let stream = g_mime_stream_fs_new_with_bounds(descriptor, 0, numericCast(end)) else {
            close(descriptor)
            return nil
        }
        return UnsafeMutableRawPointer(stream)
    }

    private static func memory(_ bytes: some Collection<UInt8>) -> GMimeReference? {
        guard GMime.isReady else { return nil }
        let copy = bytes.isEmpty ? [0x0A] : Array(bytes)
        return copy.withUnsafeBytes { buffer in
            GMimeReference(g_mime_stream_mem_new_with_buffer(buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count))
        }
    }

    /// A letter whose headers are longer than the limit is reduced to their beginning, without a body.
    private static func headersOnly(
        _ bytes: UnsafeRawBufferPointer, _ scan: LetterScan, _ limits: LetterLimits, _ letter: inout ParsedLetter, total: Int? = nil
    ) -> GMimeReference? {
        guard (scan.bodyStart ?? total ?? bytes.count) > limits.headerBytes else { return nil }
        letter.note(.headersTooLarge)
        let head = bytes.prefix(limits.headerBytes)
        let end = head.lastIndex(of: 0x0A) ?? head.endIndex
        return memory(Array(head[..<end]) + Array("\n\n".utf8))
    }

    private static func read(
        _ stream: GMimeReference?, scan: LetterScan, letter: ParsedLetter, limits: LetterLimits, into sink: inout some LetterSink
    ) throws -> ParsedLetter {
        var letter = letter
        if scan.cut != nil { letter.note(.tooManyParts) }
        guard let stream, let parser = GMimeReference(g_mime_parser_new_with_stream(stream.of(GMimeStream.self))),
            let message = GMimeReference(g_mime_parser_construct_message(parser.of(GMimeParser.self), GMime.options))
        else {
            letter.note(.emptyLetter)
            return letter
        }
        var walk = LetterWalk(letter: letter, limits: limits)
        try walk.read(message.of(GMimeMessage.self), into: &sink)
        return walk.finished()
    }
}
