import Web

extension OfficeFrame {
    func topBar(_ current: Section) -> HTML {
        """
        <header class="top">
        <a class="brand" href="\(links.home)" aria-label="\(t: "Wiecha, przejdź do pulpitu")">\(logo)<span>Wiecha</span></a>
        <a class="seek" href="\(links.search)" data-palette aria-keyshortcuts="Control+K">\(icon("search"))\
        <span class="cut">\(t: "Szukaj albo wykonaj…")</span><kbd>Ctrl K</kbd></a>
        <div class="top-acts">
        \(newsMenu)
        \(iconLink("gear", label: t("Ustawienia"), to: links.settings, current: current == .settings))
        \(account.html(large: false))
        </div>
        </header>
        """
    }

    private var newsMenu: HTML {
        let label = unreadNews > 0 ? t("Powiadomienia, nowe: %", String(unreadNews)) : t("Powiadomienia")
        return """
            <details class="dd" data-fresh="news"><summary class="iconbtn" aria-label="\(label)">\(icon("bell"))\
            \(if: unreadNews > 0, "<span class=\"dot\" aria-hidden=\"true\">\(unreadNews)</span>")</summary>
            <div class="news"><ul class="rows">\(each: news, {
                "<li><a class=\"it\" href=\"\($0.href)\">\(icon($0.icon))<span>\($0.text)<span class=\"sec\">\($0.when)</span></span></a></li>"
            })<li><a class="it" href="\(links.news)">\(icon("chev-r"))<span>\(t: "Wszystkie powiadomienia")</span></a></li></ul></div></details>
            """
    }
}
