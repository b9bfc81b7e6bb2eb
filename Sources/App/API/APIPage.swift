import Values
import Web

/// The keys of programs: who made them, what they open, when they were used last.
struct APIPage {
    var frame: OfficeFrame
    var keys: [APIKey]
    var mayChange: Bool
    var name = ""
    var scopes: Set<APIScope> = []
    var token: String?
    var problems: [String: String] = [:]
    var now: Instant

    var html: HTML {
        frame.page(
            SettingsTab.head(.api), section: .settings, width: .mid,
            "<div class=\"stack\">\(with: token, shown)\(card(t("Klucze API"), id: "klucze", list))\(if: mayChange, adding)\(if: mayChange, webhooks)</div>"
        )
    }

    private func shown(_ token: String) -> HTML {
        note(
            html: "<p>\(t: "Skopiuj go teraz. Więcej go nie pokażemy.")</p><p><code class=\"mono\">\(token)</code></p>", .ok,
            title: t("Nowy klucz"), live: true)
    }

    private var list: HTML {
        if keys.isEmpty {
            return
                "<p class=\"pad soft\">\(t: "Żaden program nie ma jeszcze klucza.") <a href=\"/api/v1/openapi.json\">\(t: "Opis API")</a></p>"
        }
        return """
            \(table(
                t("Klucze API"), [Column(t("Nazwa")), Column(t("Co otwiera")), Column(t("Ostatnio")), Column(t("Działania"), hiddenTitle: true)],
                rows: "\(each: keys, row)"))<p class="pad small"><a href="/api/v1/openapi.json">\(t: "Opis API")</a></p>
            """
    }

    private func row(_ key: APIKey) -> HTML {
        """
        <tr><th scope="row">\(key.name)<span class="sec">\(key.owner) · \(key.createdAt.text(now: now))</span></th>\
        <td><span class="mono small">\(key.scopes.map(\.rawValue).sorted().joined(separator: ", "))</span></td><td>\(key.usedAt?.text(now: now) ?? t("nieużywany"))</td>\
        <td class="n r">\(if: mayChange, postButton(t("Cofnij"), to: Places.apiKeyEnd(key.id), .danger, size: .small))</td></tr>
        """
    }

    private var webhooks: HTML {
        card(
            t("Webhooki"), id: "webhooki",
            rows([
                rowLink(
                    to: Places.settingsWebhooks(), front: tileSign("link"), t("Adresy, które zawiadamiamy"),
                    second: t("Nowa oferta, kontakt albo zadanie trafia od razu do innego programu."), end: icon("chev-r"))
            ]))
    }

    private var adding: HTML {
        card(
            t("Nowy klucz"), id: "nowy",
            """
            <form class="pad stack" method="post" action="\(Places.settingsAPI())">\(OneTime.field)
            \(input(t("Nazwa"), "nazwa", name, hint: t("Klucz działa w Twoim imieniu i zapisuje się w historii."), error: problems["nazwa"], autocomplete: "off"))
            \(with: problems["zakres"], { note($0, .bad) })\(checkChips(t("Co otwiera"), "zakres", APIScope.allCases.map { Choice($0.rawValue, $0.rawValue) }, checked: Set(scopes.map(\.rawValue))))
            <div>\(button(t("Utwórz klucz"), .add, icon: "key"))</div></form>
            """)
    }
}
