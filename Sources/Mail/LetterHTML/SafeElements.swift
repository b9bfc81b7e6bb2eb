/// What may stand in a letter that we show.
enum SafeElements {
    static let void: Set = ["br", "hr", "col", "wbr"]
    /// Left out with everything in them.
    static let skipped: Set = ["svg", "math", "template", "canvas", "select", "datalist"]
    static let inline: Set = [
        "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "samp",
        "small", "span",
        "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
    ]
    static let blocks: Set = [
        "address", "article", "aside", "blockquote", "center", "div", "dl", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5",
        "h6",
        "header", "hr", "main", "nav", "ol", "p", "pre", "section", "table", "ul",
    ]
    static let allowed = inline.union(blocks).union(void)
        .union(["caption", "colgroup", "dd", "dt", "li", "tbody", "td", "tfoot", "th", "thead", "tr"])

    /// Open elements that a start tag closes, up to a barrier.
    static let implied: [String: (closed: Set<String>, barrier: Set<String>)] = [
        "li": (["li"], ["ul", "ol", "table"]), "dd": (["dd", "dt"], ["dl", "table"]), "dt": (["dd", "dt"], ["dl", "table"]),
        "td": (["td", "th"], ["tr", "table"]), "th": (["td", "th"], ["tr", "table"]), "tr": (["tr"], ["table"]),
        "tbody": (["tbody", "thead", "tfoot"], ["table"]), "thead": (["tbody", "thead", "tfoot"], ["table"]),
        "tfoot": (["tbody", "thead", "tfoot"], ["table"]),
    ]

    private static let everywhere: Set = ["align", "valign", "bgcolor", "dir", "lang", "title", "class", "width", "height"]
    private static let some: [String: Set<String>] = [
        "table": ["border", "cellpadding", "cellspacing", "rules", "frame", "summary"], "td": ["colspan", "rowspan", "nowrap"],
        "th": ["colspan", "rowspan", "nowrap", "scope"], "font": ["color", "size", "face"], "col": ["span"], "colgroup": ["span"],
        "ol": ["start", "type"], "ul": ["type"], "li": ["value", "type"], "hr": ["size", "color", "noshade"],
        "img": ["border", "hspace", "vspace"],
        "time": ["datetime"],
    ]

    /// The allowed attributes of a tag, ready to stand after its name.
    /// `styles` remembers declarations: letters repeat the same few on every paragraph.
    static func attributes(of tag: HTMLTag, as name: String, styles: inout [String: String]) -> String {
        var text = ""
        for (attribute, value) in tag.attributes {
            if attribute == "style" {
                let style = styles[value] ?? SafeStyle.declarations(value)
                if styles.count < 500 { styles[value] = style }
                if !style.isEmpty { text += " style=\"\(HTMLText.escape(style))\"" }
            } else if everywhere.contains(attribute) || some[name]?.contains(attribute) == true {
                text += " \(attribute)=\"\(HTMLText.escape(String(value.prefix(500))))\""
            }
        }
        return text
    }
}
