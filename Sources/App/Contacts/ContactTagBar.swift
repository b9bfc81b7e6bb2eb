import Values
import Web

/// The tags of one contact: each leads to who else carries it, a click takes it off, typing puts one on.
struct ContactTagBar {
    static let shown = 100

    var contact: RecordID
    var base: RecordID
    var carried: [Tag]
    /// Every tag of the firm, offered while one types.
    var known: [Tag]
    var mayChange: Bool

    var html: HTML {
        if carried.isEmpty, !mayChange { return .empty }
        return "<span class=\"tags\">\(each: carried, one)\(if: mayChange, adding)</span>"
    }

    private func one(_ tag: Tag) -> HTML {
        """
        <span class="tag k\(abs(tag.colour % 10))"><a href="\(Places.base(base))?tag=\(tag.id)" title="\(t("Pokaż kontakty z tagiem %", tag.name))">\(tag.name)</a>\
        \(if: mayChange, postIcon("x", label: t("Zdejmij tag %", tag.name), to: Places.contactTagOff(contact, tag.id)))</span>
        """
    }

    private var adding: HTML {
        let free = known.filter { !carried.contains($0) }.prefix(Self.shown)
        return """
            <details class="dd l"><summary class="tag k0" data-cmd="\(t: "Dodaj tag")">\(icon("plus"))<span class="vh">\(t: "Dodaj tag")</span></summary><div class="panel">\
            <form class="stack g2" method="post" action="\(Places.contactTags(contact))">\
            \(input(t("Dodaj tag"), "tag", hint: t("Wybierz z listy albo wpisz nowy."), autocomplete: "off", choices: free.map(\.name), required: true, maxlength: 60))\
            <div>\(button(t("Dodaj"), .main, size: .small))</div></form></div></details>
            """
    }
}
