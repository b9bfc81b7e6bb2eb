import Web

/// Mail in three panes: boxes, list, letter. List and letter have addresses of their own, so a phone shows one at a time and Back works.
struct MailPanes: Sendable {
    var boxes: HTML
    var search: HTML
    var rows: [MailRow]
    /// The open thread; nil asks to choose one.
    var open: HTML?

    var html: HTML {
        """
        <h1 class="vh">\(t: "Poczta")</h1>
        <div class="mailapp \(open == nil ? "at-list" : "at-msg")">
        <div class="pane boxes">\(boxes)</div>
        <section class="pane list" aria-label="\(t: "Wiadomości")">\(search)<div data-rows data-fresh="mail-rows">\(each: rows, mailRow)</div></section>
        <section class="pane readp" aria-label="\(t: "Treść")" tabindex="0">\(open.map { "<article class=\"read cq\">\($0)</article>" } ?? nothingOpen)</section>
        </div>
        """
    }

    private var nothingOpen: HTML {
        """
        <div class="empty middle"><svg class="art" viewBox="0 0 120 84" fill="none" stroke="var(--control)" stroke-width="1.5" aria-hidden="true">\
        <path d="M16 30l44-24 44 24v46H16z" fill="var(--paper)"/><path d="M16 30l44 28 44-28M16 76l32-26M104 76L72 50"/>\
        <path d="M32 40V20h56v20" fill="var(--paper)"/><path d="M40 28h40M40 34h28"/></svg><h2>\(t: "Wybierz wiadomość z listy")</h2>\
        <p class="desk-only"><kbd>j</kbd> <kbd>k</kbd> \(t: "chodzą po liście"), <kbd>Enter</kbd> \(t: "otwiera").</p></div>
        """
    }
}

/// The head of an open thread: subject, building, who can read it.
func threadHead(_ subject: String, building: (name: String, href: String, stage: Int)?, ownersSee: Bool, note: String) -> HTML {
    """
    <header class="stack g1"><h2 class="fs6">\(subject)</h2><div class="row small">\
    \(with: building, { "<a class=\"badge s\" data-section=\"binders\" href=\"\($0.href)\">\(miniHouse($0.stage))\($0.name)</a>" })\
    \(if: ownersSee, badge(t("widzą właściciele"), icon: "eye"))<span class="muted">\(note)</span></div></header>
    """
}

/// Who will read what is written here, said before it is sent.
func readersHint(_ sentence: String) -> HTML {
    """
    <span class="hint" data-section="zone">\(icon("eye")) \(sentence)</span>
    """
}
