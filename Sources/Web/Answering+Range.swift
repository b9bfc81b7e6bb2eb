import HTTPTypes

extension Answering {
    /// Completes a long body: its tag, its range (RFC 9110, 14; one range only, several are answered whole).
    func finish(_ answer: inout Answer, _ content: StreamContent, _ call: Call) {
        let request = call.exchange.request.headerFields
        answer.fields[.contentType] = content.type
        if answer.fields[.cacheControl] == nil { answer.fields[.cacheControl] = "private, no-cache" }
        let tag = content.tag.map { "\"\($0.filter { $0.isLetter || $0.isNumber || $0 == "-" })\"" }
        if let tag {
            answer.fields[.eTag] = tag
            if let known = request[.ifNoneMatch], ContentTag.matches(known, tag) {
                answer.status = 304
                answer.fields[.contentType] = nil
                return
            }
        }
        guard let length = content.length else {
            answer.body = .stream(content, nil, nil)
            return
        }
        answer.fields[.acceptRanges] = "bytes"
        var wanted: Range<Int64>?
        if let range = request[.range], answer.status == 200, request[.ifRange] == nil || request[.ifRange] == tag {
            switch ByteRange.read(range, length: length) {
            case .whole: break
            case .part(let part): wanted = part
            case .outside:
                answer.status = 416
                answer.fields[.contentRange] = "bytes */\(length)"
                answer.fields[.contentLength] = "0"
                answer.fields[.contentType] = nil
                return
            }
        }
        if let wanted {
            answer.status = 206
            answer.fields[.contentRange] = "bytes \(wanted.lowerBound)-\(wanted.upperBound - 1)/\(length)"
        }
        let count = Int64(wanted?.count ?? Int(length))
        answer.fields[.contentLength] = String(count)
        answer.body = count == 0 ? .none : .stream(content, wanted, count)
    }
}

/// A `Range` field.
enum ByteRange: Equatable {
    case whole
    case part(Range<Int64>)
    case outside

    static func read(_ field: String, length: Int64) -> ByteRange {
        guard field.lowercased().hasPrefix("bytes="), !field.contains(",") else { return .whole }
        let ends = field.dropFirst(6).split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        guard ends.count == 2 else { return .whole }
        let first = number(ends[0])
        let last = number(ends[1])
        switch (first, last) {
        case (let first?, let last?):
            guard first <= last else { return .whole }
            return first < length ? .part(first..<min(last, length - 1) + 1) : .outside
        case (let first?, nil):
            guard ends[1].isEmpty else { return .whole }
            return first < length ? .part(first..<length) : .outside
        case (nil, let suffix?):
            guard ends[0].isEmpty else { return .whole }
            return suffix > 0 && length > 0 ? .part(max(0, length - suffix)..<length) : .outside
        default: return .whole
        }
    }

    private static func number(_ text: Substring) -> Int64? {
        text.utf8.allSatisfy { (0x30...0x39).contains($0) } && text.utf8.count <= 18 ? Int64(text) : nil
    }
}
