import Web

/// The search field of a list, reached by `/`.
func findField(_ label: String, name: String = "q", value: String = "", placeholder: String? = nil, autofocus: Bool = false) -> HTML {
    """
    <div class="find"><label class="vh" for="\(fieldID(name))">\(label)</label>\(icon("search"))\
    <input class="inp" id="\(fieldID(name))" name="\(name)" type="search" value="\(value)" placeholder="\(placeholder ?? label)"\(flag("autofocus", autofocus)) data-find></div>
    """
}

/// The strip above a list: search, filters, buttons.
func toolbar(_ content: HTML, thin: Bool = false) -> HTML {
    """
    <div class="toolbar\(thin ? " thin" : "")">\(content)</div>
    """
}

/// Pages by key: where the next one begins is in its address; nothing is counted that need not be.
func pager(_ words: String, previous: String?, next: String?, middle: HTML = .empty) -> HTML {
    """
    <nav class="pager" aria-label="\(t: "Strony wyników")"><span class="num">\(words)</span>\(middle)<span class="row">\
    \(pagerLink(t("Poprzednie"), previous, rel: "prev", left: true))\(pagerLink(t("Następne"), next, rel: "next", left: false))</span></nav>
    """
}

private func pagerLink(_ text: String, _ href: String?, rel: String, left: Bool) -> HTML {
    """
    <a class="btn sm"\(attribute("href", href))\(attribute("rel", href == nil ? nil : rel))\(attribute("aria-disabled", href == nil ? "true" : nil))\
    \(attribute("role", href == nil ? "link" : nil))>\
    \(if: left, icon("chev-l"))\(text)\(if: !left, icon("chev-r"))</a>
    """
}

/// Letters instead of page numbers: a list of 100,000 opens where the letter begins.
func letterIndex(_ letters: [(letter: String, href: String)], current: String?) -> HTML {
    """
    <nav class="az" aria-label="\(t: "Przejdź do litery")">\(each: letters, {
        "<a href=\"\($0.href)\"\(attribute("aria-current", $0.letter == current ? "true" : nil))>\($0.letter)</a>"
    })</nav>
    """
}
