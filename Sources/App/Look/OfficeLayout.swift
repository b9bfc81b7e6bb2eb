import Web

/// A page of the office: the frame of the request and what this page adds to it.
struct OfficeLayout: Sendable {
    var frame: OfficeFrame
    var title: String
    var section: Section
    /// Mail fills the whole window: the menu narrows, there is no footer.
    var flush = false

    func page(_ content: HTML) -> HTML {
        frame.shell.document(
            title: title, section: section,
            body: """
                <body class="office"\(attribute("data-live", frame.shell.live)) data-search="\(frame.links.search)">
                \(skipLink)
                \(sprite)
                \(frame.topBar(section))
                \(frame.menuHTML(section))
                <main class="view\(flush ? " flush" : "")" id="tresc" tabindex="-1">
                \(with: frame.preview, previewBanner)\(content)
                </main>
                \(if: !flush, frame.footer)
                \(frame.bottomBar(section))
                \(toasts(frame.flash))
                \(scriptTemplates)
                </body>
                """)
    }
}

extension OfficeFrame {
    /// The whole page in one go: head and content in the usual width.
    func page(_ head: PageHead, section: Section, width: PageWidth = .wide, _ content: HTML) -> HTML {
        OfficeLayout(frame: self, title: head.title, section: section).page(
            "<div class=\"\(width.rawValue) cq\">\n\(head.html)\n\(content)\n</div>")
    }

    fileprivate var footer: HTML {
        """
        <footer class="foot"><span>\(firm)</span><a href="\(links.help)">\(t: "Pomoc")</a><span class="ml">Wiecha</span></footer>
        """
    }
}

enum PageWidth: String, Sendable {
    case wide, mid, narrow
}

func previewBanner(_ preview: PreviewView) -> HTML {
    """
    <div class="preview-bar" role="status">\(icon("eye"))<p>\(t("Widzisz system tak jak %. Niczego nie zmienisz.", preview.name))</p>\
    \(postButton(t("Zakończ podgląd"), to: preview.end, size: .small))</div>

    """
}
