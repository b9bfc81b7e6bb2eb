import Web

enum TextAreaHeight: String, Sendable {
    case low = " low"
    case short = " short"
    case regular = ""
    case tall = " tall"
}

/// Several lines of text; Ctrl+Enter sends the form.
func textArea(
    _ label: String, _ name: String, _ value: String = "", height: TextAreaHeight = .regular, hint: String? = nil, error: String? = nil,
    optional: Bool = false, hiddenLabel: Bool = false, placeholder: String? = nil, mirror: String? = nil, readonly: Bool = false,
    maxlength: Int? = nil
) -> HTML {
    let frame = FieldFrame(
        label: label, name: name, hint: hint, error: error, optional: optional, wide: true, hiddenLabel: hiddenLabel)
    // The line break after the tag is eaten by the browser, so a value that begins with one keeps it.
    return frame(
        """
        <textarea class="inp\(height.rawValue)"\(frame.ties)\(attribute("placeholder", placeholder))\
        \(attribute("maxlength", maxlength.map(String.init)))\(attribute("data-mirror", mirror))\(flag("readonly", readonly))>
        \(value)</textarea>
        """)
}
