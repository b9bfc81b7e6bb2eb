import Web

/// Where the bundles of style and script lie.
struct PageAssets: Sendable {
    var style: String
    var script: String
    var favicon: String
}

/// What every page needs before its body: the theme the reader chose, the bundles, the address of live events.
struct PageShell: Sendable {
    var assets: PageAssets
    var theme: String?
    var live: String?
    /// The style sheet with the pictures of people whom this reader meets.
    var people: String?

    func document(title: String, section: Section, body: HTML) -> HTML {
        """
        <!doctype html>
        <html lang="\(Language.current.rawValue)" data-section="\(section.rawValue)"\(attribute("data-theme", chosenTheme))>
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover,interactive-widget=resizes-content">
        <title>\(title) – Wiecha</title>
        <meta name="color-scheme" content="light dark">
        <meta name="theme-color" content="#f5f1e9" media="(prefers-color-scheme:light)">\
        <meta name="theme-color" content="#181613" media="(prefers-color-scheme:dark)">
        <link rel="icon" type="image/svg+xml" href="\(assets.favicon)">
        <link rel="stylesheet" href="\(assets.style)">\(with: people, { "<link rel=\"stylesheet\" href=\"\($0)\">" })
        \(if: section == .zone, "<link rel=\"manifest\" href=\"/strefa.webmanifest\"><link rel=\"apple-touch-icon\" href=\"/ikona-192.png\">")
        <script type="module" src="\(assets.script)"></script>
        </head>
        \(body)
        </html>

        """
    }

    private var chosenTheme: String? {
        theme == "dark" || theme == "light" ? theme : nil
    }
}

var skipLink: HTML { "<a class=\"skip\" href=\"#tresc\">\(t: "Przejdź do treści")</a>" }
let sprite: HTML = "<!--sprite-->"
