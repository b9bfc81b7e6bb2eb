import Web

/// What has to be put right before the form is taken; each line leads to its field.
struct Correction: Sendable {
    var field: String
    var label: String
    var sentence: String
}

func errorSummary(_ corrections: [Correction]) -> HTML {
    guard !corrections.isEmpty else { return .empty }
    return """
        <div class="note bad" role="alert" tabindex="-1" data-focus>\(icon("warn"))<div><h2>\(t: "Popraw, zanim zapiszesz")</h2><ul>\
        \(each: corrections, { "<li><a href=\"#\(fieldID($0.field))\">\($0.label): \($0.sentence)</a></li>" })</ul></div></div>
        """
}

func fieldID(_ name: String) -> String { "f-" + name }
