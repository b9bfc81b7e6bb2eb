import Exchange
import Values
import Web

/// How a file of contacts is to be read: its format, what each column is, and what happens to those already known.
struct ImportPlan: Codable, Sendable {
    enum Format: String, Codable, Sendable {
        case csv, xlsx, vcf
    }

    enum Duplicates: String, Codable, Sendable, CaseIterable {
        case skip, fill, overwrite

        var name: String {
            switch self {
            case .skip: t("Pomiń, zostaw jak jest")
            case .fill: t("Uzupełnij puste pola")
            case .overwrite: t("Zastąp danymi z pliku")
            }
        }
    }

    var format = Format.csv
    var encoding = TableEncoding.utf8
    var separator = CSVDialect.Separator.semicolon
    var hasHeader = true
    /// What each column of the file is, by its code; empty for "leave out".
    var columns: [String] = []
    /// The names the file gives its columns, for the file of failed rows.
    var header: [String] = []
    var duplicates = Duplicates.fill
    var fileName = ""
    /// A tag for everybody who comes from the file.
    var tag: RecordID?

    /// What a column can be.
    static func targets(_ own: [ContactField]) -> [(code: String, name: String)] {
        [
            ("full_name", t("Imię i nazwisko razem")), ("given_name", t("Imię")), ("family_name", t("Nazwisko")),
            ("name", t("Nazwa firmy")),
            ("phone", t("Telefon")), ("phone2", t("Kolejny telefon")), ("email", t("E-mail")), ("email2", t("Kolejny e-mail")),
            ("nip", t("NIP")), ("regon", t("REGON")), ("krs", t("KRS")), ("pesel", t("PESEL")), ("address", t("Adres w jednym polu")),
            ("street", t("Ulica i numer")), ("postal_code", t("Kod pocztowy")), ("city", t("Miejscowość")), ("job_title", t("Stanowisko")),
            ("source", t("Źródło")), ("tags", t("Tagi")), ("keeper", t("Opiekun")), ("note", t("Notatka")),
        ] + own.map { ("field:\($0.id)", $0.name) }
    }

    /// What a column called like this is likely to be; empty when nothing fits.
    static func guess(_ title: String, _ own: [ContactField]) -> String {
        let words = title.folded.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
        if let field = own.first(where: { $0.name.folded == title.folded }) { return "field:\(field.id)" }
        for (code, names) in synonyms where names.contains(words) { return code }
        for (code, names) in synonyms where names.contains(where: { $0.count > 3 && words.hasPrefix($0) }) { return code }
        return ""
    }

    private static let synonyms: [(String, [String])] = [
        ("full_name", ["imie i nazwisko", "nazwisko i imie", "osoba", "kontakt", "klient", "full name", "contact", "name surname"]),
        ("given_name", ["imie", "first name", "given name", "imiona"]),
        ("family_name", ["nazwisko", "last name", "surname", "family name"]),
        ("name", ["nazwa", "nazwa firmy", "firma", "company", "company name", "organizacja", "organization", "name", "kontrahent"]),
        ("email2", ["e mail 2", "email 2", "drugi e mail", "kolejny e mail", "dalszy e mail"]),
        ("phone2", ["telefon 2", "drugi telefon", "kolejny telefon", "dalszy telefon", "tel 2", "komorka 2"]),
        ("email", ["e mail", "email", "mail", "adres e mail", "adres email", "e mail address", "poczta"]),
        ("phone", ["telefon", "tel", "phone", "nr telefonu", "numer telefonu", "komorka", "telefon komorkowy", "mobile", "kom"]),
        ("nip", ["nip", "vat", "vat id", "tax id", "nr nip", "numer nip"]), ("regon", ["regon"]), ("krs", ["krs", "numer krs"]),
        ("pesel", ["pesel"]),
        ("street", ["ulica", "ulica i numer", "street", "ulica nr", "adres ulica"]),
        ("postal_code", ["kod", "kod pocztowy", "zip", "postal code", "kod poczt"]),
        ("city", ["miasto", "miejscowosc", "city", "town", "miejsce"]),
        ("address", ["adres", "address", "adres pelny", "adres zamieszkania"]),
        ("job_title", ["stanowisko", "funkcja", "title", "job title", "rola"]), ("source", ["zrodlo", "source", "skad", "pochodzenie"]),
        ("tags", ["tagi", "tag", "tags", "etykiety", "categories", "grupa", "kategorie"]),
        ("keeper", ["opiekun", "handlowiec", "owner", "keeper"]),
        ("note", ["notatka", "notatki", "uwagi", "opis", "note", "notes", "komentarz"]),
    ]

