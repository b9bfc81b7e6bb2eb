import Values
import Web

/// What was deleted in the last 30 days, and the way back.
struct TrashPage {
    var frame: OfficeFrame
    var entries: [TrashEntry]
    var now: Instant

    var html: HTML {
        frame.page(
            PageHead(title: t("Kosz"), tile: "trash", sub: t("Usunięte rzeczy czekają tu 30 dni.")), section: .settings, width: .mid,
            entries.isEmpty
                ? emptyState(t("Kosz jest pusty"), t("To, co usuniesz, trafi tutaj i da się przywrócić."), stage: 5)
                : card(t("Usunięte"), id: "usuniete", "<ul class=\"rows\">\(each: entries, row)</ul>"))
    }

    private func row(_ entry: TrashEntry) -> HTML {
        """
        <li class="row-link">\(icon("trash"))<span><b>\(entry.title)</b><span class="sec">\(entry.actor) · \(entry.at.text(now: now))</span></span>\
        \(with: entry.kind, { postButton(t("Przywróć"), to: Places.restore($0.rawValue, entry.recordID), size: .small) })</li>
        """
    }
}
