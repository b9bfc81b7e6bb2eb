import Web

/// What stands behind the initials in the corner.
struct AccountMenu: Sendable {
    var face: Face
    var account: Link
    var signOut: String
    /// Posted with `language=pl|en|uk`.
    var languages: String
    var extra: [Link] = []

    func html(large: Bool) -> HTML {
        """
        <details class="dd"><summary class="iconbtn" aria-label="\(t("Konto: %", face.name))">\(avatar(face, large ? .large : .regular))</summary><ul>
        <li><a href="\(account.href)">\(icon("user"))\(account.text)</a></li>
        \(each: extra, { "<li><a href=\"\($0.href)\">\(icon($0.icon ?? "chev-r"))\($0.text)</a></li>" })\
        <li class="js-only"><button type="button" data-theme-toggle data-light="\(t: "Motyw jasny")">\(icon("moon"))<span>\(t: "Motyw ciemny")</span></button></li>
        <li class="js-only"><button type="button" data-help>\(icon("help"))\(t: "Skróty klawiszowe") <kbd class="ml">?</kbd></button></li>
        \(languageItems)
        <li><form class="one" method="post" action="\(signOut)"><button>\(icon("logout"))\(t: "Wyloguj się")</button></form></li></ul></details>
        """
    }

    private var languageItems: HTML {
        """
        \(each: Language.allCases.filter { $0 != Language.current }, { language in
            "<li><form class=\"one\" method=\"post\" action=\"\(languages)\"><button name=\"language\" value=\"\(language.rawValue)\" lang=\"\(language.rawValue)\">\(icon("globe"))\(language.ownName)</button></form></li>"
        })
        """
    }
}

extension Language {
    /// The language in its own words.
    var ownName: String {
        switch self {
        case .polish: "Polski"
        case .english: "English"
        case .ukrainian: "Українська"
        }
    }
}
