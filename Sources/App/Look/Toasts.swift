import Web

/// What just happened, said once; with `undo` it can be taken back.
struct ToastView: Sendable {
    var text: String
    var icon = "check"
    var undo: Undo?

    struct Undo: Sendable {
        var action: String
        var fields: [(String, String)] = []
    }
}

func toast(_ flash: ToastView) -> HTML {
    """
    <div class="toast"\(attribute("data-undo-action", flash.undo?.action))>\(icon(flash.icon))<span>\(flash.text)</span>\
    \(undoForm(flash.undo))\(closeToast)</div>
    """
}

/// Where messages appear, with the blank that the page fills in by itself.
func toasts(_ flash: ToastView?) -> HTML {
    """
    <div class="toasts" role="status" aria-live="polite">\(with: flash, { toast($0) })</div>
    <template id="tpl-toast"><div class="toast">\(icon("check"))<span></span><i></i>\(closeToast)</div></template>
    """
}

private var closeToast: HTML {
    "<button class=\"iconbtn js-only\" type=\"button\" data-toast-close aria-label=\"\(t: "Zamknij komunikat")\">\(icon("x"))</button>"
}

private func undoForm(_ undo: ToastView.Undo?) -> HTML {
    guard let undo else { return "<i></i>" }
    return """
        <form class="one" method="post" action="\(undo.action)">\(hidden(undo.fields))\
        <button class="btn sm" data-undo>\(t: "Cofnij") <kbd class="js-only">Z</kbd></button></form>
        """
}
