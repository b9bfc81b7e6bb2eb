import Web

enum NoteKind: String, Sendable {
    case info = ""
    case ok = " ok"
    case warn = " warn"
    case bad = " bad"

    var icon: String {
        switch self {
        case .info: "info"
        case .ok: "check"
        case .warn, .bad: "warn"
        }
    }
}

/// One sentence and at most one button.
func note(_ text: String, _ kind: NoteKind = .info, title: String? = nil, icon name: String? = nil, action: HTML? = nil, live: Bool = false)
    -> HTML
{
    note(html: "<p>\(text)</p>", kind, title: title, icon: name, action: action, live: live)
}

func note(
    html body: HTML, _ kind: NoteKind = .info, title: String? = nil, icon name: String? = nil, action: HTML? = nil, live: Bool = false
)
    -> HTML
{
    """
    <div class="note\(kind.rawValue)"\(attribute("role", live ? "status" : nil))>\(icon(name ?? kind.icon))\
    <div>\(with: title, { "<p class=\"strong\">\($0)</p>" })\(body)</div>\(action)</div>
    """
}
