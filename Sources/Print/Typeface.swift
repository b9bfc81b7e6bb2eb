import CPangoCairo

/// The typeface of all papers: Lato, an open font with every Polish letter, from the system.
enum Typeface {
    static let family = "Lato"
    static let package = "fonts-lato"
    /// Line height of Lato as a multiple of its size.
    static let naturalLine = 1.2

    /// Refuses to set anything in a substitute font, since widths and page breaks would differ from machine to machine.
    static func check() throws(PrintError) {
        guard present else { throw .fontMissing(family: family, package: package) }
    }

    private static let present = has(family)

    /// True when fontconfig finds the family itself rather than a stand-in.
    static func has(_ family: String) -> Bool {
        guard let pattern = FcPatternCreate() else { return false }
        defer { FcPatternDestroy(pattern) }
        FcPatternAddString(pattern, FC_FAMILY, family)
        FcConfigSubstitute(nil, pattern, FcMatchPattern)
        FcDefaultSubstitute(pattern)
        var result = FcResultNoMatch
        guard let match = FcFontMatch(nil, pattern, &result) else { return false }
        defer { FcPatternDestroy(match) }
        var name: UnsafeMutablePointer<FcChar8>?
        guard FcPatternGetString(match, FC_FAMILY, 0, &name) == FcResultMatch, let name else { return false }
        return String(cString: name) == family
    }
}

extension Style.Weight {
    var pango: PangoWeight {
        switch self {
        case .regular: PANGO_WEIGHT_NORMAL
        case .medium: PANGO_WEIGHT_MEDIUM
        case .bold: PANGO_WEIGHT_BOLD
        }
    }
}
