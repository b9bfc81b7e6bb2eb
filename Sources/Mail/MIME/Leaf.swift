import CGMime

/// The headers of one part, read by our own rules.
struct Leaf {
    let object: UnsafeMutablePointer<GMimeObject>
    /// Lower-case media type.
    let type: String
    let charset: String?
    /// Whether long lines were wrapped softly (RFC 3676), and whether the space before the soft break goes with it.
    let isFlowed: Bool
    let deletesSpaces: Bool
    let disposition: String
    /// The file name as sent, decoded, not yet safe.
    let name: String?
    let contentID: String?

    init(_ pointer: UnsafeMutableRawPointer, fallback: String?) {
        object = pointer.assumingMemoryBound(to: GMimeObject.self)
        let content = HeaderParameters(Self.header(object, "Content-Type") ?? [], fallback: fallback)
        let placed = HeaderParameters(Self.header(object, "Content-Disposition") ?? [], fallback: fallback)
        type = Self.mediaType(content.value) ?? "text/plain"
        charset = content["charset"]
        isFlowed = content["format"]?.lowercased() == "flowed"
        deletesSpaces = content["delsp"]?.lowercased() == "yes"
        disposition = placed.value
        name = placed["filename"] ?? content["name"]
        contentID =
            Self.header(object, "Content-Id").flatMap { HeaderIdentifiers.read($0).first }
            ?? Self.header(object, "Content-Id").map { HeaderText.decode($0) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    var part: UnsafeMutablePointer<GMimePart> { UnsafeMutableRawPointer(object).assumingMemoryBound(to: GMimePart.self) }

    /// A third alternative for one mail program, of no use to anybody else.
    var isAmpAlternative: Bool { type == "text/x-amp-html" && disposition != "attachment" }

    /// Whether the part is text to read rather than a file.
    func isBody(inside: LetterWalk.Surroundings) -> Bool {
        guard type == "text/plain" || type == "text/html", disposition != "attachment" else { return false }
        return name == nil || inside == .alternative || (inside == .related && type == "text/html" && contentID == nil)
    }

    /// The raw value of the first header of that name, at most 64 kB of it.
    static func header(_ object: UnsafeMutablePointer<GMimeObject>, _ name: String) -> [UInt8]? {
        guard let headers = g_mime_object_get_header_list(object), let header = g_mime_header_list_get_header(headers, name) else {
            return nil
        }
        return GMime.bytes(g_mime_header_get_raw_value(header)).map { Array($0.prefix(65_536)) }
    }

    private static func mediaType(_ text: String) -> String? {
        let words = text.split(separator: "/", omittingEmptySubsequences: false)
            .map { String(decoding: $0.utf8.filter { $0 > 0x20 && $0 < 0x7F && $0 != 0x22 }, as: UTF8.self) }
        guard words.count == 2, !words[0].isEmpty, !words[1].isEmpty else { return nil }
        return "\(words[0].prefix(60))/\(words[1].prefix(120))"
    }
}
