import Store
import Values
import Web

/// Particulars as they were typed.
struct ParticularsForm: Sendable {
    var fields: [String: String] = [:]
    var sketch = ""
    var version = ""

    init(_ form: Form) {
        for entry in Particulars.all {
            fields[entry.field] = entry.field == "dojazd" ? form[entry.field].trimmedLines : form[entry.field].trimmed
        }
        sketch = form["szkic"]
        version = form["wersja"]
    }

    init(_ particulars: Particulars) {
        fields = particulars.fields
        fields["telefon"] = PhoneNumber(particulars["telefon"])?.text ?? particulars["telefon"]
        sketch = particulars.sketch.map(String.init) ?? ""
        version = String(particulars.version)
    }

    subscript(field: String) -> String { fields[field] ?? "" }

    func checked() throws(Refusal) -> ParticularsForm {
        var problems = Problems()
        var kept = self
        kept.fields["faktura_nip"] = problems.value(
            self["faktura_nip"], "faktura_nip", t("Ten NIP się nie zgadza, ma 10 cyfr. Sprawdź ostatnią.")
        ) { NIP($0)?.text }
        for field in ["faktura_kod", "budowa_kod"] {
            kept.fields[field] = problems.value(self[field], field, t("Kod ma postać 34-400.")) { PostalCode($0)?.stored }
        }
        kept.fields["ksiega"] = problems.value(self["ksiega"], "ksiega", t("Numer księgi ma postać GL1G/00052948/3.")) {
            LandRegisterNumber($0)?.text
        }
        kept.fields["telefon"] = problems.value(self["telefon"], "telefon", t("Wpisz numer z 9 cyframi albo z kierunkowym kraju.")) {
            PhoneNumber($0)?.text
        }
        kept.fields["faktura_email"] = problems.value(self["faktura_email"], "faktura_email", t("Wpisz adres w postaci nazwa@domena.pl.")) {
            EmailAddress($0)?.stored
        }
        for (field, limit) in [("szerokosc", 90.0), ("dlugosc", 180.0)] where !self[field].isEmpty {
            let number = Double(self[field].replacing(",", with: "."))
            if let number, number.isFinite, abs(number) <= limit {
                kept.fields[field] = String(number)
            } else {
                problems[field] = t("Wpisz stopnie, na przykład 49,2970.")
            }
        }
        for entry in Particulars.all { problems.bound(self[entry.field], entry.field, limit: entry.field == "dojazd" ? 2_000 : 200) }
        try problems.refuse()
        return kept
    }
}

extension Viewer {
    /// Saves particulars; stale when somebody saved in between. The office and the building's owner may.
    func change(_ old: Particulars, of binder: Binder, _ form: ParticularsForm, at now: Instant, _ tx: Transaction) throws {
        let changed = try tx.run(
            """
            UPDATE particulars SET invoice_name = \(form["faktura_nazwa"]), invoice_nip = \(form["faktura_nip"]),
                invoice_street = \(form["faktura_ulica"]), invoice_postal_code = \(form["faktura_kod"]), invoice_city = \(form["faktura_miasto"]),
                invoice_email = \(form["faktura_email"]), permit = \(form["pozwolenie"]), sketch_id = \(try sketch(RecordID(form.sketch), in: binder, tx)?.id),
                site_street = \(form["budowa_ulica"]), site_postal_code = \(form["budowa_kod"]), site_city = \(form["budowa_miasto"]),
                plot = \(form["dzialka"]), land_register = \(form["ksiega"]), directions = \(form["dojazd"]), latitude = \(form["szerokosc"]),
                longitude = \(form["dlugosc"]), gate_code = \(form["brama"]), hours = \(form["godziny"]), phone = \(form["telefon"]),
                version = version + 1
            WHERE particulars.firm_id = \(firmID) AND particulars.binder_id = \(binder.id)
                AND particulars.version = \(Int64(form.version) ?? old.version)
            """)
        guard changed == 1 else { throw Refusal.stale }
        let changes = Particulars.all.filter { old[$0.field] != form[$0.field] }
            .map { Act.Change(field: $0.label, before: old[$0.field], after: form[$0.field]) }
        try record(
            Act(.changed, Reference(.particulars, binder.id), title: binder.name, binder: binder.id, zone: true, changes: changes), at: now,
            tx)
    }
}
