import Values
import Web

/// Which addresses are told what happens, and a new one.
struct WebhooksPage {
    var frame: OfficeFrame
    var webhooks: [Webhook]
    var form = WebhookForm()
    var problems: [String: String] = [:]
    var now: Instant

    var html: HTML {
        frame.page(SettingsTab.head(.api), section: .settings, width: .mid, "<div class=\"stack\">\(notices)\(list)\(adding)</div>")
    }

    private var notices: HTML {
        "\(each: webhooks.filter { $0.pause == .failures || $0.pause == .gone }, { webhook in note(WebhookWords.pause(webhook, now), .warn, title: webhook.url, action: linkButton(t("Zobacz"), to: Places.webhook(webhook.id), size: .small)) })"
    }

    private var list: HTML {
        let add = linkButton(t("Dodaj webhook"), to: "#nowy", .add, icon: "plus", command: t("Dodaj webhook"), key: "n")
        guard !webhooks.isEmpty else {
            return card(
                t("Webhooki"), id: "lista", head: add,
                emptyState(
                    t("Żaden program nie czeka na wiadomości"),
                    t("Podaj adres, a zawiadomimy go o każdej nowej ofercie, kontakcie albo zadaniu."), stage: 0))
        }
        return card(
            t("Webhooki"), id: "lista", head: add,
            table(
                t("Webhooki"), [Column(t("Adres")), Column(t("Stan")), Column(t("Działania"), hiddenTitle: true)],
                rows: "\(each: webhooks, row)"))
    }

    private func row(_ webhook: Webhook) -> HTML {
        """
        <tr><th scope="row"><a class="raw" href="\(Places.webhook(webhook.id))">\(webhook.url)</a><span class="sec">\(WebhookWords.events(webhook))</span></th>\
        <td data-l="\(t: "Stan")">\(WebhookWords.badge(webhook))</td>\
        <td class="n r"><span class="row nw right">\(linkButton(t("Edytuj"), to: Places.webhook(webhook.id), .edit, icon: "pencil", size: .small))\
        \(postIcon("trash", label: t("Usuń: %", webhook.url), to: Places.webhookTrash(webhook.id)))</span></td></tr>

        """
    }

    private var adding: HTML {
        card(
            t("Nowy webhook"), id: "nowy",
            """
            <form class="pad stack" method="post" action="\(Places.settingsWebhooks())" novalidate>\(OneTime.field(form.number))\
            \(WebhookFields.html(form, problems))<div>\(button(t("Dodaj webhook"), .add, icon: "plus"))</div></form>
            """)
    }
}

/// The fields of an address and of what it is told.
enum WebhookFields {
    static func html(_ form: WebhookForm, _ problems: [String: String]) -> HTML {
        """
        \(input(t("Adres"), "adres", form.url, kind: .url, hint: t("Serwer, który przyjmie zdarzenia metodą POST. Każde jest podpisane."), error: problems["adres"], wide: true, placeholder: "https://program.example.com/wiecha", autocomplete: "off", required: true))\
        \(with: problems["zdarzenie"], { note($0, .bad, live: true) })\
        \(checkBox(t("Wszystkie zdarzenia"), "zdarzenie", value: "*", checked: form.events.contains("*"), hint: t("Także te, których jeszcze nie ma na liście.")))
        <details\(flag("open", hasChosen(form)))><summary class="btn sm">\(t: "Wybrane zdarzenia") \(icon("chev-d"))</summary><div class="stack g2 mt">\(each: WebhookEvent.catalog, { group in kind(group.kind, group.verbs, form) })</div></details>
        """
    }

    private static func hasChosen(_ form: WebhookForm) -> Bool { form.events.contains { $0 != "*" } }

    private static func kind(_ kind: RecordKind, _ verbs: [Act.Verb], _ form: WebhookForm) -> HTML {
        let choices = [Choice("\(kind.rawValue).*", t("wszystko"))] + verbs.map { Choice("\(kind.rawValue).\($0.rawValue)", $0.words) }
        return checkChips(kind.word, "zdarzenie", choices, checked: Set(form.events))
    }
}

enum WebhookWords {
    static func events(_ webhook: Webhook) -> String {
        let texts = webhook.events.map(\.text)
        if texts.contains("*") { return t("wszystkie zdarzenia") }
        let kinds = texts.compactMap { RecordKind(rawValue: String($0.prefix { $0 != "." }))?.word }
        return kinds.reduce(into: []) { words, word in if !words.contains(word) { words.append(word) } }.joined(separator: ", ")
    }

    static func badge(_ webhook: Webhook) -> HTML {
        switch webhook.pause {
        case .person: App.badge(t("wstrzymany"), .draft)
        case .failures, .gone: App.badge(t("wstrzymany, nie odbiera"), .bad, icon: "warn")
        case nil:
            webhook.failingSince == nil ? App.badge(t("działa"), .ok, icon: "check") : App.badge(t("nie odbiera"), .warn, icon: "warn")
        }
    }

    static func pause(_ webhook: Webhook, _ now: Instant) -> String {
        switch webhook.pause {
        case .gone: t("Serwer odpowiedział, że tego adresu już nie ma (410), więc nic tu nie wysyłamy.")
        case .failures: t("Od % nic nie doszło, więc przestaliśmy wysyłać. Zdarzenia czekają.", webhook.failingSince?.text(now: now) ?? "")
        case .person, nil: t("Nic tu nie wysyłamy, dopóki nie wznowisz. Zdarzenia czekają.")
        }
    }

    /// Why an attempt failed, as people read it.
    static func result(_ delivery: WebhookDelivery) -> String {
        if let status = delivery.lastStatus { return "HTTP \(status)" }
        switch delivery.lastError {
        case "": return delivery.lastAt == nil ? t("jeszcze nie wysłane") : ""
        case "forbidden": return t("adres prowadzi do sieci wewnętrznej")
        case "unknown host": return t("nie ma takiego serwera")
        case "address": return t("adres jest niepełny")
        default: return t("brak odpowiedzi")
        }
    }

    static func state(_ delivery: WebhookDelivery) -> HTML {
        switch delivery.state {
        case .delivered: App.badge(t("dostarczone"), .ok, icon: "check")
        case .waiting: App.badge(delivery.attempts == 0 ? t("w drodze") : t("ponowimy"), delivery.attempts == 0 ? .draft : .warn)
        case .failed: App.badge(t("nie doszło"), .bad, icon: "warn")
        }
    }
}
