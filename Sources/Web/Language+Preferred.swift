extension Language {
    /// The best language for an `Accept-Language` field (RFC 9110, 12.5.4); Polish when none fits.
    static func preferred(_ field: String?) -> Language {
        guard let field, !field.isEmpty else { return .polish }
        var best: (language: Language, quality: Double)?
        for item in field.prefix(200).split(separator: ",").prefix(12) {
            let parts = item.split(separator: ";")
            guard let tag = parts.first?.split(separator: "-").first else { continue }
            let code = tag.lowercased().filter { $0 != " " }
            guard let language = Language(rawValue: code) else { continue }
            let quality =
                parts.dropFirst().compactMap { part -> Double? in
                    let part = part.filter { $0 != " " }
                    return part.hasPrefix("q=") ? Double(part.dropFirst(2)) : nil
                }.first ?? 1
            if quality > 0, quality > best?.quality ?? 0 { best = (language, quality) }
        }
        return best?.language ?? .polish
    }
}
