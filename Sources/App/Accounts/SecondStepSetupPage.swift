import Print
import Web

/// Switching the second step on: the key as a picture and as text, and the first code as proof that it arrived.
struct SecondStepSetupPage {
    var layout: BareLayout
    var account: Account
    var code: TimeCode
    var sealed: String
    var problem: String?

    var html: HTML {
        layout.single(
            """
            <div class="stack"><h1>\(t: "Logowanie dwuetapowe")</h1>
            <p class="soft">\(t: "Oprócz hasła będzie potrzebny kod z aplikacji w telefonie, na przykład Aegis, FreeOTP albo Google Authenticator.")</p>
            <ol class="stack g2"><li>\(t: "Zeskanuj obrazek w aplikacji albo przepisz klucz.")\(picture)<p class="qr-key"><code>\(spaced)</code></p></li>
            <li>\(t: "Wpisz kod, który pokazuje aplikacja.")</li></ol>
            <form method="post" action="\(Places.accountSecondStep())" class="stack g2">\(hidden([("klucz", sealed)]))
            \(input(t("Kod"), "kod", error: problem, autocomplete: "one-time-code", inputmode: "numeric", required: true, maxlength: 10))
            \(checkBox(t("Wyloguj inne urządzenia"), "wyloguj", checked: true, hint: t("Zalogują się ponownie już z kodem.")))
            <div class="row">\(button(t("Włącz"), .main))\(linkButton(t("Nie teraz"), to: Places.account()))</div></form></div>
            """)
    }

    private var picture: HTML {
        guard let qr = QRCode(code.address(of: account.email)) else { return .empty }
        return """
            <svg class="qr" viewBox="0 0 \(qr.side) \(qr.side)" role="img" aria-label="\(t: "Kod QR z kluczem")" shape-rendering="crispEdges">\
            <path fill="#fff" d="M0 0h\(qr.side)v\(qr.side)h-\(qr.side)z"/><path fill="#000" d="\(qr.path)"/></svg>
            """
    }

    /// Groups of four letters are easier to copy.
    private var spaced: String {
        code.text.enumerated().map { $0.offset > 0 && $0.offset % 4 == 0 ? " \($0.element)" : String($0.element) }.joined()
    }
}

/// The spare codes, shown this once.
struct SpareCodesPage {
    var layout: BareLayout
    var codes: [String]

    var html: HTML {
        layout.single(
            """
            <div class="stack"><h1>\(t: "Kody zapasowe")</h1>
            \(note(t("Logowanie dwuetapowe działa. Zapisz te kody: każdy zadziała raz, gdy nie będziesz mieć telefonu. Nie pokażemy ich ponownie."), .ok))
            <ul class="spare">\(each: codes, { "<li><code>\($0)</code></li>" })</ul>
            <p>\(linkButton(t("Mam zapisane"), to: Places.account(), .main))</p></div>
            """)
    }
}
