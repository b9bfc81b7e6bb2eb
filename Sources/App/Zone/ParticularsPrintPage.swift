import Web

/// Moje dane on one sheet of paper, for the printer of the browser.
struct ParticularsPrintPage {
    var layout: BareLayout
    var building: String
    var particulars: Particulars
    var people: [AddressEntry] = []
    /// The address of the picture that shows the way.
    var sketch: String?

    var html: HTML {
        layout.single(
            """
            <div class="stack"><h1>\(building)</h1>\(ParticularsBlocks(particulars: particulars, people: people).html)
            \(with: sketch, { "<figure class=\"map\"><img src=\"\($0)\" alt=\"\(t: "Szkic dojazdu na budowę")\" width=\"400\" height=\"300\"></figure>" })
            <p class="no-print">\(button(t("Drukuj"), .main, icon: "print", type: "button"))</p></div>
            """)
    }
}
