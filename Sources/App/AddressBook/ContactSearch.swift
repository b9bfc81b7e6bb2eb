import Store
import Values
import Web

/// Taking somebody over from the firm's contacts: words first, then a choice that fills in the form. Works without script.
struct ContactSearch {
    let words: String
    let contact: RecordID?
    let book: String

    init(_ query: Query, book: String) {
        words = String(query["kto"].trimmed.prefix(200))
        contact = RecordID(query["kontakt"])
        self.book = book
    }

    func found(_ viewer: Viewer, _ tx: Transaction) throws -> [Contact] {
        words.isEmpty ? [] : try viewer.pickContacts(words, limit: 8, tx)
    }

    func chosen(_ viewer: Viewer, _ tx: Transaction) throws -> Contact? {
        do { return try contact.map { try viewer.pickableContact($0, tx) } } catch Refusal.invalid { throw Refusal.missing }
    }

    func html(_ found: [Contact]) -> HTML {
        """
        <form class="pad row nw g2" method="get" action="\(book)#wpis">\(findField(t("Weź z kontaktów"), name: "kto", value: words))\
        \(button(t("Szukaj"), size: .small))</form>
        \(if: !words.isEmpty && found.isEmpty, "<p class=\"pad soft\">\(t: "Nie ma takiego kontaktu.")</p>")
        \(if: !found.isEmpty, rows(found.map { rowLink(to: "\(book)?kontakt=\($0.id)#wpis", front: avatar(Face(name: $0.name, id: $0.id)), $0.name, second: $0.city) }))
        """
    }
}
