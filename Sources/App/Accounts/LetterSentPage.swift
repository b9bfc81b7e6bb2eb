import Web

/// The same words whether the address is known or not.
struct LetterSentPage {
    var layout: BareLayout
    var address: String
    var outbox: String?

    var html: HTML {
        layout.signIn(
            """
            <div class="stack g1"><h1>\(t: "Sprawdź pocztę")</h1>
            <p class="soft">\(t("Jeśli wszystko się zgadza, na adres % idzie wiadomość z odsyłaczem. Zajrzyj też do folderu ze spamem.", address))</p></div>
            \(with: outbox, outboxNote)
            <p class="small soft"><a href="\(Places.signIn())">\(t: "Wróć do logowania")</a></p>
            """)
    }

    private func outboxNote(_ address: String) -> HTML {
        note(
            t("Ten serwer nie wysyła poczty w świat: wiadomości czekają w lokalnej skrzynce nadawczej."),
            action: linkButton(t("Otwórz skrzynkę"), to: address))
    }
}
