extension Place {
    /// What stands before a `*name` at the end, with both slashes; nil for a place without one.
    var restStart: String? {
        guard let star = pattern.lastIndex(of: "*"), star == pattern.startIndex || pattern[pattern.index(before: star)] == "/" else {
            return nil
        }
        return "/" + pattern[..<star]
    }

    /// The address of a tail behind a place whose pattern ends with `*name`; each part is percent-encoded.
    ///
    /// - Parameter isFolder: whether the address ends with a slash, as addresses of collections do (RFC 4918, section 5.2).
    public func tail(_ parts: [String], isFolder: Bool = false) -> String {
        (restStart ?? "/") + parts.map(Place.encode).joined(separator: "/") + (isFolder && !parts.isEmpty ? "/" : "")
    }

    /// The decoded parts of a tail as `Call.parameter(_:)` gives it; a slash at the end counts for nothing. Nil when a part is empty, hides
    /// a slash, a control character or a dot step, or when there are more parts than anybody needs.
    public static func parts(ofTail tail: some StringProtocol) -> [String]? {
        let path = tail.hasSuffix("/") ? Substring(tail.dropLast()) : Substring(tail)
        guard !path.isEmpty else { return [] }
        var parts: [String] = []
        for part in path.split(separator: "/", maxSplits: 64, omittingEmptySubsequences: false) {
            guard parts.count < 64, !part.isEmpty, let text = PercentEncoding.decode(part), RouteTree.isHarmless(text) else { return nil }
            parts.append(text)
        }
        return parts
    }

    /// The parts of the tail of a whole path, such as the one in a `Destination`; nil when it lies elsewhere.
    public func parts(ofPath path: some StringProtocol) -> [String]? {
        guard let start = restStart else { return nil }
        if path == start.dropLast() { return [] }
        return path.hasPrefix(start) ? Place.parts(ofTail: path.dropFirst(start.count)) : nil
    }
}
