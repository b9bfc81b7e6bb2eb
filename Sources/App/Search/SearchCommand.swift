import Store
import Values
import Web

/// Something that can be begun from the search field: "nowa oferta".
struct SearchCommand: Sendable {
    let title: String
    let icon: String
    let section: Section
    let href: String
    /// Other words for the same, folded.
    let words: String

    /// The commands that hold every word that was typed, whatever its ending.
    static func find(_ typed: String, _ viewer: Viewer, _ tx: Transaction) throws -> [SearchCommand] {
        guard case .employee(let role) = viewer.seat, role.mayWrite else { return [] }
        let groups = SearchWords.asked(typed)
        guard !groups.isEmpty, typed.count >= 3 else { return [] }
        return try all(viewer, tx).filter { command in
            let forms = SearchWords.indexed(command.title + " " + command.words).split(separator: " ")
            return groups.allSatisfy { group in group.contains { member in forms.contains { $0.hasPrefix(member) } } }
        }
    }

    private static func all(_ viewer: Viewer, _ tx: Transaction) throws -> [SearchCommand] {
        var commands = [
            SearchCommand(
                title: t("Nowa oferta"), icon: "offers", section: .offers, href: Places.newOffer(),
                words: "dodaj oferte utworz wycena kosztorys"),
            SearchCommand(
                title: t("Nowy segregator"), icon: "binders", section: .binders, href: Places.newBinder(),
                words: "dodaj segregator budowe inwestycje nowa budowa inwestycja"),
            SearchCommand(
                title: t("Nowa wiadomość"), icon: "mail", section: .mail, href: Places.newLetterAnywhere(),
                words: "napisz list e-mail poczta wyslij"),
            SearchCommand(
                title: t("Nowa baza klientów"), icon: "clients", section: .clients, href: Places.bases() + "#nowa",
                words: "dodaj baze kontaktow"),
        ]
        if let base = try viewer.contactBases(tx).last(where: { $0.kind == .contacts }) {
            commands += [
                SearchCommand(
                    title: t("Nowy kontakt"), icon: "user", section: .clients, href: Places.newContact(base.id) + "?rodzaj=person",
                    words: "dodaj kontakt osobe klienta nowa osoba klient"),
                SearchCommand(
                    title: t("Nowa firma"), icon: "bank", section: .clients, href: Places.newContact(base.id) + "?rodzaj=company",
                    words: "dodaj firme kontrahenta nowy kontrahent"),
                SearchCommand(
                    title: t("Wczytaj kontakty z pliku"), icon: "upload", section: .clients, href: Places.baseImport(base.id),
                    words: "import csv excel vcard importuj"),
            ]
        }
        return commands
    }
}
