import Web

func tabBar(_ label: String, _ items: [Tab]) -> HTML {
    """
    <nav class="tabs" aria-label="\(label)">\(each: items, { tab in
        "<a href=\"\(tab.href)\"\(attribute("aria-current", tab.current ? "page" : nil))>\(tab.text)\(tabCount(tab))\(with: tab.trailing, { triangle($0) })</a>"
    })</nav>
    """
}

private func tabCount(_ tab: Tab) -> HTML {
    guard let count = tab.count else { return .empty }
    return " <span class=\"n\(tab.fresh ? " new" : "")\" data-fresh=\"\("tab " + tab.href)\">\(count)</span>"
}