    /// The same header again is mapped as it was the last time.
    var headerKey: String { header.isEmpty ? "" : String(header.map(\.folded).joined(separator: "|").prefix(1_000)) }

    /// Opens the file for reading.
    func source(_ path: String) throws -> any RowSource {
        switch format {
        case .csv: try CSVFile(path: path, encoding: encoding, separator: separator)
        case .xlsx: try XLSXFile(path: path)
        case .vcf: VCardRows(try VCardFile(path: path))
        }
    }

    /// What a file with this beginning is, and how it is likely to be read. Throws in the words of a person when it cannot be.
    static func detect(_ head: [UInt8], name: String) throws -> ImportPlan {
        var plan = ImportPlan()
        plan.fileName = name
        if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            throw ExchangeFault(t("To stary plik Excela albo plik z hasłem. Zapisz go jako .xlsx bez hasła i spróbuj jeszcze raz."))
        }
        if head.starts(with: [0x50, 0x4B]) {
            plan.format = .xlsx
            return plan
        }
        let (encoding, dialect) = CSVFile.guess(head)
        (plan.encoding, plan.separator, plan.hasHeader) = (encoding, dialect.separator, dialect.hasHeader)
        let begin = Array("BEGIN:VCARD".utf8)
        if head.prefix(64).split(separator: 10).contains(where: { line in line.drop { $0 > 0x7F }.starts(with: begin) }) {
            plan.format = .vcf
        }
        return plan
    }
}

/// What went wrong with a file, as people read it.
struct ExchangeFault: Error {
    let sentence: String

    init(_ sentence: String) {
        self.sentence = sentence
    }

    init(_ error: ExchangeError) {
        sentence =
            switch error {
            case .damaged: t("Tego pliku nie da się przeczytać. Wczytać można CSV, Excel (.xlsx) i vCard.")
            case .tooLarge: t("Po rozpakowaniu ten plik jest za duży.")
            case .locked: t("Ten plik jest chroniony hasłem. Zapisz go bez hasła i spróbuj jeszcze raz.")
            case .unwritable: t("Nie udało się zapisać pliku.")
            }
    }
}

/// Cards as rows under one header, so that they are mapped like any other file.
final class VCardRows: RowSource {
    static let columns = [
        "full_name", "given_name", "family_name", "name", "job_title", "phone", "phone2", "email", "email2", "street", "postal_code",
        "city",
        "tags", "note",
    ]
    private let file: VCardFile

    init(_ file: VCardFile) {
        self.file = file
    }

    func next() throws -> [String]? {
        guard let card = try file.next() else { return nil }
        let address = card.addresses.first ?? Exchange.VCard.Address()
        func second(_ list: [String]) -> String { list.dropFirst().joined(separator: "; ") }
        let isNamed = !card.givenName.isEmpty || !card.familyName.isEmpty
        return [
            isNamed ? "" : card.name, card.givenName, card.familyName, card.organization, card.title, card.phones.first ?? "",
            second(card.phones), card.emails.first ?? "", second(card.emails), address.street, address.postalCode, address.city,
            card.categories.joined(separator: ", "), card.note,
        ]
    }
}
