import Values
import Web

/// The links of one binder: to whom, to what, opened or not, and the way to take them back.
struct GuestLinksCard {
    var links: [GuestLink]
    var now: Instant

    var html: HTML {
        card(
            t("Dostęp jednorazowy"), id: "jednorazowy",
            links.isEmpty
                ? "<p class=\"pad soft\">\(t: "Nikt nie dostał jeszcze odsyłacza. Powstaje sam, gdy wysyłasz ofertę albo dokument komuś bez konta.")</p>"
                : table(
                    t("Odsyłacze jednorazowe"),
                    [
                        Column(t("Odbiorca")), Column(t("Co")), Column(t("Stan")), Column(t("Ważny do")),
                        Column(t("Działania"), hiddenTitle: true),
                    ],
                    rows: "\(each: links, row)"))
    }

    private func row(_ link: GuestLink) -> HTML {
        """
        <tr><th scope="row">\(link.email)<span class="sec">\(link.person)</span></th><td>\(link.scope.name)</td><td>\(state(link))</td>\
        <td class="num">\(link.expiresAt.day.dotted)</td><td class="n r">\
        \(if: link.isOpen(at: now), postButton(t("Wyłącz"), to: Places.guestLinkRevocation(link.id), .danger, size: .small))</td></tr>
        """
    }

    private func state(_ link: GuestLink) -> HTML {
        if link.revokedAt != nil { return badge(t("wyłączony"), .bad) }
        if link.expiresAt <= now { return badge(t("wygasł")) }
        return link.openings > 0
            ? badge(t("otwarty, razy: %", String(link.openings)), .section, icon: "eye") : badge(t("wysłany"), icon: "send")
    }
}
