import Exchange
import Values
import Web

/// One of the three kinds of file that contacts are written into.
final class ExportFile {
    private enum Writer {
        case csv(CSVWriter)
        case xlsx(XLSXWriter)
        case vcf(VCardWriter)
    }

    private let writer: Writer

    init(_ format: ExportFormat, path: String, scratch: String) throws {
        writer =
            switch format {
            case .csv: .csv(try CSVWriter(path: path))
            case .xlsx: .xlsx(try XLSXWriter(path: path, sheet: t("kontakty"), scratch: scratch))
            case .vcf: .vcf(try VCardWriter(path: path))
            }
    }

    func begin(_ own: [ContactField]) throws {
        try row(
            [
                t("Nazwa firmy"), t("Imię"), t("Nazwisko"), t("Stanowisko"), t("Telefon"), t("Kolejny telefon"), t("E-mail"),
                t("Kolejny e-mail"),
                t("Ulica i numer"), t("Kod pocztowy"), t("Miejscowość"), t("NIP"), t("REGON"), t("KRS"), t("Tagi"), t("Opiekun"),
                t("Źródło"),
                t("Ostatni kontakt"), t("Notatka"),
            ] + own.map(\.name))
    }

    func write(_ line: ExportLine, _ own: [ContactField]) throws {
        if case .vcf(let cards) = writer { return try cards.write(Self.card(line)) }
        let contact = line.contact
        func further(_ kind: ContactDetail.Kind) -> String { line.details.filter { $0.kind == kind }.map(\.text).joined(separator: "; ") }
        try row(
            [
                contact.kind == .company ? contact.name : line.company, contact.givenName, contact.familyName, contact.jobTitle,
                PhoneNumber(contact.phone)?.text ?? contact.phone, further(.phone), contact.email, further(.email), contact.street,
                contact.postalCode, contact.city, contact.nip, contact.regon, contact.krs, line.tags.joined(separator: ", "), line.keeper,
                contact.source, contact.lastContactAt.milliseconds > 0 ? contact.lastContactAt.day.text : "", contact.note,
            ] + own.map { line.values[$0.id] ?? "" })
    }

    func close() throws {
        switch writer {
        case .csv(let csv): try csv.close()
        case .xlsx(let xlsx): try xlsx.close()
        case .vcf(let cards): try cards.close()
        }
    }

    private func row(_ cells: [String]) throws {
        switch writer {
        case .csv(let csv): try csv.write(cells)
        case .xlsx(let xlsx): try xlsx.write(cells)
        case .vcf: break
        }
    }

    private static func card(_ line: ExportLine) -> Exchange.VCard {
        let contact = line.contact
        var card = Exchange.VCard()
        (card.name, card.givenName, card.familyName) = (contact.name, contact.givenName, contact.familyName)
        card.organization = contact.kind == .company ? contact.name : line.company
        card.title = contact.jobTitle
        card.phones = ([contact.phone] + line.details.filter { $0.kind == .phone }.map(\.value)).filter { !$0.isEmpty }
        card.emails = ([contact.email] + line.details.filter { $0.kind == .email }.map(\.value)).filter { !$0.isEmpty }
        if !contact.address.isEmpty {
            card.addresses = [Exchange.VCard.Address(street: contact.street, city: contact.city, postalCode: contact.postalCode)]
        }
        card.note = contact.note
        card.categories = line.tags
        return card
    }
}

extension ContactBatch.Order {
    /// The list that the work goes through.
    var listed: ContactQuery { ContactQuery(Query((query ?? "")[...])) }
}
