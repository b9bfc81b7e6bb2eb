import Web

/// One thing that happened; `body` may hold a quotation or photographs.
struct TimelineEntry: Sendable {
    var section: Section
    var icon: String
    var when: String
    var body: HTML
}

/// Days, newest first; a day is a line between its entries.
enum TimelineLine: Sendable {
    case day(String)
    case entry(TimelineEntry)
}

func timeline(_ lines: [TimelineLine], fresh: String? = nil) -> HTML {
    """
    <ol class="tl"\(attribute("data-fresh", fresh))>\(each: lines, line)</ol>
    """
}

/// The same, of which a phone shows the newest until somebody asks for more.
func shortTimeline(_ lines: [TimelineLine], fresh: String? = nil, id: String = "os") -> HTML {
    guard lines.count > shortLength else { return timeline(lines, fresh: fresh) }
    return """
        <div class="tl-short" data-fresh="\(fresh ?? id)"><input type="checkbox" class="vh" id="\(id)-wszystko"><ol class="tl">\(each: lines, line)</ol>\
        <label class="btn" for="\(id)-wszystko">\(icon("down"))\(t: "Pokaż więcej")</label></div>
        """
}

/// How many lines a phone shows; the style sheet hides those behind.
private let shortLength = 9

private func line(_ line: TimelineLine) -> HTML {
    switch line {
    case .day(let text): "<li><h3 class=\"day\">\(text)</h3></li>"
    case .entry(let entry):
        """
        <li data-section="\(entry.section.rawValue)">\(tileSign(entry.icon))<div><span class="w">\(entry.when)</span>\(entry.body)</div></li>
        """
    }
}

func quote(_ text: String) -> HTML { "<p class=\"quote\">\(text)</p>" }
