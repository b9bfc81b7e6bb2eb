import Web

/// Moje dane on one sheet of paper, for the printer of the browser.
struct ParticularsPrintPage {
    var layout: BareLayout
    var building: String
    var particulars: Particulars

    var html: HTML {
        layout.single(
            """
            <div class="stack"><h1>\(building)</h1>\(ParticularsBlocks(particulars: particulars).html)
            <p class="no-print">\(button(t("Drukuj"), .main, icon: "print", type: "button"))</p></div>
            """)
    }
}
