import NIOCore

/// Takes `multipart/form-data` apart as its bytes come (RFC 7578, RFC 2046). Holds back at most one delimiter's length.
struct MultipartParser {
    struct Header: Equatable {
        var name: String?
        var fileName: String?
        var contentType: String?
    }
    enum Event: Equatable {
        case begin(Header)
        case data(ByteBuffer)
        case end
    }
    private enum State { case preamble, headers, body, afterDelimiter, done }

    private let delimiter: [UInt8]
    private var buffer = ByteBuffer()
    private var state = State.preamble

    init(boundary: String) {
        delimiter = Array("\r\n--\(boundary)".utf8)
        buffer.writeString("\r\n")
    }

    /// True behind the closing delimiter.
    var isFinished: Bool { if case .done = state { true } else { false } }

    mutating func feed(_ bytes: ByteBuffer) {
        var bytes = bytes
        if buffer.readableBytes == 0 { buffer.clear() }
        buffer.writeBuffer(&bytes)
        if buffer.readerIndex > 1 << 20 { buffer.discardReadBytes() }
    }

    /// The next event, or nil when more bytes are needed.
    mutating func next() throws -> Event? {
        while true {
            switch state {
            case .preamble:
                guard let index = find(delimiter) else {
                    guard buffer.readableBytes <= 65_536 else { throw Refusal.malformed }
                    return nil
                }
                buffer.moveReaderIndex(forwardBy: index + delimiter.count)
                state = .afterDelimiter
            case .afterDelimiter:
                guard let two = buffer.readBytes(length: 2) else { return nil }
                switch two {
                case [45, 45]: state = .done
                case [13, 10]: state = .headers
                default: throw Refusal.malformed
                }
            case .headers:
                guard let header = try readHeader() else { return nil }
                state = .body
                return .begin(header)
            case .body:
                return readBody()
            case .done:
                buffer.clear()
                return nil
            }
        }
    }

    private mutating func readBody() -> Event? {
        if let index = find(delimiter) {
            if index > 0, let slice = buffer.readSlice(length: index) { return .data(slice) }
            buffer.moveReaderIndex(forwardBy: delimiter.count)
            state = .afterDelimiter
            return .end
        }
        let safe = buffer.readableBytes - delimiter.count + 1
        guard safe > 0, let slice = buffer.readSlice(length: safe) else { return nil }
        return .data(slice)
    }

    private mutating func readHeader() throws -> Header? {
        guard let length = find([13, 10, 13, 10]) else {
            guard buffer.readableBytes <= 16_384 else { throw Refusal.malformed }
            return nil
        }
        guard length <= 16_384, let bytes = buffer.readBytes(length: length), let text = String(validating: bytes, as: UTF8.self) else {
            throw Refusal.malformed
        }
        buffer.moveReaderIndex(forwardBy: 4)
        return try Header(text)
    }

    private func find(_ needle: [UInt8]) -> Int? {
        buffer.withUnsafeReadableBytes { ByteSearch.first(needle, in: $0) }
    }
}
