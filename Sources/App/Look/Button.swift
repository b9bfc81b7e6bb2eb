import Web

/// What a button does decides its colour: red adds, blue edits, the colour of the section saves, crimson deletes.
enum ButtonKind: String, Sendable {
    case plain = ""
    case main = " main"
    case add = " add"
    case edit = " edit"
    case danger = " danger"
    case destroy = " danger full"
    case ghost = " ghost"
}

enum ButtonSize: String, Sendable {
    case regular = ""
    case small = " sm"
    case large = " lg"
}

/// A submit button, unless `type` says otherwise. `command` names it in the palette, `key` is its shortcut.
func button(
    _ text: String, _ kind: ButtonKind = .plain, icon name: String? = nil, size: ButtonSize = .regular, block: Bool = false,
    type: String? = nil, name field: String? = nil, value: String? = nil, form: String? = nil, action: String? = nil,
    dialog: String? = nil, command: String? = nil, key: String? = nil, describedBy: String? = nil, locked: Bool = false
) -> HTML {
    """
    <button class="btn\(kind.rawValue)\(size.rawValue)\(block ? " block" : "")"\(attribute("type", type ?? (dialog == nil ? nil : "button")))\
    \(attribute("name", field))\(attribute("value", value))\(attribute("form", form))\(attribute("formaction", action))\
    \(attribute("data-dialog", dialog))\(attribute("data-cmd", command))\(attribute("data-key", key))\
    \(attribute("aria-describedby", describedBy))\(attribute("aria-disabled", locked ? "true" : nil))>\
    \(with: name, { icon($0) })\(text)</button>
    """
}

/// A link that looks like a button.
func linkButton(
    _ text: String, to href: String, _ kind: ButtonKind = .plain, icon name: String? = nil, size: ButtonSize = .regular,
    block: Bool = false,
    dialog: String? = nil, command: String? = nil, key: String? = nil, download: Bool = false
) -> HTML {
    """
    <a class="btn\(kind.rawValue)\(size.rawValue)\(block ? " block" : "")" href="\(href)"\(attribute("data-dialog", dialog))\
    \(attribute("data-cmd", command))\(attribute("data-key", key))\(flag("download", download))>\(with: name, { icon($0) })\(text)</a>
    """
}

/// A link that is one icon; `label` is what it says aloud.
func iconLink(_ name: String, label: String, to href: String, current: Bool = false) -> HTML {
    """
    <a class="iconbtn" href="\(href)" aria-label="\(label)"\(attribute("aria-current", current ? "page" : nil))>\(icon(name))</a>
    """
}

/// A button that is one icon.
func iconButton(_ name: String, label: String, name field: String? = nil, value: String? = nil, type: String? = nil, action: String? = nil)
    -> HTML
{
    """
    <button class="iconbtn"\(attribute("type", type))\(attribute("name", field))\(attribute("value", value))\
    \(attribute("formaction", action)) aria-label="\(label)">\(icon(name))</button>
    """
}

/// A form of one button: every change of state is a POST.
func postButton(
    _ text: String, to action: String, _ kind: ButtonKind = .plain, icon name: String? = nil, size: ButtonSize = .regular,
    fields: [(String, String)] = [], command: String? = nil, key: String? = nil
) -> HTML {
    """
    <form class="one" method="post" action="\(action)">\(hidden(fields))\
    \(button(text, kind, icon: name, size: size, command: command, key: key))</form>
    """
}

/// The same as one icon, for rows of tables.
func postIcon(_ name: String, label: String, to action: String, fields: [(String, String)] = []) -> HTML {
    """
    <form class="one" method="post" action="\(action)">\(hidden(fields))\(iconButton(name, label: label))</form>
    """
}

func hidden(_ fields: [(String, String)]) -> HTML {
    """
    \(each: fields, { "<input type=\"hidden\" name=\"\($0.0)\" value=\"\($0.1)\">" })
    """
}
