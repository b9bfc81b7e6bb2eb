import Web

/// A state. The word is always there; the colour only helps.
enum Tone: String, Sendable {
    case plain = ""
    case draft = " draft"
    case section = " s"
    case ok = " ok"
    case warn = " warn"
    case bad = " bad"
    case solid = " solid"
}

func badge(_ text: String, _ tone: Tone = .plain, icon name: String? = nil) -> HTML {
    """
    <span class="badge\(tone.rawValue)">\(with: name, { icon($0) })\(text)</span>
    """
}

func badgeLink(_ text: String, to href: String, _ tone: Tone = .plain, icon name: String? = nil) -> HTML {
    """
    <a class="badge\(tone.rawValue)" href="\(href)">\(with: name, { icon($0) })\(text)</a>
    """
}

/// A label of the firm, in one of the ten colours.
func tag(_ text: String, colour: Int) -> HTML {
    """
    <span class="tag k\(abs(colour % 10))">\(text)</span>
    """
}

func tags(_ items: [(text: String, colour: Int)]) -> HTML {
    """
    <span class="tags">\(each: items, { tag($0.text, colour: $0.colour) })</span>
    """
}

/// A label that filters now; following it takes the filter away.
func filterTag(_ text: String, colour: Int = 0, remove href: String) -> HTML {
    """
    <a class="tag k\(abs(colour % 10))" href="\(href)" aria-label="\(t("Usuń filtr: %", text))">\(text) \(icon("x"))</a>
    """
}
