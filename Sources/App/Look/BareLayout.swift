import Web

/// A page without a shell: the mark and one task.
struct BareLayout: Sendable {
    var shell: PageShell
    var title: String
    var home: String
    var flash: ToastView?
    /// Posted with `language=pl|en|uk`; nil hides the choice.
    var languages: String?

    /// Sign-in and what belongs to it: the task on the left, the house on the right.
    func signIn(_ content: HTML, stage: Int = 1) -> HTML {
        page(
            "plain login",
            """
            <main class="side" id="tresc"><div class="stack g5">\(brand)\(content)\(languageLine)</div></main>
            <aside class="pic plot">\(definition)\(house(stage: stage, label: t("Przekrój domu z wiechą na kalenicy")))</aside>
            """)
    }

    /// One document or one decision; `mark` stands beside the brand, `footer` under the page.
    func single(_ content: HTML, mark: HTML = .empty, footer: HTML = .empty) -> HTML {
        page(
            "plain",
            """
            <header>\(brand)\(mark)</header>
            <main class="in cq" id="tresc" tabindex="-1">\(content)</main>
            <footer class="foot">\(footer)\(languageLine)</footer>
            """)
    }

    private var brand: HTML {
        "<a class=\"brand\" href=\"\(home)\">\(logo)<span>Wiecha</span></a>"
    }

    private var definition: HTML {
        """
        <dl class="tb"><div class="w"><dt>Wiecha</dt><dd>\(t: "Wieniec, który cieśle wieszają na kalenicy, gdy stanie więźba.")</dd></div>\
        <div><dt>\(t: "Rysunek")</dt><dd>\(t: "Przekrój A–A")</dd></div><div><dt>\(t: "Etap")</dt><dd>\(t: "stan surowy otwarty")</dd></div></dl>
        """
    }

    private var languageLine: HTML {
        guard let languages else { return .empty }
        return """
            <form class="row small" method="post" action="\(languages)">\(each: Language.allCases.filter { $0 != Language.current }, {
                "<button class=\"btn ghost sm\" name=\"language\" value=\"\($0.rawValue)\" lang=\"\($0.rawValue)\">\($0.ownName)</button>"
            })</form>
            """
    }

    private func page(_ look: String, _ content: HTML) -> HTML {
        shell.document(
            title: title, section: .zone,
            body: """
                <body class="\(look)">
                \(skipLink)
                \(sprite)
                \(content)
                \(toasts(flash))
                \(scriptTemplates)
                </body>
                """)
    }
}
