import CGMime

/// One pass over the tree of a parsed letter.
struct LetterWalk {
    var letter: ParsedLetter
    let limits: LetterLimits
    /// Bytes of decoded parts so far.
    var decoded = 0
    /// Bytes of text bodies so far.
    var textRead = 0
    /// Character set of the first text, by which raw 8-bit headers and file names are read.
    var fallback: String?
    /// Bodies in the order of the letter.
    var bodies: [LetterBody] = []
    /// `X-Failed-Recipients`.
    var failedRecipients: [String] = []
    /// Message-IDs of letters within the letter, where it may be a report.
    var quoted: [String] = []
    /// Whether the letter came from the empty sender.
    var hasNoReturn = false

    init(letter: ParsedLetter, limits: LetterLimits) {
        self.letter = letter
        self.limits = limits
    }

    mutating func read(_ message: UnsafeMutablePointer<GMimeMessage>, into sink: inout some LetterSink) throws {
        let root = g_mime_message_get_mime_part(message)
        if let root { fallback = Self.charset(of: GMime.raw(root), depth: limits.depth) }
        readHeaders(of: message)
        guard let root else { return letter.note(.emptyLetter) }
        if gm_is_multipart(root) != 0, g_mime_object_get_content_type_parameter(root, "boundary") == nil {
            letter.note(.noBoundary)
            try readWithoutBoundary(root)
        } else {
            bodies = try walk(GMime.raw(root), depth: 0, inside: .mixed, into: &sink)
        }
    }

    /// What kind of multipart an object stands in.
    enum Surroundings {
        case mixed, alternative, related
    }

    private mutating func walk(_ object: UnsafeMutableRawPointer, depth: Int, inside: Surroundings, into sink: inout some LetterSink) throws
        -> [LetterBody]
    {
        guard depth <= limits.depth else {
            letter.note(.tooDeep)
            return []
        }
        if gm_is_multipart(object) != 0 { return try walkMultipart(object, depth: depth, into: &sink) }
        if gm_is_message_part(object) != 0 {
            try keepMessage(object.assumingMemoryBound(to: GMimeMessagePart.self), into: &sink)
            return []
        }
        guard gm_is_part(object) != 0 else { return [] }
        let leaf = Leaf(object, fallback: fallback)
        if leaf.isAmpAlternative { return [] }
        if leaf.isBody(inside: inside) { return try readBody(leaf, into: &sink) }
        try keep(leaf, into: &sink)
        return []
    }

    private mutating func walkMultipart(_ object: UnsafeMutableRawPointer, depth: Int, into sink: inout some LetterSink) throws
        -> [LetterBody]
    {
        let multipart = object.assumingMemoryBound(to: GMimeMultipart.self)
        let subtype = Leaf(object, fallback: nil).type.split(separator: "/").last ?? ""
        let inside: Surroundings = subtype == "alternative" ? .alternative : subtype == "related" ? .related : .mixed
        if subtype == "report", Self.isDeliveryReport(object) {
            letter.automation.isDeliveryReport = true
            letter.report = letter.report ?? DeliveryReport()
        }
        var found: [LetterBody] = []
        for index in 0..<max(0, g_mime_multipart_get_count(multipart)) {
            guard letter.parts.count < limits.parts, found.count < limits.parts else {
                letter.note(.tooManyParts)
                break
            }
            guard let child = g_mime_multipart_get_part(multipart, index) else { continue }
            found += try walk(GMime.raw(child), depth: depth + 1, inside: inside, into: &sink)
        }
        return inside == .alternative ? LetterBody.alternatives(found) : found
    }

    private static func isDeliveryReport(_ object: UnsafeMutableRawPointer) -> Bool {
        let kind = GMime.text(g_mime_object_get_content_type_parameter(object.assumingMemoryBound(to: GMimeObject.self), "report-type"))
        return kind?.lowercased() == "delivery-status"
    }

    private static func charset(of object: UnsafeMutableRawPointer, depth: Int) -> String? {
        guard depth > 0 else { return nil }
        if gm_is_multipart(object) != 0 {
            let multipart = object.assumingMemoryBound(to: GMimeMultipart.self)
            for index in 0..<max(0, min(20, g_mime_multipart_get_count(multipart))) {
                if let child = g_mime_multipart_get_part(multipart, index), let found = charset(of: GMime.raw(child), depth: depth - 1) {
                    return found
                }
            }
            return nil
        }
        let leaf = Leaf(object, fallback: nil)
        return leaf.type.hasPrefix("text/") ? leaf.charset : nil
    }
}
