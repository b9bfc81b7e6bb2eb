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
        let label =
            unreadNews > 0
            ? counted(unreadNews, "Powiadomienia, % nowe", "Powiadomienia, % nowe", "Powiadomienia, % nowych") : t("Powiadomienia")
        return """
            <details class="dd" data-fresh="news"><summary class="iconbtn" aria-label="\(label)">\(icon("bell"))\
            \(if: unreadNews > 0, "<span class=\"dot\" aria-hidden=\"true\">\(unreadNews)</span>")</summary>
            <div class="news"><h2>\(t: "Co nowego dla Ciebie")</h2>\(if: news.isEmpty, "<p class=\"soft small\">\(t: "Nic nowego. Tu staną wzmianki o Tobie, przypomnienia o zadaniach i nieprzeczytana poczta.")</p>")\
            <ul class="rows">\(each: news, newsLine)</ul><a class="it foot-l" href="\(links.news)">\(icon("clock"))<span>\(t: "Historia firmy")</span></a></div></details>
            """
    }

    private func newsLine(_ item: NewsItem) -> HTML {
        """
        <li><a class="it" href="\(item.href)">\(icon(item.icon))<span>\(item.text)\(if: !item.when.isEmpty, "<span class=\"sec\">\(item.when)</span>")</span></a></li>
        """
    }
}
