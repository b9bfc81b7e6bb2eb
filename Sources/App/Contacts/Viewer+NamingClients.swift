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
        let (only, found) = try clientsFitting(words, tx)
        if let only { return only }
        problems["klient"] =
            found.isEmpty
            ? t("Nie ma takiego klienta. Dodaj go plusem obok albo sprawdź pisownię.")
            : t("Pasuje kilka osób: %. Wpisz nazwę w całości.", found.prefix(4).map(\.label).joined(separator: "; "))
        return nil
    }

    /// Whom words fit, and the one that they mean: the only one of that name, else the only one at all.
    func clientsFitting(_ words: String, _ tx: Transaction) throws -> (only: Contact?, found: [Contact]) {
        let found = try pickContacts(words, limit: 20, tx)
        let same = found.filter { $0.label.folded == words.folded || $0.name.folded == words.folded }
        return (same.count == 1 ? same[0] : same.isEmpty && found.count == 1 ? found[0] : nil, found)
    }

    private func contactIfPickable(_ id: RecordID, _ tx: Transaction) throws -> Contact? {
        try tx.one(
            Contact.self,
            "SELECT \(Contact.columns) FROM contact WHERE contact.id = \(id) AND \(Contact.visible(to: self)) AND \(Contact.pickable)")
    }
}
