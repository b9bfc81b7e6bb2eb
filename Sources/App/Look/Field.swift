import Web

/// What stands around every control: label above, hint and error below. A field that may stay empty says so; a required one says nothing.
struct FieldFrame: Sendable {
    var label: String
    var name: String
    var hint: String?
    var error: String?
    var optional = false
    var wide = false
    var hiddenLabel = false
    var id: String { fieldID(name) }

    var describedBy: String? {
        let ids = [hint.map { _ in id + "-h" }, error.map { _ in id + "-e" }].compactMap(\.self)
        return ids.isEmpty ? nil : ids.joined(separator: " ")
    }

    /// The attributes that tie a control to its label, hint and error.
    var ties: HTML {
        """
         id="\(id)" name="\(name)"\(attribute("aria-invalid", error.map { _ in "true" }))\(attribute("aria-describedby", describedBy))
        """
    }

    func callAsFunction(_ control: HTML) -> HTML {
        """
        <div class="f\(wide ? " w" : "")"><label for="\(id)"\(attribute("class", hiddenLabel ? "vh" : nil))>\(label)\(optionalMark)</label>\
        \(control)\(after)</div>
        """
    }

    var optionalMark: HTML {
        optional ? " <span class=\"opt\">\(t: "(nieobowiązkowe)")</span>" : .empty
    }

    var after: HTML {
        """
        \(with: error, { "<p class=\"err\" id=\"\(id)-e\">\(icon("warn"))<span>\($0)</span></p>" })\
        \(with: hint, { "<p class=\"hint\" id=\"\(id)-h\">\($0)</p>" })
        """
    }
}
