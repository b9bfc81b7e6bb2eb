import Web

/// One letter of a thread as a page shows it.
struct LetterView: Sendable {
    var id: String
    var from: Face
    var role: String
    var when: String
    var firstLine: String
    var body: HTML
    var attachments: [AttachmentView] = []
    var actions: HTML = .empty
    var open = false
    var unread = false
}

struct AttachmentView: Sendable {
    var name: String
    /// Size, and the folder where the copy lies.
    var note: String
    var href: String
    var icon = "doc"
}

func letter(_ view: LetterView) -> HTML {
    """
    <details class="msg\(view.unread ? " unread" : "")" id="\(view.id)"\(flag("open", view.open))><summary>\(avatar(view.from))\
    <span class="who">\(if: view.unread, "<span class=\"vh\">\(t: "Nieprzeczytane:") </span>")\(view.from.name) <small>\(view.role)</small></span>\
    <span class="when">\(view.when)</span><span class="line">\(view.firstLine)</span></summary>
    <div class="txt">\(view.body)\(attachments(view.attachments))\(if: !view.actions.isEmpty, "<div class=\"row\">\(view.actions)</div>")</div></details>

    """
}

func attachments(_ items: [AttachmentView], extra: HTML = .empty) -> HTML {
    guard !items.isEmpty || !extra.isEmpty else { return .empty }
    return """
        <div class="att">\(each: items, { "<a href=\"\($0.href)\">\(icon($0.icon))<b>\($0.name)</b><small>\($0.note)</small></a>" })\(extra)</div>
        """
}

/// Plain text of a letter: paragraphs, and what it quotes folded away.
func letterText(_ text: String) -> HTML {
    let parts = QuotedText.split(text)
    return """
        \(each: parts.own, { "<p>\($0)</p>" })\
        \(if: !parts.quoted.isEmpty, "<details class=\"quoted\"><summary aria-label=\"\(t: "Pokaż cytowaną treść")\">…</summary><div>\(parts.quoted)</div></details>")
        """
}
