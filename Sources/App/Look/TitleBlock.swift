import Web

/// One cell of a title block.
struct Fact: Sendable {
    enum Width: String, Sendable {
        case one = ""
        case two = "w2"
        case row = "w"
        case big = "w big"
        case last = "last"
    }

    var label: String
    var value: HTML
    var width: Width
    var number: Bool

    init(_ label: String, _ value: String, _ width: Width = .one, number: Bool = false) {
        self.init(label, html: HTML(escaping: value), width, number: number)
    }

    init(_ label: String, html value: HTML, _ width: Width = .one, number: Bool = false) {
        self.label = label
        self.value = value
        self.width = width
        self.number = number
    }
}

/// Data that is shown, not edited, framed like the title block of a drawing; `columns` from 1 to 6.
func titleBlock(_ facts: [Fact], columns: Int = 2, classes: String = "") -> HTML {
    """
    <dl class="tb n\(columns)\(classes.isEmpty ? "" : " " + classes)">\(each: facts, cell)</dl>
    """
}

private func cell(_ fact: Fact) -> HTML {
    let width = fact.width.rawValue
    return """
        <div\(attribute("class", width.isEmpty ? nil : width))><dt>\(fact.label)</dt>\
        <dd\(attribute("class", fact.number ? "num" : nil))>\(fact.value)</dd></div>
        """
}
