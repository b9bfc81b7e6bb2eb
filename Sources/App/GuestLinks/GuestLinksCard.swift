import Values
import Web

/// The links of one binder: to whom, to what, when opened, and the way to take them back.
struct GuestLinksCard {
    var binder: Binder
    var links: [GuestLinkRow]
    var viewer: Viewer
    var now: Instant

    var html: HTML {
        card(
            t("Dostęp jednorazowy"), id: "jednorazowy",
            head: viewer.mayAddFiles
                ? linkButton(t("Udostępnij"), to: Places.binderGuestLinks(binder.id), icon: "key", size: .small) : .empty,
            links.isEmpty
                ? "<p class=\"pad soft\">\(t: "Nikt nie dostał jeszcze odsyłacza. Udostępnij komuś bez konta jeden dokument, folder albo wiadomość.")</p>"
                : table(
                    t("Odsyłacze jednorazowe"),
                    [
                        Column(t("Odbiorca")), Column(t("Co")), Column(t("Stan")), Column(t("Ważny do")),
                        Column(t("Działania"), hiddenTitle: true),
                    ],
                    rows: "\(each: links, row)"))
    }

    private func row(_ row: GuestLinkRow) -> HTML {
        let link = row.link
        return """
            <tr><th scope="row">\(link.email)\(if: link.person != link.email, "<span class=\"sec\">\(link.person)</span>")</th>\
            <td>\(row.title.isEmpty ? link.scope.name : row.title)<span class="sec">\(link.scope.name)\(if: link.isGuarded, ", \(t: "z kodem")")</span></td>\
            <td>\(state(row))</td><td class="num">\(link.expiresAt.day.dotted)</td><td class="n r">\(if: viewer.mayGovern(link), actions(link))</td></tr>
            """
    }

    private func actions(_ link: GuestLink) -> HTML {
        guard link.revokedAt == nil else { return .empty }
        let roles: [BuildingRole] = binder.kind == .building ? [.contractor, .architect, .inspector, .siteManager, .estimator] : []
        return """
            <span class="row nw g2">\(if: link.isOpen(at: now), postButton(t("Wyłącz"), to: Places.guestLinkRevocation(link.id), .danger, size: .small))\
            \(iconDropdown("dots", label: t("Działania: %", link.email), [], extra: """
                \(menuPost(t("Wyślij jeszcze raz"), to: Places.guestLinkAgain(link.id), icon: "send", fields: [("numer", String(RecordID.next()))]))\
                \(each: roles, { menuPost(t("Zaproś na stałe: %", $0.name), to: Places.guestLinkWelcome(link.id), icon: "user", fields: [("rola", $0.rawValue)]) })
                """))</span>
            """
    }

    private func state(_ row: GuestLinkRow) -> HTML {
        let link = row.link
        let opened: HTML = row.openedAt.map { "<span class=\"sec\">\(t("ostatnio %", $0.text(now: now)))</span>" } ?? .empty
        if link.revokedAt != nil { return badge(t("wyłączony"), .bad) + opened }
        if link.expiresAt <= now { return badge(t("wygasł")) + opened }
        return link.openings > 0
            ? badge(t("otwarty, razy: %", String(link.openings)), .section, icon: "eye") + opened : badge(t("wysłany"), icon: "send")
    }
}
