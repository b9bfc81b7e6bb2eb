import CPangoCairo

/// A phrase as Pango takes it: one string, and attributes over byte ranges.
struct Marked {
    /// A linked range of bytes.
    struct Target {
        var range: Range<Int>
        var link: Link
    }

    private(set) var bytes = ""
    /// Owned by whoever takes the value; to be given back once.
    let attributes: OpaquePointer
    private(set) var links: [Target] = []

    init(_ phrase: Phrase, longest: Int) {
        attributes = pango_attr_list_new()
        add(pango_attr_font_features_new("tnum=1"), nil)
        for run in phrase.runs {
            let start = bytes.utf8.count
            append(Typography.bound(Typography.clean(run.text, longest: longest)))
            let range = start..<bytes.utf8.count
            switch run.emphasis {
            case .plain: break
            case .strong: add(pango_attr_weight_new(PANGO_WEIGHT_BOLD), range)
            case .soft:
                add(pango_attr_scale_new(0.84), range)
                add(colour(Ink.soft), range)
            }
            if let link = run.link {
                links.append(Target(range: range, link: link))
                add(colour(Ink.link), range)
            }
        }
    }

    /// Sets a no-break space as a plain one at which no line may end: both have the same shape, and only the plain one can be searched for.
    /// A word without end gets invisible places to break, because looking for one costs Pango the square of the length.
    private mutating func append(_ text: String) {
        guard text.utf8.contains(where: { $0 == 0xC2 || $0 == 0xE2 }) || text.utf8.count > Marked.longWord else {
            bytes += text
            return
        }
        var letters = 0
        for scalar in text.unicodeScalars {
            letters = scalar == " " || scalar == "\n" ? 0 : letters + 1
            if letters > Marked.longWord {
                bytes += "\u{200B}"
                letters = 1
            }
            guard scalar == "\u{A0}" || scalar == "\u{202F}" else {
                bytes.unicodeScalars.append(scalar)
                continue
            }
            bytes += " "
            let end = bytes.utf8.count
            add(pango_attr_allow_breaks_new(0), end - 1..<end + 1)
        }
    }

    private static let longWord = 64

    private func colour(_ ink: Ink) -> UnsafeMutablePointer<PangoAttribute>? {
        pango_attr_foreground_new(UInt16(ink.red * 65_535), UInt16(ink.green * 65_535), UInt16(ink.blue * 65_535))
    }

    private func add(_ attribute: UnsafeMutablePointer<PangoAttribute>?, _ range: Range<Int>?) {
        guard let attribute else { return }
        if let range {
            attribute.pointee.start_index = guint(range.lowerBound)
            attribute.pointee.end_index = guint(range.upperBound)
        }
        pango_attr_list_insert(attributes, attribute)
    }
}
