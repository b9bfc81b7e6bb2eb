import Web

/// A window over the page. Opened by a button with `dialog:` set to its id; without script its content stands at the end of the page.
func dialog(_ id: String, _ title: String, _ body: HTML, foot: HTML = .empty) -> HTML {
    """
    <dialog class="dlg" id="\(id)" aria-labelledby="\(id)-h"><header><h2 id="\(id)-h">\(title)</h2>\
    <button class="iconbtn" type="button" data-close aria-label="\(t: "Zamknij")">\(icon("x"))</button></header>\
    <div class="body">\(body)</div>\(if: !foot.isEmpty, "<footer>\(foot)</footer>")</dialog>

    """
}

/// The question before something the bin cannot undo; the harmless answer comes first.
func confirmation(_ id: String, question: String, loss: String, verb: String, action: String, fields: [(String, String)] = []) -> HTML {
    dialog(
        id, question, "<p>\(loss)</p>",
        foot: """
            <button class="btn" type="button" data-close autofocus>\(t: "Zostaw")</button>\(postButton(verb, to: action, .destroy, fields: fields))
            """)
}
