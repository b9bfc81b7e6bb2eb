import Values
import Web

/// A button that asks the browser for a passkey; it is there only where script and browser can. The answer goes into `field`.
func passkeyButton(
    _ text: String, to action: String, asking: String, _ fields: [(String, String)] = [], field: String = "odpowiedz",
    creating: HTML? = nil, block: Bool = false
) -> HTML {
    """
    <form method="post" action="\(action)" class="stack g2" data-passkey="\(creating == nil ? "get" : "create")" data-ask="\(asking)" \
    data-field="\(field)" data-failed="\(t: "Przeglądarka nie dała klucza. Spróbuj jeszcze raz.")" hidden>\(hidden(fields + [(field, "")]))\
    \(with: creating, { $0 })<div>\(button(text, icon: "key", size: block ? .large : .regular, block: block))</div><p class="hint" role="status"></p></form>
    """
}

/// The passkeys of an account, and the way to another one.
struct PasskeysCard {
    var passkeys: [Passkey] = []
    var now: Instant

    var html: HTML {
        """
        <section class="card" id="klucze"><header><h2>\(t: "Klucze dostępu")</h2></header>
        \(if: !passkeys.isEmpty, "<ul class=\"rows\">\(each: passkeys, row)</ul>")
        <div class="pad stack"><p class="soft">\(t: "Klucz dostępu otwiera konto odciskiem palca, twarzą albo PIN-em urządzenia, bez hasła i bez kodu.")</p>
        \(passkeyButton(t("Dodaj klucz"), to: Places.accountPasskeys(), asking: Places.accountPasskeyQuestion(), [("cel", "nowy")], creating: input(t("Nazwa klucza"), "nazwa", hint: t("Na przykład „telefon” albo „laptop w biurze”."), autocomplete: "off", maxlength: 80)))</div></section>
        """
    }

    private func row(_ passkey: Passkey) -> HTML {
        let used = passkey.usedAt.map { t("użyty %", $0.text(now: now)) } ?? t("nieużywany")
        return """
            <li class="row-link">\(icon("key"))<span><b>\(passkey.name)</b><span class="sec">\(t("dodany %", passkey.createdAt.text(now: now))) · \(used)</span></span>\
            \(postButton(t("Usuń"), to: Places.accountPasskeyEnd(passkey.id), .danger, size: .small))</li>
            """
    }
}
