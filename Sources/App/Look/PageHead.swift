import Web

/// The head of an office page: crumbs, tile, title, states, actions on the right, then tabs or one dimension line.
struct PageHead: Sendable {
    var title: String
    var tile: String?
    var face: Face?
    var crumbs: [Link] = []
    var badges: HTML = .empty
    var sub: String?
    var actions: HTML = .empty
    var tabsLabel = ""
    var tabs: [Tab] = []

    var html: HTML {
        """
        <header class="head">\(breadcrumbs(crumbs, current: title))
        <div class="head-row">\(with: face, { avatar($0, .regular) })\(with: face == nil ? tile : nil, { tileSign($0) })<h1>\(title)</h1>\(badges)\
        \(if: !actions.isEmpty, "<div class=\"acts\">\(actions)</div>")\(with: sub, { "<p class=\"sub\">\($0)</p>" })</div>
        \(tabs.isEmpty ? dimensionLine : tabBar(tabsLabel, tabs))</header>
        """
    }
}

let dimensionLine: HTML = "<div class=\"dim\"></div>"
