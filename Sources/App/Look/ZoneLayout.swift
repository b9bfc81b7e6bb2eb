import Web

/// The four tabs of a building's zone.
enum ZoneTab: String, Sendable, CaseIterable {
    case mail, particulars, files, settings

    var name: String {
        switch self {
        case .mail: t("Poczta")
        case .particulars: t("Moje dane")
        case .files: t("Pliki")
        case .settings: t("Ustawienia")
        }
    }

    var icon: String {
        switch self {
        case .mail: "mail"
        case .particulars: "pin"
        case .files: "files"
        case .settings: "gear"
        }
    }
}

/// What is the same on every page of one building's zone.
struct ZoneFrame: Sendable {
    var shell: PageShell
    var building: String
    var subtitle: String
    var stage: Int
    var home: String
    var account: AccountMenu
    /// Whose page it is: what waits in the device belongs to one person.
    var person = ""
    var tabs: [ZoneTab: String]
    var unread = 0
    var help: String
    var phone: String?
    var search: String
    var flash: ToastView?
    /// More than one building: the others, one tap away.
    var others: [Link] = []
    /// Set while somebody sees the zone as another person does.
    var preview: PreviewView?
}

struct ZoneLayout: Sendable {
    var frame: ZoneFrame
    var title: String
    var tab: ZoneTab?

    /// `bar` is the page's main verb in thumb reach.
    func page(_ content: HTML, bar: HTML = .empty) -> HTML {
        frame.shell.document(
            title: title, section: .zone,
            body: """
                <body class="zone"\(attribute("data-live", frame.shell.live)) data-search="\(frame.search)" data-person="\(frame.person)" data-home="\(frame.home)">
                \(skipLink)
                \(sprite)
                \(frame.header(atHome: tab == nil))
                \(frame.tabBar(tab))
                <main class="zone-main stack" id="tresc" tabindex="-1">
                \(with: frame.preview, previewBanner)\(content)
                \(if: !bar.isEmpty, "<div class=\"bar\">\(bar)</div>")
                </main>
                <footer class="foot"><a href="\(frame.help)">\(t: "Pomoc")</a>\
                \(with: frame.phone, { "<a href=\"tel:\($0.filter { !$0.isWhitespace })\">\(t("Zadzwoń: %", $0))</a>" })<span class="ml">Wiecha</span></footer>
                \(toasts(frame.flash))
                \(scriptTemplates)\(outboxTemplate)
                </body>
                """)
    }
}

extension ZoneFrame {
    fileprivate func header(atHome: Bool) -> HTML {
        """
        <header class="zone-top"><div class="zone-in zone-id">
        \(miniHouse(stage))
        <a class="grow" href="\(home)"\(attribute("aria-current", atHome ? "page" : nil))><b>\(building)</b><span>\(subtitle)</span></a>
        \(if: !others.isEmpty, otherBuildings)
        \(account.html(large: true))
        </div></header>
        """
    }

    fileprivate func tabBar(_ current: ZoneTab?) -> HTML {
        """
        <nav class="zone-tabs" aria-label="\(t: "Strefa budowy")"><ul>
        \(each: ZoneTab.allCases, { tab in
            "<li><a href=\"\(tabs[tab])\"\(attribute("aria-current", tab == current ? "page" : nil))>\(icon(tab.icon))<span class=\"lb\">\(tab.name)</span>\(if: tab == .mail, unreadMark)</a></li>"
        })
        </ul></nav>
        """
    }

    private var unreadMark: HTML {
        """
        <span data-fresh="zone-unread">\(if: unread > 0, "<span class=\"n\" aria-hidden=\"true\">\(unread)</span><span class=\"vh\">\(counted(unread, "% nieprzeczytana wiadomość", "% nieprzeczytane wiadomości", "% nieprzeczytanych wiadomości"))</span>")</span>
        """
    }

    private var otherBuildings: HTML {
        """
        <details class="dd"><summary class="iconbtn" aria-label="\(t: "Inne budowy")">\(icon("chev-d"))</summary><ul>\
        \(each: others, { "<li><a href=\"\($0.href)\">\(icon("binders"))\($0.text)</a></li>" })</ul></details>
        """
    }
}
