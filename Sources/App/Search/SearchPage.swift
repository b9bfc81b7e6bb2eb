import Store
import Values
import Web

struct SearchPage {
    var frame: OfficeFrame
    var words: String
    var results: [SearchResult]
    var now: Instant

    var html: HTML {
        frame.page(
            PageHead(title: t("Szukaj"), tile: "search"), section: .desk, width: .mid,
            """
            <form class="card" method="get" action="\(Places.search())" role="search">
            \(toolbar("\(findField(t("Szukaj we wszystkim"), value: words, placeholder: t("Nazwisko, adres, numer oferty, słowo z wiadomości")))\(button(t("Szukaj"), .main))"))
            \(answer)</form>
            """)
    }

    private var answer: HTML {
        if words.isEmpty { return "<p class=\"pad soft\">\(t: "Nie musisz pisać polskich znaków ani pamiętać odmiany.")</p>" }
        if results.isEmpty { return "<p class=\"pad soft\">\(t("Nic nie pasuje do słów „%”. Spróbuj krócej.", words))</p>" }
        return "<ul class=\"rows\" data-rows>\(each: results, row)</ul>"
    }

    private func row(_ result: SearchResult) -> HTML {
        """
        <li data-section="\(result.section.rawValue)"><a class="row-link" href="\(result.href)">\(tileSign(result.icon))<span><b>\(marked(result.title))</b>\
        <span class="sec">\(result.noun) · \(marked(result.snippet))</span></span><span class="end"><span class="sec">\(result.at.text(now: now))</span></span></a></li>
        """
    }
}
