import Web

extension OfficeFrame {
    func menuHTML(_ current: Section) -> HTML {
        """
        <nav class="menu" id="menu" aria-label="\(t: "Menu główne")" popover>
        <ul>\(each: menu, { menuTile($0, current) })</ul>
        \(if: !buildings.isEmpty, openBuildings)
        \(with: trial, { "<div class=\"end\">\(trialMeter($0))</div>" })
        </nav>
        """
    }

    func bottomBar(_ current: Section) -> HTML {
        """
        <nav class="bottom" aria-label="\(t: "Skróty")">
        \(each: Section.phone.compactMap { section in menu.first { $0.section == section } }, { bottomLink($0, current) })\
        <button type="button" popovertarget="menu">\(icon("menu"))\(t: "Więcej")</button>
        </nav>
        """
    }

    private func menuTile(_ item: MenuItem, _ current: Section) -> HTML {
        """
        <li data-section="\(item.section.rawValue)"><a href="\(item.href)"\(attribute("aria-current", item.section == current ? "page" : nil))\
        \(attribute("data-key", item.section.shortcut))>\(tileSign(item.section.icon))<span class="lb">\(item.section.name)</span>\
        <span class="n" data-fresh="menu-\(item.section.rawValue)">\(if: item.count > 0, "\(item.count)<span class=\"vh\"> \(item.note)</span>")</span></a></li>

        """
    }

    private var openBuildings: HTML {
        """
        <div class="sites"><h2>\(t: "Otwarte budowy")</h2><ul data-fresh="menu-buildings">\(each: buildings, {
            "<li data-section=\"binders\"><a href=\"\($0.href)\">\(miniHouse($0.stage))<span class=\"t\">\($0.name)</span>\(if: $0.unread > 0, "<span class=\"n\">\($0.unread)<span class=\"vh\"> \(t: "nieprzeczytane")</span></span>")</a></li>"
        })</ul>\(with: allBuildings, { "<a class=\"all\" href=\"\($0.href)\">\(t("Wszystkie (%)", String($0.count)))</a>" })</div>
        """
    }

    private func bottomLink(_ item: MenuItem, _ current: Section) -> HTML {
        let count: HTML =
            item.section == .mail && item.count > 0
            ? "<span class=\"n\" aria-hidden=\"true\">\(item.count)</span><span class=\"vh\">\(item.count) \(item.note)</span>" : .empty
        return """
            <a href="\(item.href)"\(attribute("aria-current", item.section == current ? "page" : nil)) data-section="\(item.section.rawValue)">\
            \(icon(item.section.icon))\(item.section.shortName)<span data-fresh="bottom-\(item.section.rawValue)">\(count)</span></a>

            """
    }
}
