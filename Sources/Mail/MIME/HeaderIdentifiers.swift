/// Message-IDs of `Message-ID`, `In-Reply-To` and `References`.
enum HeaderIdentifiers {
    /// What stands in angle brackets, in order, each once, at most 200; a bare word when there are no brackets.
    static func read(_ raw: some Sequence<UInt8>) -> [String] {
        let text = HeaderText.clean(String(decoding: HeaderText.unfolded(raw), as: UTF8.self))
        var found: [String] = []
        var seen: Set<String> = []
        var rest = text[...]
        while found.count < 200, let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
            add(rest[rest.index(after: open)..<close], to: &found, &seen)
            rest = rest[rest.index(after: close)...]
        }
        if found.isEmpty, let word = text.split(separator: " ").first(where: { $0.contains("@") }) { add(word, to: &found, &seen) }
        return found
    }

    private static func add(_ text: Substring, to found: inout [String], _ seen: inout Set<String>) {
        let identifier = String(text.filter { !$0.isWhitespace && $0 != "<" && $0 != ">" }.prefix(998))
        if !identifier.isEmpty, seen.insert(identifier).inserted { found.append(identifier) }
    }
}
