import Store
import Values
import Web

/// "Moje dane" of a building: who is invoiced, where the site is and how to get there.
struct Particulars: RowDecodable, Sendable {
    let fields: [String: String]
    /// The picture among the building's files that shows the way.
    let sketch: RecordID?
    let version: Int64

    /// Column, form field, label, in the order of the page.
    static let all: [(column: String, field: String, label: String)] = [
        ("invoice_name", "faktura_nazwa", "Nazwa na fakturze"), ("invoice_nip", "faktura_nip", "NIP"),
        ("invoice_street", "faktura_ulica", "Ulica i numer"), ("invoice_postal_code", "faktura_kod", "Kod pocztowy"),
        ("invoice_city", "faktura_miasto", "Miejscowość"), ("invoice_email", "faktura_email", "E-mail do faktur"),
        ("site_street", "budowa_ulica", "Ulica i numer budowy"),
        ("site_postal_code", "budowa_kod", "Kod pocztowy budowy"), ("site_city", "budowa_miasto", "Miejscowość budowy"),
        ("plot", "dzialka", "Działka"), ("permit", "pozwolenie", "Pozwolenie na budowę"), ("land_register", "ksiega", "Księga wieczysta"),
        ("directions", "dojazd", "Dojazd na budowę"),
        ("latitude", "szerokosc", "Szerokość geograficzna"), ("longitude", "dlugosc", "Długość geograficzna"),
        ("gate_code", "brama", "Kod do bramy"), ("hours", "godziny", "Godziny pracy"), ("phone", "telefon", "Telefon na budowie"),
    ]

    static let columns: SQL = """
        particulars.invoice_name, particulars.invoice_nip, particulars.invoice_street, particulars.invoice_postal_code,
        particulars.invoice_city, particulars.invoice_email, particulars.site_street, particulars.site_postal_code, particulars.site_city,
        particulars.plot, particulars.permit, particulars.land_register, particulars.directions, particulars.latitude, particulars.longitude,
        particulars.gate_code, particulars.hours, particulars.phone, particulars.sketch_id, particulars.version
        """

    init(row: Row) {
        var fields: [String: String] = [:]
        for (index, entry) in Self.all.enumerated() { fields[entry.field] = row.text(index) }
        self.fields = fields
        sketch = row.optionalInt64(Self.all.count)
        version = row.int64(Self.all.count + 1)
    }

    subscript(field: String) -> String { fields[field] ?? "" }

    var invoiceAddress: String {
        [self["faktura_ulica"], [self["faktura_kod"], self["faktura_miasto"]].filter { !$0.isEmpty }.joined(separator: " ")]
            .filter { !$0.isEmpty }.joined(separator: ", ")
    }

    var siteAddress: String {
        [self["budowa_ulica"], [self["budowa_kod"], self["budowa_miasto"]].filter { !$0.isEmpty }.joined(separator: " ")]
            .filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// The particulars as the text of a letter, Polish for whoever finds the way by it.
    var letterText: String { Language.reading(.polish) { lines.filter { !$0.isEmpty }.joined(separator: "\n") } }

    private var lines: [String] {
        [
            t("Adres budowy: %", siteAddress), self["dojazd"].isEmpty ? "" : t("Dojazd: %", self["dojazd"]),
            self["dzialka"].isEmpty ? "" : t("Działka: %", self["dzialka"]),
            self["godziny"].isEmpty ? "" : t("Godziny: %", self["godziny"]),
            self["telefon"].isEmpty ? "" : t("Telefon: %", self["telefon"]),
            t(
                "Dane do faktury: %",
                [self["faktura_nazwa"], invoiceAddress, self["faktura_nip"].isEmpty ? "" : "NIP " + self["faktura_nip"]].filter {
                    !$0.isEmpty
                }.joined(separator: ", ")),
        ]
    }
}

extension Viewer {
    func particulars(of binder: Binder, _ tx: Transaction) throws -> Particulars {
        let found = try tx.one(
            Particulars.self,
            "SELECT \(Particulars.columns) FROM particulars WHERE particulars.firm_id = \(firmID) AND particulars.binder_id = \(binder.id)")
        guard let found else { throw Refusal.missing }
        return found
    }
}
