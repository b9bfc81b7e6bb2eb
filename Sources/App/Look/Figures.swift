import Web

struct Figure: Sendable {
    var label: String
    var value: String
    var note: String
}

/// Big numbers in a row.
func figures(_ items: [Figure]) -> HTML {
    """
    <div class="kpis">\(each: items, {
        "<div class=\"kpi\"><span class=\"l\">\($0.label)</span><b>\($0.value)</b><small>\($0.note)</small></div>"
    })</div>
    """
}

/// Net, tax and gross under a list of items.
func totals(_ lines: [(label: String, value: String)], sum: (label: String, value: String)) -> HTML {
    """
    <dl class="totals ml">\(each: lines, { "<dt class=\"soft\">\($0.label)</dt><dd>\($0.value)</dd>" })\
    <dt class="sum">\(sum.label)</dt><dd class="sum">\(sum.value)</dd></dl>
    """
}
