import Web

/// A menu under a button, made of links; works without script.
func dropdown(
    _ text: String, _ kind: ButtonKind = .plain, icon name: String? = nil, size: ButtonSize = .regular, left: Bool = false,
    command: String? = nil, key: String? = nil, _ items: [Link], extra: HTML = .empty
) -> HTML {
    """
    <details class="dd\(left ? " l" : "")"><summary class="btn\(kind.rawValue)\(size.rawValue)"\(attribute("data-cmd", command))\
    \(attribute("data-key", key))>\(with: name, icon)\(text)\(if: name == nil, " \(icon("chev-d"))")</summary><ul>\(each: items, menuLine)\(extra)</ul></details>
    """
}

/// The same behind one icon.
func iconDropdown(_ name: String, label: String, _ items: [Link], extra: HTML = .empty) -> HTML {
    """
    <details class="dd"><summary class="iconbtn" aria-label="\(label)">\(icon(name))</summary><ul>\(each: items, menuLine)\(extra)</ul></details>
    """
}

private func menuLine(_ link: Link) -> HTML {
    """
    <li><a href="\(link.href)">\(with: link.icon, icon)\(link.text)</a></li>
    """
}

/// A line of a menu that changes something.
func menuPost(_ text: String, to action: String, icon name: String? = nil, fields: [(String, String)] = []) -> HTML {
    """
    <li><form class="one" method="post" action="\(action)">\(hidden(fields))<button>\(with: name, icon)\(text)</button></form></li>
    """
}
