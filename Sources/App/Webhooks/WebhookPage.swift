import Values
import Web

/// One webhook: what was sent, what may be sent again, and its form.
struct WebhookPage {
    var frame: OfficeFrame
    var webhook: Webhook
    var form: WebhookForm
    var deliveries: [WebhookDelivery]
    var next: RecordID?
    var secret: String?
    var problems: [String: String] = [:]
    var isStale = false
    var now: Instant

    var html: HTML {
        frame.page(
            SettingsTab.head(.api), section: .settings, width: .mid,
            """
            <div class="stack"><p><a href="\(Places.settingsWebhooks())">\(icon("back")) \(t: "Wszystkie webhooki")</a></p>\
            <p><b class="raw">\(webhook.url)</b> \(WebhookWords.badge(webhook))</p>\
            \(with: secret, shown)\(if: webhook.pausedAt != nil, rest)\(log)\(again)\(editor)\(danger)</div>
            """)
    }

    private func shown(_ secret: String) -> HTML {
        note(
            html: "<p>\(t: "Skopiuj go teraz. Więcej go nie pokażemy.")</p><p><code class=\"mono\">\(secret)</code></p>", .ok,
            title: t("Sekret, którym podpisujemy"), live: true)
    }

    private var rest: HTML {
        note(
            WebhookWords.pause(webhook, now), webhook.pause == .person ? .info : .warn,
            action: postButton(t("Wznów"), to: Places.webhookState(webhook.id), .main, size: .small, fields: [("stan", "wznow")]))
    }

    private var log: HTML {
        let actions: HTML = """
            <span class="row">\(postButton(t("Wyślij próbne"), to: Places.webhookTest(webhook.id), icon: "send", size: .small, fields: [("numer", String(RecordID.next()))]))\
            \(if: webhook.pausedAt == nil, postButton(t("Wstrzymaj"), to: Places.webhookState(webhook.id), size: .small, fields: [("stan", "wstrzymaj")]))</span>
            """
        guard !deliveries.isEmpty else {
            return card(
                t("Wysyłki"), id: "wysylki", head: actions,
                emptyState(t("Nic jeszcze nie wyszło"), t("Wyślij zdarzenie próbne albo poczekaj na pierwsze prawdziwe."), stage: 0))
        }
        return card(
            t("Wysyłki"), id: "wysylki", head: actions, fresh: RecordKind.webhook.rawValue,
            """
            \(table(
                t("Wysyłki"),
                [Column(t("Zdarzenie")), Column(t("Stan")), Column(t("Odpowiedź")), Column(t("Prób"), numeric: true), Column(t("Działania"), hiddenTitle: true)],
                rows: "\(each: deliveries, row)"))\
            \(pager(t("wysyłki z 30 dni"), previous: nil, next: next.map { "\(Places.webhook(webhook.id))?po=\($0)#wysylki" }))
            """)
    }

    private func row(_ delivery: WebhookDelivery) -> HTML {
        """
        <tr><th scope="row"><a class="mono" href="\(Places.webhookDelivery(webhook.id, delivery.id))">\(delivery.event)</a>\
        <span class="sec">\(delivery.createdAt.text(now: now))</span></th><td>\(WebhookWords.state(delivery))</td>\
        <td data-l="\(t: "Odpowiedź")">\(WebhookWords.result(delivery))</td><td class="n num" data-l="\(t: "Prób")">\(delivery.attempts)</td>\
        <td class="n r">\(postButton(t("Wyślij ponownie"), to: Places.webhookResend(webhook.id, delivery.id), icon: "refresh", size: .small))</td></tr>

        """
    }

    private var again: HTML {
        card(
            t("Wysyłka od chwili"), id: "od-chwili",
            """
            <form class="pad form" method="post" action="\(Places.webhookReplay(webhook.id))">\
            \(input(t("Od kiedy"), "od", "", kind: .moment, hint: t("Najdalej 30 dni wstecz. Wysłane już zdarzenia mają ten sam numer, więc program je rozpozna."), error: problems["od"], required: true))\
            <div class="w">\(button(t("Wyślij ponownie wszystko"), icon: "refresh"))</div></form>
            """)
    }

    private var editor: HTML {
        card(
            t("Adres i zdarzenia"), id: "zmiana",
            """
            <form class="pad stack" method="post" action="\(Places.webhook(webhook.id))" novalidate>\(hidden([("wersja", form.version)]))\
            \(if: isStale, note(t("Ktoś zapisał ten webhook przed Tobą. Zapisz jeszcze raz, żeby zostawić swoje."), .warn, live: true))\
            \(WebhookFields.html(form, problems))<div class="row">\(button(t("Zapisz"), .main, key: "s"))\
            <span class="hint">\(t("Dodaje: %, %", webhook.author, webhook.createdAt.text(now: now)))</span></div></form>
            """)
    }

    private var danger: HTML {
        card(
            t("Strefa ostrożności"), id: "ostroznie",
            dangerZone([
                Danger(
                    title: t("Nowy sekret"), loss: t("Stary od razu przestaje podpisywać. Zmień go też w programie."),
                    button: postButton(t("Utwórz nowy sekret"), to: Places.webhookSecret(webhook.id), .danger, icon: "key")),
                Danger(
                    title: t("Usuń webhook"), loss: t("Można go przywrócić z kosza przez 30 dni."),
                    button: postButton(t("Usuń"), to: Places.webhookTrash(webhook.id), .danger, icon: "trash")),
            ]))
    }
}

/// One delivery: what was sent, word for word, and what came back.
struct WebhookDeliveryPage {
    var frame: OfficeFrame
    var webhook: Webhook
    var delivery: WebhookDelivery
    var now: Instant

    var html: HTML {
        frame.page(
            SettingsTab.head(.api), section: .settings, width: .mid,
            """
            <div class="stack"><p><a href="\(Places.webhook(webhook.id))#wysylki">\(icon("back")) \(t: "Wszystkie wysyłki")</a></p>\
            \(card(
                delivery.event, id: "wysylka",
                head: postButton(t("Wyślij ponownie"), to: Places.webhookResend(webhook.id, delivery.id), icon: "refresh", size: .small), facts))\
            \(card(t("Treść"), id: "tresc", padded("<pre class=\"mono small raw\">\(delivery.body)</pre>")))\
            \(if: !delivery.lastAnswer.isEmpty, card(t("Odpowiedź serwera"), id: "odpowiedz", padded("<pre class=\"mono small raw\">\(delivery.lastAnswer)</pre>")))</div>
            """)
    }

    private var facts: HTML {
        """
        <div class="pad stack g2"><p>\(WebhookWords.state(delivery)) \(WebhookWords.result(delivery))\
        \(if: delivery.lastStatus == nil && !delivery.lastError.isEmpty, "<span class=\"sec mono\">\(delivery.lastError)</span>")</p>\
        <p class="small soft">\(t("Zdarzenie: %", delivery.createdAt.full)) · \(counted(delivery.attempts, "% próba", "% próby", "% prób"))\
        \(with: delivery.lastAt, { " · \(t("ostatnia: %", $0.text(now: now)))" })</p><p class="mono small">webhook-id: \(delivery.messageID)</p></div>
        """
    }
}
