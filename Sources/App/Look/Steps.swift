import Web

/// One step of a chain that runs by itself: sending to KSeF, testing a mail account.
struct ChainStep: Sendable {
    enum State: Sendable {
        case done, todo, failed
    }

    var title: String
    var note: HTML
    var state: State
    var icon = "clock"
}

func chain(_ steps: [ChainStep], fresh: String? = nil) -> HTML {
    """
    <ol class="ksef"\(attribute("data-fresh", fresh))>\(each: steps, step)</ol>
    """
}

private func step(_ step: ChainStep) -> HTML {
    let sign = step.state == .done ? "check" : step.state == .failed ? "x" : step.icon
    return """
        <li class="\(step.state == .done ? "done" : "todo")"><span class="pt">\(icon(sign))</span><div>\
        <b\(attribute("class", step.state == .failed ? "bad-t" : nil))>\(step.title)</b><small>\(step.note)</small></div></li>
        """
}
