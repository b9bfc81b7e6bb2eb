import Web

struct Choice: Sendable {
    var value: String
    var text: String
    var hint: String?
    var icon: String?

    init(_ value: String, _ text: String, hint: String? = nil, icon: String? = nil) {
        self.value = value
        self.text = text
        self.hint = hint
        self.icon = icon
    }
}

func options(_ choices: [Choice], selected: String) -> HTML {
    """
    \(each: choices, { "<option value=\"\($0.value)\"\(flag("selected", $0.value == selected))>\($0.text)</option>" })
    """
}

/// One of many, from a closed list.
func select(
    _ label: String, _ name: String, _ choices: [Choice], selected: String = "", hint: String? = nil, error: String? = nil,
    optional: Bool = false, wide: Bool = false, hiddenLabel: Bool = false
) -> HTML {
    let frame = FieldFrame(
        label: label, name: name, hint: hint, error: error, optional: optional, wide: wide, hiddenLabel: hiddenLabel)
    return frame("<select class=\"inp\"\(frame.ties)>\(options(choices, selected: selected))</select>")
}
