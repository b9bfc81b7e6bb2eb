import Foundation

extension Reply {
    /// A page.
    public static func html(_ html: HTML, status: Int = 200) -> Reply {
        Reply(status: status, .page(html))
    }

    /// "See there": 303 to an address of this server. Whatever does not start with a single slash leads to "/".
    public static func redirect(_ path: String) -> Reply {
        var reply = Reply(status: 303, .empty)
        reply.fields[.location] = LocalPath.checked(path)
        return reply
    }

    /// A value as JSON, keys in order, dates as ISO 8601.
    ///
    /// - Throws: `EncodingError` when the value cannot be written.
    public static func json(_ value: some Encodable, status: Int = 200) throws -> Reply {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        return .json(bytes: Array(try encoder.encode(value)), status: status)
    }

    /// JSON that is written already.
    public static func json(bytes: [UInt8], status: Int = 200) -> Reply {
        Reply(status: status, .bytes(bytes, type: "application/json"))
    }

    /// Plain text.
    public static func text(_ text: String, status: Int = 200, type: String = "text/plain; charset=utf-8") -> Reply {
        Reply(status: status, .bytes(Array(text.utf8), type: type))
    }

    /// Bytes of any type, small enough to be held in memory.
    public static func bytes(_ bytes: [UInt8], type: String, status: Int = 200) -> Reply {
        Reply(status: status, .bytes(bytes, type: type))
    }

    /// Done, nothing to show: 204.
    public static func nothing() -> Reply {
        Reply(status: 204, .empty)
    }
}
