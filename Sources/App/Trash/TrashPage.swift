import Values
import Web

/// What was deleted in the last 30 days, and the way back.
struct TrashPage {
    var frame: OfficeFrame
    var entries: [TrashEntry]
    var filter: TrashFilter
    var people: [TrashPerson]
    var next: String?
    var now: Instant

    var html: HTML {
        frame.page(
            PageHead(title: t("Kosz"), tile: "trash", sub: t("Usunięte rzeczy czekają tu 30 dni.")), section: .settings, width: .mid,
            "<div class=\"card cq\">\(filters)\(list)</div>")
    }

    private var filters: HTML {
        let kinds = TrashEntry.kinds.map { Choice($0.rawValue, $0.word) }
        return """
            <form class="toolbar" method="get" action="\(Places.trash())">\(findField(t("Szukaj w koszu"), value: filter.words))
            \(select(t("Rodzaj"), "rodzaj", [Choice("", t("Wszystkie rodzaje"))] + kinds, selected: filter.kind?.rawValue ?? "", hiddenLabel: true))
            \(if: people.count > 1, select(t("Kto usunął"), "osoba", [Choice("", t("Wszyscy"))] + people.map { Choice(String($0.id), $0.name) }, selected: filter.person.map(String.init) ?? "", hiddenLabel: true))
            \(button(t("Pokaż")))</form>
            """
    }

    private var list: HTML {
        if entries.isEmpty {
            return filter.isEmpty
                ? emptyState(t("Kosz jest pusty"), t("To, co usuniesz, trafi tutaj i da się przywrócić."), stage: 5)
                : emptyState(t("Nic nie pasuje"), t("Zmień filtry, żeby zobaczyć więcej."), stage: 5)
        }
        return """
            \(table(
                t("Usunięte"),
                [Column(t("Co")), Column(t("Kto usunął")), Column(t("Kiedy")), Column(t("Zniknie za")), Column(t("Działania"), hiddenTitle: true)],
                rows: "\(each: entries, row)"))
            \(pager(counted(entries.count, "% pozycja na stronie", "% pozycje na stronie", "% pozycji na stronie"), previous: nil, next: next))
            """
    }

    private func row(_ entry: TrashEntry) -> HTML {
        """
        <tr\(attribute("data-section", entry.kind?.section.rawValue))><th scope="row"><span class="row nw g2">\(tileSign(entry.kind?.section.icon ?? "trash"))<span>\(entry.title)\
        <span class="sec">\(entry.kind?.word)</span></span></span></th><td>\(entry.actor)</td><td>\(entry.at.text(now: now))</td>\
        <td class="num">\(left(entry))</td>\
        <td class="n r">\(with: entry.kind, { postButton(t("Przywróć"), to: Places.restore($0.rawValue, entry.recordID), icon: "undo", size: .small) })</td></tr>
        """
    }

    private func left(_ entry: TrashEntry) -> String {
        let days = (entry.at.adding(days: TrashPurge.days).milliseconds(since: now) + 86_399_999) / 86_400_000
        return counted(max(1, days), "% dzień", "% dni", "% dni")
    }
}
