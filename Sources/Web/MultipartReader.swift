import NIOCore

/// Walks over the parts of a multipart body; one reader at a time, guarded by the body's own check.
final class MultipartReader: @unchecked Sendable {
    private let body: BodySource
    private var parser: MultipartParser
    private var isInsidePart = false
    private var held: ByteBuffer?
    private(set) var part = 0

    init(body: BodySource, parser: MultipartParser) {
        self.body = body
        self.parser = parser
    }

    /// The next part's header, after skipping what is left of the last one; nil behind the last part.
    func nextPart() async throws -> MultipartParser.Header? {
        while isInsidePart { _ = try await nextBytes(of: part) }
        while true {
            switch try await nextEvent() {
            case .begin(let header):
                part += 1
                isInsidePart = true
                return header
            case .data, .end: continue
            case nil: return nil
            }
        }
    }

    func nextBytes(of wanted: Int) async throws -> ByteBuffer? {
        guard isInsidePart, wanted == part else { return nil }
        if let held {
            self.held = nil
            return held
        }
        switch try await nextEvent() {
        case .data(let bytes): return bytes
        case .end:
            isInsidePart = false
            return nil
        case .begin, nil: throw Refusal.malformed
        }
    }

    /// True for a file input in which nothing was chosen.
    func isEmptyPart() async throws -> Bool {
        held = try await nextBytes(of: part)
        return held == nil
    }

    func collect(limit: Int) async throws -> ByteBuffer {
        var all = ByteBuffer()
        while var piece = try await nextBytes(of: part) {
            guard all.readableBytes + piece.readableBytes <= limit else { throw Refusal.tooLarge }
            all.writeBuffer(&piece)
        }
        return all
    }

    private func nextEvent() async throws -> MultipartParser.Event? {
        while true {
            if let event = try parser.next() { return event }
            guard let piece = try await body.next() else {
                guard parser.isFinished else { throw Refusal.malformed }
                return nil
            }
            parser.feed(piece)
        }
    }
}
