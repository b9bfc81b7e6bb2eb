import Web

enum InputKind: String, Sendable {
    case text, email, tel, url, search, password, number, date, time, file
    case moment = "datetime-local"
}

/// Rules that the page checks at once; the server checks again.
enum FieldRule: String, Sendable {
    case nip, email, phone, postcode
}

struct InputField: Sendable {
    var frame: FieldFrame
    var kind: InputKind = .text
    var value = ""
    var placeholder: String?
    var autocomplete: String?
    var inputmode: String?
    var rule: FieldRule?
    var unit: String?
    var choices: [String] = []
    var classes = ""
    var required = false
    var readonly = false
    var autofocus = false
    var maxlength: Int?
    var mirror: String?

    var control: HTML {
        """
        <input class="inp\(classes)" type="\(kind.rawValue)"\(frame.ties) value="\(value)"\(attribute("placeholder", placeholder))\
        \(attribute("autocomplete", autocomplete))\(attribute("inputmode", inputmode))\(attribute("data-rule", rule?.rawValue))\
        \(attribute("list", choices.isEmpty ? nil : frame.id + "-l"))\(attribute("maxlength", maxlength.map(String.init)))\
        \(attribute("data-mirror", mirror))\(flag("required", required))\(flag("readonly", readonly))\(flag("autofocus", autofocus))>
        """
    }

    var html: HTML {
        let list: HTML =
            choices.isEmpty
            ? .empty : "<datalist id=\"\(frame.id)-l\">\(each: choices, { "<option value=\"\($0)\"></option>" })</datalist>"
        guard let unit else { return frame(control + list) }
        return frame("<div class=\"inp-g\">\(control)<span class=\"unit\">\(unit)</span></div>\(list)")
    }
}

/// One line of text.
func input(
    _ label: String, _ name: String, _ value: String = "", kind: InputKind = .text, hint: String? = nil, error: String? = nil,
    optional: Bool = false, wide: Bool = false, placeholder: String? = nil, autocomplete: String? = nil, inputmode: String? = nil,
    rule: FieldRule? = nil, unit: String? = nil, choices: [String] = [], required: Bool = false, readonly: Bool = false,
    autofocus: Bool = false, maxlength: Int? = nil, mirror: String? = nil
) -> HTML {
    InputField(
        frame: FieldFrame(label: label, name: name, hint: hint, error: error, optional: optional, wide: wide),
        kind: kind, value: value, placeholder: placeholder, autocomplete: autocomplete, inputmode: inputmode, rule: rule, unit: unit,
        choices: choices, required: required, readonly: readonly, autofocus: autofocus, maxlength: maxlength, mirror: mirror
    ).html
}

/// A day, `YYYY-MM-DD`.
func dateInput(
    _ label: String, _ name: String, _ value: String = "", hint: String? = nil, error: String? = nil, optional: Bool = false
) -> HTML {
    input(label, name, value, kind: .date, hint: hint, error: error, optional: optional)
}

/// An amount as people write it, with a comma and a unit behind.
func moneyInput(
    _ label: String, _ name: String, _ value: String = "", unit: String = "zł", hint: String? = nil, error: String? = nil,
    optional: Bool = false
) -> HTML {
    InputField(
        frame: FieldFrame(label: label, name: name, hint: hint, error: error, optional: optional), value: value, inputmode: "decimal",
        unit: unit, classes: " money"
    ).html
}

/// A password; `new` asks for a fresh one and shows how good it is while it is typed.
func passwordInput(_ label: String, _ name: String, new: Bool = false, hint: String? = nil, error: String? = nil, strengthAt: String? = nil)
    -> HTML
{
    let field = input(
        label, name, kind: .password, hint: hint, error: error, autocomplete: new ? "new-password" : "current-password")
    guard new, let strengthAt else { return field }
    return """
        \(field)<div class="strength js-only" data-strength="\(fieldID(name))" data-action="\(strengthAt)" role="status">\
        <ol aria-hidden="true"><li></li><li></li><li></li><li></li></ol><span></span></div>
        """
}
