import Web

/// A photograph in a grid, from its thumbnail of 400 × 300.
struct PhotoTile: Sendable {
    var href: String
    var thumbnail: String
    var alt: String
    var caption: String
    /// The value of a box to tick, for actions on several.
    var choice: String?
}

func photos(_ items: [PhotoTile], id: String? = nil, more: HTML = .empty) -> HTML {
    """
    <div class="photos"\(attribute("id", id))>\(more)\(each: items, {
        "<figure><a href=\"\($0.href)\"><img src=\"\($0.thumbnail)\" alt=\"\($0.alt)\" width=\"400\" height=\"300\" loading=\"lazy\"></a>\(if: !$0.caption.isEmpty, "<figcaption>\($0.caption)</figcaption>")\(with: $0.choice, photoBox)</figure>"
    })</div>
    """
}

private func photoBox(_ value: String) -> HTML {
    """
    <label class="pick"><input type="checkbox" name="plik" value="\(value)" aria-label="\(t: "Zaznacz zdjęcie")"></label>
    """
}
