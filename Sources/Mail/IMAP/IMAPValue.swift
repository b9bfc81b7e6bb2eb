import NIOCore

/// A piece of an IMAP answer (RFC 9051 section 4).
indirect enum IMAPValue: Sendable, Equatable {
    /// A bare word, such as `FLAGS` or `BODY[]`.
    case atom(String)
    /// A quoted string or a literal.
    case text(String)
    /// A parenthesised list.
    case list([IMAPValue])
    /// NIL.
    case nothing
    /// A literal that went to the reader of a letter instead.
    case streamed

    /// The words of an atom or a text.
    var words: String? {
        switch self {
        case .atom(let words), .text(let words): words
        default: nil
        }
    }

    var list: [IMAPValue]? { if case .list(let values) = self { values } else { nil } }
    var number: Int? { words.flatMap { Int($0) } }
}

/// Cuts the text of an answer into values. Tolerant: an unclosed list or quote ends with the text.
struct IMAPTokens {
    private var open: [[IMAPValue]] = [[]]
    /// Lists in lists deeper than this are not an answer of a mail server.
    private static let depth = 32

    /// What has been read, the lists that are still open closed.
    var values: [IMAPValue] {
        var rest = open
        while rest.count > 1, let last = rest.popLast() { rest[rest.count - 1].append(.list(last)) }
        return rest[0]
    }

    /// The value read last.
    var last: IMAPValue? { open[open.count - 1].last }

    mutating func add(_ value: IMAPValue) { open[open.count - 1].append(value) }

    mutating func read(_ text: ByteBufferView) throws {
        var rest = text
        while let byte = rest.first {
            switch byte {
            case UInt8(ascii: " "):
                rest = rest.dropFirst()
            case UInt8(ascii: "("):
                guard open.count < Self.depth else { throw MailConnectionError.overLimit("lists in an IMAP answer") }
                open.append([])
                rest = rest.dropFirst()
            case UInt8(ascii: ")"):
                if open.count > 1, let list = open.popLast() { add(.list(list)) }
                rest = rest.dropFirst()
            case UInt8(ascii: "\""):
                add(.text(Self.quoted(&rest)))
            default:
                let atom = Self.atom(&rest)
                add(atom.uppercased() == "NIL" ? .nothing : .atom(atom))
            }
        }
    }

    private static func quoted(_ rest: inout ByteBufferView) -> String {
        var bytes: [UInt8] = []
        var isEscaped = false
        rest = rest.dropFirst()
        while let byte = rest.first {
            rest = rest.dropFirst()
            if isEscaped {
                bytes.append(byte)
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                break
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A bare word; what stands in brackets belongs to it, blanks included: `BODY[HEADER.FIELDS (DATE)]`.
    private static func atom(_ rest: inout ByteBufferView) -> String {
        var brackets = 0
        let end =
            rest.firstIndex { byte in
                if byte == UInt8(ascii: "[") { brackets += 1 }
                if byte == UInt8(ascii: "]") { brackets -= 1 }
                return brackets <= 0 && (byte == UInt8(ascii: " ") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")"))
            } ?? rest.endIndex
        defer { rest = rest[end...] }
        return String(decoding: rest[..<end], as: UTF8.self)
    }
}
