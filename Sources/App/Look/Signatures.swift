import Web

/// One party under a document: signed, or what it waits for.
struct SignatureCell: Sendable {
    var role: String
    var name: String
    var state: HTML
}

func signatures(_ cells: [SignatureCell], fresh: String? = nil) -> HTML {
    """
    <div class="signbox"\(attribute("data-fresh", fresh))>\(each: cells, {
        "<div><span class=\"muted small\">\($0.role)</span><b>\($0.name)</b>\($0.state)</div>"
    })</div>
    """
}

/// The stamp of a finished document.
func stamp(_ word: String, when: String) -> HTML {
    """
    <span class="stamp">\(word)<small>\(when)</small></span>
    """
}
