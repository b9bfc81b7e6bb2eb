import Values
import Web

/// The passwords of one's programs, and a form for the next.
struct AppPasswordPage {
    var passwords: [AppPassword]
    var email: String
    /// The system's own address, without a slash at the end.
    var address: String
    var name = ""
    var opens: AppPassword.Opens? = .both
    /// The password that was just made: shown this once.
    var secret: String?
    var problems: [String: String] = [:]
    var now: Instant

    func office(_ frame: OfficeFrame) -> HTML {
        frame.page(
            PageHead(
                title: t("Hasła programów"), tile: "key", crumbs: [Link(t("Moje konto"), to: Places.account())],
                sub: t("Pliki budów jako dysk, baza adresowa w telefonie.")),
            section: .settings, width: .mid, "<div class=\"stack\">\(content)</div>")
    }

    func bare(_ layout: BareLayout) -> HTML {
        layout.single(
            "<div class=\"stack\"><h1>\(t: "Hasła programów")</h1>\(content)<p>\(linkButton(t("Wróć"), to: Places.start()))</p></div>")
    }

    private var content: HTML { "\(with: secret, shown)\(list)\(adding)" }

    private func shown(_ secret: String) -> HTML {
        card(
            t("Nowe hasło"), id: "nowe-haslo",
            """
            <div class="pad stack">\(note(t("Wpisz je teraz w programie. Zostaje nam tylko jego skrót, więc drugi raz go nie pokażemy."), .warn, live: true))
            \(input(t("Hasło"), "haslo-programu", secret, wide: true, autocomplete: "off", readonly: true))
            \(input(t("Użytkownik"), "uzytkownik", email, wide: true, autocomplete: "off", readonly: true))
            \(input(t("Adres plików"), "adres-plikow", address + Places.drive.tail(["pliki"], isFolder: true), wide: true, readonly: true))
            \(input(t("Adres bazy adresowej"), "adres-bazy", address + Places.drive.tail(["ksiazka"], isFolder: true), wide: true, readonly: true))</div>
            """)
    }

    private var list: HTML {
        guard !passwords.isEmpty else { return .empty }
        return card(t("Programy, które mają hasło"), id: "programy", "<ul class=\"rows\">\(each: passwords, row)</ul>")
    }

    private func row(_ password: AppPassword) -> HTML {
        """
        <li class="row-link">\(icon("key"))<span><b>\(password.name)</b><span class="sec">\(password.opens.name) · \
        \(password.usedAt.map { t("ostatnio użyte %", $0.text(now: now)) } ?? t("jeszcze nieużyte"))</span></span>\
        \(postButton(t("Cofnij"), to: Places.accountProgramEnd(password.id), .danger, size: .small))</li>
        """
    }

    private var adding: HTML {
        card(
            t("Hasło dla nowego programu"), id: "nowy-program",
            """
            <form class="pad stack" method="post" action="\(Places.accountPrograms())">\(OneTime.field)
            \(input(t("Nazwa programu"), "nazwa", name, hint: t("Po niej poznasz, które hasło cofnąć, na przykład gdy zginie telefon."), error: problems["nazwa"], autocomplete: "off", maxlength: 80))
            \(radioChips(t("Co otwiera"), "otwiera", AppPassword.Opens.allCases.map { Choice($0.rawValue, $0.name) }, selected: opens?.rawValue ?? "", error: problems["otwiera"]))
            <p class="hint">\(t: "Program zobaczy to samo, co Ty w przeglądarce, i nic więcej. Wszystkie te hasła kończą się, gdy zmienisz hasło konta albo wylogujesz się ze wszystkich miejsc.")</p>
            <div>\(button(t("Utwórz hasło"), .add, icon: "key"))</div></form>
            """)
    }
}
