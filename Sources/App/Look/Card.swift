import Web

/// A card of paper with a title; `section` gives its subtree the colour, `id` names the title for screen readers.
func card(
    _ title: String, id: String, section: Section? = nil, tile tileIcon: String? = nil, head: HTML = .empty, foot: HTML = .empty,
    fresh: String? = nil, _ content: HTML
) -> HTML {
    """
    <section class="card cq" aria-labelledby="\(id)-t"\(attribute("id", id))\(attribute("data-section", section?.rawValue))\
    \(attribute("data-fresh", fresh))><header>\(with: tileIcon, tileSign)<h2 id="\(id)-t">\(title)</h2>\(head)</header>
    \(content)\(if: !foot.isEmpty, "<footer>\(foot)</footer>")</section>

    """
}

/// The inside of a card with the usual margin.
func padded(_ content: HTML) -> HTML { "<div class=\"pad stack\">\(content)</div>" }

/// A heading between parts of a page, with its small action.
func divider(_ title: String, id: String, action: HTML = .empty) -> HTML {
    """
    <div class="sech"><h2 id="\(id)">\(title)</h2>\(action)</div>
    """
}
