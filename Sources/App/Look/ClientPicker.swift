import Web

/// The field that picks a client: suggestions while one types, and a plus that adds a new client without losing what stands on the page.
struct ClientPicker: Sendable {
    var value: String
    /// The form's hidden field with the number of the client that `value` names.
    var number: String
    /// The clients shown before anything is typed.
    var known: [String]
    /// Where suggestions come from, and where without script a new client is added.
    var search: String
    var add: String
    var error: String?
    var wide = false
    /// Where the binders of the picked client come from, and the field they go into.
    var binders: (search: String, field: String)?
    static let id = fieldID("klient")
    static let dialog = "nowy-klient"

    var html: HTML {
        FieldFrame(label: t("Klient"), name: "klient", error: error, wide: wide)(
            """
            <div class="inp-g"><input class="inp" id="\(Self.id)" name="klient" list="\(Self.id)-l" value="\(value)" autocomplete="off" data-mirror="klient" \
            placeholder="\(t: "Kilka liter nazwiska albo nazwy")" data-pick="\(search)" data-number="\(number)"\
            \(attribute("data-pick-binders", binders?.search))\(attribute("data-into", binders.map { fieldID($0.field) }))\
            \(attribute("aria-invalid", error == nil ? nil : "true"))\(attribute("aria-describedby", error == nil ? nil : Self.id + "-e"))>\
            <a class="btn" href="\(add)" data-dialog="\(Self.dialog)" aria-label="\(t: "Dodaj nowego klienta")">\(icon("plus"))</a></div>\
            <datalist id="\(Self.id)-l">\(each: known, { "<option value=\"\($0)\"></option>" })</datalist>
            """)
    }
}
