import Store
import Values
import Web

/// Everything that was found, with its place and its reason.
struct SearchPage {
    var words: String
    var part = ""
    var results: [SearchResult]
    var commands: [SearchCommand] = []
    var now: Instant
    var address: String
    var hasParts = true

    func office(_ frame: OfficeFrame) -> HTML {
        frame.page(PageHead(title: t("Szukaj")), section: .desk, width: .mid, form)
    }

    func zone(_ frame: ZoneFrame) -> HTML {
        ZoneLayout(frame: frame, title: t("Szukaj"), tab: nil).page("<section class=\"stack g2\"><h1>\(t: "Szukaj")</h1>\(form)</section>")
    }

    private var form: HTML {
        """
        <form class="card" method="get" action="\(address)" role="search">
        \(toolbar("\(findField(t("Szukaj we wszystkim"), value: words, placeholder: t("Nazwisko, adres, numer oferty, słowo z wiadomości"), autofocus: words.isEmpty))\(button(t("Szukaj"), .main))"))
        \(if: hasParts && !words.isEmpty, parts)\(answer)</form>
        """
    }

    private var parts: HTML {
        let names = ["": t("Wszystko")].merging(
            [
                "kontakty": t("Kontakty"), "segregatory": t("Segregatory"), "oferty": t("Oferty"), "poczta": t("Poczta"),
                "pliki": t("Pliki"),
                "cennik": t("Cennik"),
            ]) { first, _ in first }
        return """
            <nav class="tabs" aria-label="\(t: "Rodzaj")">\(each: [""] + SearchResult.parts.map(\.key), { key in
                "<a href=\"\(address)?q=\(Place.encode(words))\(key.isEmpty ? "" : "&rodzaj=" + key)\"\(attribute("aria-current", key == part ? "true" : nil))>\(names[key] ?? key)</a>"
            })</nav>
            """
    }

    private var answer: HTML {
        if words.isEmpty { return "<p class=\"pad soft\">\(t: "Nie musisz pisać polskich znaków ani pamiętać odmiany.")</p>" }
        if results.isEmpty, commands.isEmpty {
            return "<p class=\"pad soft\">\(t("Nic nie pasuje do słów „%”. Spróbuj krócej.", words))</p>"
        }
        return "<ul class=\"rows\" data-rows>\(each: commands, command)\(each: results, row)</ul>"
    }

    private func command(_ command: SearchCommand) -> HTML {
        """
        <li data-section="\(command.section.rawValue)"><a class="row-link" href="\(command.href)">\(tileSign(command.icon))<span><b>\(command.title)</b></span>\
        <span class="end sec">\(t: "polecenie")</span></a></li>
        """
    }

    private func row(_ result: SearchResult) -> HTML {
        """
        <li data-section="\(result.section.rawValue)"><a class="row-link" href="\(result.href)">\(tileSign(result.icon))<span><b>\(marked(result.title))</b>\
        <span class="sec">\(marked(result.why))\(if: !result.why.text.isEmpty, " · ")\(with: result.place, { "\($0) · " })\(result.at.text(now: now))</span></span>\
        <span class="end sec">\(result.noun)\(with: result.mark, { " \(badge($0))" })</span></a></li>
        """
    }
}
