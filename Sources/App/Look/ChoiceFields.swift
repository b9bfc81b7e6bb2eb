import Web

/// One yes or no.
/// `weight` is the size of the file that goes along when it is checked.
func checkBox(
    _ text: String, _ name: String, value: String = "tak", checked: Bool = false, hint: String? = nil, isSwitch: Bool = false,
    weight: Int64? = nil
) -> HTML {
    """
    <label class="ck\(isSwitch ? " sw" : "")"><input type="checkbox" name="\(name)" value="\(value)"\
    \(attribute("role", isSwitch ? "switch" : nil))\(attribute("data-size", weight.map(String.init)))\(flag("checked", checked))><span>\(text)\(with: hint, { "<small>\($0)</small>" })</span></label>
    """
}

/// Several of a few.
func checkBoxes(_ legend: String, _ name: String, _ choices: [Choice], checked: Set<String> = [], hint: String? = nil) -> HTML {
    fieldset(
        legend, hint: hint,
        content: choices.map { checkBox($0.text, name, value: $0.value, checked: checked.contains($0.value), hint: $0.hint) }.joined)
}

/// One of a few, as chips in a row.
func radioChips(
    _ legend: String, _ name: String, _ choices: [Choice], selected: String = "", hint: String? = nil, error: String? = nil
) -> HTML {
    fieldset(
        legend, hint: hint, error: error, name: name,
        content: "<div class=\"chips\">\(each: choices, { chip("radio", name, $0, $0.value == selected) })</div>")
}

/// Several of a few, as chips in a row.
func checkChips(_ legend: String, _ name: String, _ choices: [Choice], checked: Set<String> = [], hint: String? = nil) -> HTML {
    fieldset(
        legend, hint: hint,
        content: "<div class=\"chips\">\(each: choices, { chip("checkbox", name, $0, checked.contains($0.value)) })</div>")
}

/// One of a few, each with a sentence: packages, payment methods, results.
func optionCards(
    _ legend: String, _ name: String, _ choices: [Choice], selected: String = "", error: String? = nil,
    right: (Choice) -> HTML = { $0.icon.map(icon) ?? .empty }
) -> HTML {
    fieldset(
        legend, error: error, name: name, content: choices.map { optionCard(name, $0, $0.value == selected, right: right($0)) }.joined)
}

private func optionCard(_ name: String, _ choice: Choice, _ checked: Bool, right: HTML) -> HTML {
    """
    <label class="opt-card"><input type="radio" name="\(name)" value="\(choice.value)"\(flag("checked", checked))>\
    <b>\(choice.text)</b><span>\(right)</span>\(with: choice.hint, { "<small>\($0)</small>" })</label>
    """
}

func fieldset(_ legend: String, hint: String? = nil, error: String? = nil, name: String = "", content: HTML) -> HTML {
    """
    <fieldset class="set"\(attribute("id", name.isEmpty ? nil : fieldID(name)))><legend>\(legend)</legend>\(content)\
    \(with: error, { "<p class=\"err\">\(icon("warn"))<span>\($0)</span></p>" })\(with: hint, { "<p class=\"hint\">\($0)</p>" })</fieldset>
    """
}

private func chip(_ type: String, _ name: String, _ choice: Choice, _ checked: Bool) -> HTML {
    """
    <label class="chip"><input type="\(type)" name="\(name)" value="\(choice.value)"\(flag("checked", checked))>\
    \(with: choice.icon, { icon($0) })\(choice.text)</label>
    """
}

/// A number with a minus and a plus beside it, for gloved hands.
func stepper(_ label: String, _ name: String, _ value: Int, minimum: Int = 0) -> HTML {
    """
    <div class="f"><span class="lab" id="\(fieldID(name))-l">\(label)</span><div class="step-n" role="group" aria-labelledby="\(fieldID(name))-l">\
    <button type="button" class="js-only" data-d="-1" aria-label="\(t: "Mniej")">\(icon("minus"))</button>\
    <input type="number" id="\(fieldID(name))" name="\(name)" min="\(minimum)" value="\(value)" inputmode="numeric" aria-labelledby="\(fieldID(name))-l">\
    <button type="button" class="js-only" data-d="1" aria-label="\(t: "Więcej")">\(icon("plus"))</button></div></div>
    """
}
