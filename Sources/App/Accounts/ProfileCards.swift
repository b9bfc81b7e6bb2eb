import Values
import Web

/// The parts of the account page about oneself: picture, name, language, letters.
struct ProfileCards {
    var account: Account
    var profile: Profile?
    var wanted: Set<Notice>
    var theme: String?
    /// What stands under one's letters; nil for somebody without a seat in a firm.
    var signature: String?
    var problems: [String: String] = [:]

    var html: HTML { "<div class=\"cols c11\">\(picture)\(look)</div>\(name)\(with: signature, signatureCard)\(notices)" }

    private var picture: HTML {
        card(
            t("Avatar konta"), id: "awatar",
            """
            <div class="pad stack"><div class="row g3">\(avatar(Face(name: account.name, id: account.id), .huge))<div class="stack g1"><b>\(account.name)</b>\
            <span class="soft small">\(account.email)</span><span class="hint">\(t: "Avatar widać przy wiadomościach, ofertach i w strefie budowy.")</span></div></div>
            \(with: problems["zdjecie"], { note($0, .bad, live: true) })
            <form class="stack" method="post" enctype="multipart/form-data" action="\(Places.accountAvatar())" data-crop>
            \(fileDrop(t("Wybierz zdjęcie"), name: "zdjecie", hint: t("JPG albo PNG, najmniej 200 × 200 px"), accept: "image/jpeg,image/png", multiple: false, icon: "image"))
            \(cropper)<div class="row">\(button(t("Zapisz zdjęcie"), .main))\
            \(if: profile?.avatarHash != nil, button(t("Usuń zdjęcie"), .danger, action: Places.accountAvatarEnd()))</div></form>
            <form class="stack" method="post" action="\(Places.accountAvatar())">\(colours)<div>\(button(t("Zapisz kolor"), .main))</div></form></div>
            """)
    }

    private var cropper: HTML {
        """
        <div class="crop" hidden><canvas width="300" height="300" tabindex="0" role="img" aria-label="\(t: "Kadr: przesuń myszą albo strzałkami")"></canvas>\
        <label class="small">\(t: "Powiększenie") <input type="range" min="100" max="400" value="100"></label></div>
        """
    }

    private var colours: HTML {
        let face = Face(name: account.name, id: account.id)
        return fieldset(
            t("Kolor, gdy nie ma zdjęcia"),
            content: """
                <div class="chips">\(each: Profile.colours, { colour in
                    "<label class=\"chip\"><input type=\"radio\" name=\"kolor\" value=\"\(colour.number)\"\(flag("checked", profile?.colour == colour.number))>\(avatar(Face(name: face.name, colour: colour.number), .small))\(colour.name)</label>"
                })</div>
                """)
    }

    private var look: HTML {
        card(
            t("Wygląd i język"), id: "wyglad",
            """
            <form class="pad stack" method="post" action="\(Places.accountLook())">
            \(radioChips(t("Motyw"), "motyw", [Choice("system", t("Jak w systemie")), Choice("light", t("Jasny"), icon: "sun"), Choice("dark", t("Ciemny"), icon: "moon")], selected: theme ?? "system"))
            \(radioChips(t("Język"), "jezyk", Language.allCases.map { Choice($0.rawValue, $0.ownName) }, selected: account.language.rawValue))
            <div>\(button(t("Zapisz"), .main))</div>
            <p class="hint js-only">\(t: "Skróty jednoliterowe wyłączysz w oknie, które otwiera klawisz ?. Ctrl K działa zawsze.")</p></form>
            """)
    }

    private var name: HTML {
        card(
            t("Imię i nazwisko"), id: "nazwa",
            """
            <form class="pad stack" method="post" action="\(Places.accountName())">
            \(input(t("Imię i nazwisko"), "osoba", problems["osoba"] == nil ? account.name : "", hint: t("Tak widzą Cię inni. W historii zostaje nazwisko z chwili zdarzenia."), error: problems["osoba"], autocomplete: "name"))
            <div>\(button(t("Zapisz"), .main))</div></form>
            """)
    }

    private func signatureCard(_ text: String) -> HTML {
        card(
            t("Podpis pod wiadomościami"), id: "podpis",
            """
            <form class="pad stack" method="post" action="\(Places.accountSignature())">
            \(textArea(t("Podpis"), "podpis", text, height: .short, hint: t("Wstawia się sam do nowych wiadomości i odpowiedzi."), maxlength: 2_000))
            <div>\(button(t("Zapisz podpis"), .main))</div></form>
            """)
    }

    private var notices: HTML {
        card(
            t("Powiadomienia e-mailem"), id: "powiadomienia",
            """
            <form class="pad stack" method="post" action="\(Places.accountNotices())">
            \(each: Notice.allCases, { checkBox($0.name, "chce", value: $0.rawValue, checked: wanted.contains($0), hint: $0.hint, isSwitch: true) })
            <div>\(button(t("Zapisz"), .main))</div></form>
            """)
    }
}
