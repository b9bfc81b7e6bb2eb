import Web

/// The way here, ending with the name of this page.
func breadcrumbs(_ links: [Link], current: String) -> HTML {
    guard !links.isEmpty else { return .empty }
    return """
        <nav class="crumbs" aria-label="\(t: "Ścieżka")"><ol>\(each: links, { "<li><a href=\"\($0.href)\">\($0.text)</a></li>" })\
        <li aria-current="page">\(current)</li></ol></nav>
        """
}
