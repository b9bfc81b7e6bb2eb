import Web

/// A row that is a link: sign or avatar in front, two lines, something at the end.
func rowLink(to href: String, front: HTML, _ title: String, second: String? = nil, end: HTML = .empty, unread: Bool = false) -> HTML {
    """
    <li\(attribute("class", unread ? "unread" : nil))><a class="row-link" href="\(href)">\(front)<span><b>\(title)</b>\
    \(with: second, { "<span class=\"sec cut\">\($0)</span>" })</span><span class="end">\(end)</span></a></li>
    """
}

func rows(_ items: [HTML], fresh: String? = nil) -> HTML {
    """
    <ul class="rows" data-rows\(attribute("data-fresh", fresh))>\(items.joined)</ul>
    """
}

/// A day of the calendar as a leaf, with what is due on it.
func dueLink(to href: String, day: String, month: String, late: Bool = false, _ title: String, second: String) -> HTML {
    """
    <li><a class="due" href="\(href)"><span class="cal\(late ? " late" : "")"><b>\(day)</b><span>\(month)</span></span>\
    <span><b>\(title)</b><span class="sec">\(second)</span></span>\(icon("chev-r"))</a></li>
    """
}

func dueList(_ items: [HTML]) -> HTML {
    """
    <ul class="dues">\(items.joined)</ul>
    """
}
