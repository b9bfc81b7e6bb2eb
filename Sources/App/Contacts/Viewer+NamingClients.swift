import Store
import Values
import Web

extension Viewer {
    /// The client a form names: the one its hidden number says while the words are that client's, else the only one the words fit.
    func client(named words: String, number: String, _ problems: inout Problems, _ tx: Transaction) throws -> Contact? {
        if let id = RecordID(number), let contact = try contactIfPickable(id, tx), words.isEmpty || contact.label == words {
            return contact
        }
        guard !words.isEmpty else {
            problems["klient"] = t("Wybierz klienta: wpisz kilka liter nazwiska albo nazwy.")
            return nil
        }
        let found = try pickContacts(words, limit: 20, tx)
        let same = found.filter { $0.label.folded == words.folded || $0.name.folded == words.folded }
        if same.count == 1 { return same[0] }
        if same.isEmpty, found.count == 1 { return found[0] }
        problems["klient"] =
            found.isEmpty
            ? t("Nie ma takiego klienta. Dodaj go plusem obok albo sprawdź pisownię.")
            : t("Pasuje kilka osób: %. Wpisz nazwę w całości.", found.prefix(4).map(\.label).joined(separator: "; "))
        return nil
    }

    private func contactIfPickable(_ id: RecordID, _ tx: Transaction) throws -> Contact? {
        try tx.one(
            Contact.self,
            "SELECT \(Contact.columns) FROM contact WHERE contact.id = \(id) AND \(Contact.visible(to: self)) AND \(Contact.pickable)")
    }
}
