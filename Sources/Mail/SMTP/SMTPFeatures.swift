/// What a server said it can do, in its answer to EHLO.
public struct SMTPFeatures: Sendable, Equatable {
    /// Keywords in capitals with their parameters.
    public private(set) var keywords: [String: [String]] = [:]

    init() {}

    init(_ reply: SMTPReply) {
        for line in reply.lines.dropFirst() {
            // "AUTH=LOGIN PLAIN" is an old spelling of "AUTH LOGIN PLAIN".
            let words = line.split(whereSeparator: { $0 == " " || $0 == "=" }).map { $0.uppercased() }
            guard let keyword = words.first else { continue }
            keywords[keyword, default: []] += words.dropFirst()
        }
    }

    /// Whether the keyword was said, like `PIPELINING`.
    public func has(_ keyword: String) -> Bool { keywords[keyword] != nil }

    /// The largest letter in bytes that the server takes; nil when it does not say (RFC 1870: 0 is "no fixed limit").
    public var largestLetter: Int? {
        guard let size = keywords["SIZE"]?.first.flatMap({ Int($0) }), size > 0 else { return nil }
        return size
    }

    /// The ways of signing in.
    public var mechanisms: [String] { keywords["AUTH"] ?? [] }
}
