import Courier
import Values
import Web

/// An address and what it is told, as somebody typed it.
struct WebhookForm: Sendable {
    var url = ""
    var events: [String] = []
    var number = ""
    var version = ""

    init() {}

    init(_ form: Form) {
        (url, events) = (form["adres"].trimmed, form.all("zdarzenie"))
        (number, version) = (form["numer"], form["wersja"])
    }

    init(_ webhook: Webhook) {
        (url, events, version) = (webhook.url, webhook.events.map(\.text), String(webhook.version))
    }

    func checked(_ courier: Courier) throws(Refusal) -> WebhookWish {
        var problems = Problems()
        let address = CourierAddress(url)
        if let address, courier.accepts(address) {
            problems.bound(url, "adres", limit: 2_000)
        } else if address != nil {
            problems["adres"] = t("Pod ten adres nie wyślemy: potrzebny jest https i serwer w internecie.")
        } else {
            problems["adres"] = t("Wpisz pełny adres, na przykład https://program.example.com/wiecha.")
        }
        let known = events.compactMap(WebhookEvent.init)
        if known.isEmpty { problems["zdarzenie"] = t("Zaznacz, o czym mamy zawiadamiać.") }
        if known.count != events.count || known.count > 200 { problems["zdarzenie"] = t("Nie ma takiego zdarzenia.") }
        try problems.refuse()
        return WebhookWish(url: url, events: known.map(\.text).sorted())
    }
}

struct WebhookWish: Sendable, Hashable {
    let url: String
    let events: [String]
}
