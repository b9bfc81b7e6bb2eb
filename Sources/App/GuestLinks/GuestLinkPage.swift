import Web

/// What a link leads to first: who shares what, and one button. Mail scanners come this far and change nothing.
struct GuestLinkPage {
    var layout: BareLayout
    var link: GuestLink
    var firm: String
    var mark: String
    var action: String
    /// Where a code is asked for; nil for links without one.
    var code: String?
    /// Whether the code is asked for because another browser was first.
    var isElsewhere = false
    var isCodeSent = false
    var problem: String?

    var html: HTML {
        layout.single(
            """
            <div class="stack narrow"><p class="soft">\(t("% z firmy % udostępnia jedną rzecz", link.createdBy, firm))</p>
            <h1>\(link.scope.name)</h1>
            <p>\(t("Odsyłacz jest dla % i działa do %.", link.email, link.expiresAt.day.long))</p>
            \(if: isElsewhere, note(elsewhere, icon: "shield"))\
            \(with: problem, { note($0, .bad, live: true) })\(with: code, guarded)\(if: code == nil, door)
            <p class="hint">\(t: "Nie potrzebujesz konta ani hasła.")</p></div>
            """,
            mark: badge(t("dostęp jednorazowy"), icon: "key"))
    }

    private var elsewhere: String {
        link.scope == .form
            ? t("Ten dokument otwarto już w innej przeglądarce. Żeby nikt nie podpisał za Ciebie, wyślemy kod na Twój adres.")
            : t("Tę ofertę otwarto już w innej przeglądarce. Żeby nikt nie odpowiedział za Ciebie, wyślemy kod na Twój adres.")
    }

    private var door: HTML {
        """
        <form method="post" action="\(action)">\(hidden([("strona", mark)]))\(button(t("Otwórz"), .main, icon: "eye", size: .large, block: true))</form>
        """
    }

    private func guarded(_ code: String) -> HTML {
        """
        \(if: isCodeSent, entry)<form method="post" action="\(code)">\(hidden([("strona", mark)]))\
        \(button(isCodeSent ? t("Wyślij nowy kod") : t("Wyślij kod na e-mail"), isCodeSent ? .ghost : .main, icon: "mail", size: .large, block: true))</form>
        """
    }

    private var entry: HTML {
        """
        <form class="stack" method="post" action="\(action)">\(hidden([("strona", mark)]))\
        \(input(t("Kod z e-maila"), "kod", hint: t("Sześć cyfr, działa przez 15 minut."), autocomplete: "one-time-code", inputmode: "numeric"))\
        \(button(t("Otwórz"), .main, icon: "eye", size: .large, block: true))</form>
        """
    }
}

extension GuestScope {
    var name: String {
        switch self {
        case .offer: t("Oferta")
        case .letter: t("Wiadomość")
        case .document: t("Dokument")
        case .folder: t("Folder")
        case .form: t("Dokument do podpisu")
        }
    }
}
