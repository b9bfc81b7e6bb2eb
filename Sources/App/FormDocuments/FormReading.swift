import Store
import Values
import Web

/// A document with what stands around it, as the zone and whoever signs by a link read it.
struct FormReading: Sendable {
    var form: FormDocument
    var content: FormContent
    var building: RecordID
    var firm: String
    var investors: String
    var address: String

    static func load(_ id: RecordID, in building: RecordID, _ viewer: Viewer, at now: Instant, _ tx: Transaction) throws -> FormReading {
        let (form, binder) = (try viewer.formDocument(id, in: building, tx), try viewer.binder(building, tx))
        return FormReading(
            form: form, content: try FormContent.load(form, firm: viewer.firmID, at: now, tx), building: building,
            firm: try viewer.firm(tx).name,
            investors: try Participant.all(in: binder, at: now, tx).filter { $0.role == .owner }.map(\.name).joined(separator: ", "),
            address: "\(binder.street), \(binder.city)")
    }

    /// Whose building it is and what day.
    var facts: [Fact] {
        [
            Fact(t("Inwestor"), investors.isEmpty ? "–" : investors), Fact(t("Wykonawca"), firm), Fact(t("Adres budowy"), address),
            Fact(t("Dzień"), form.day.dotted, number: true),
        ]
    }

    /// The words of the document and its defects.
    func body(mayWrite: Bool, photo: @escaping (FormPhoto) -> String) -> HTML {
        """
        \(titleBlock(facts + written))
        \(if: form.kind.hasDefects, FormDefects(form: form, content: content, building: building, mayWrite: mayWrite).html)
        \(FormPhotoGrid(photos: content.photos, place: photo).html)
        """
    }

    private var written: [Fact] {
        form.fields.compactMap { field in
            let value = field.shown(content[field.name])
            return value.isEmpty ? nil : Fact(field.label, value, .row)
        }
    }

    /// Who has signed and whom the document waits for. The office also sees its links and may take back who has not signed.
    func parties(office: Bool) -> HTML {
        """
        <div class="row"><h2>\(t: "Podpisy")</h2>\(with: form.signedAt, { "<span class=\"ml\">\(stamp(t("ODEBRANO"), when: $0.full))</span>" })</div>
        \(signatures(content.parties.map { cell($0, office: office) }, fresh: "podpisy"))
        """
    }

    private func cell(_ party: FormParty, office: Bool) -> SignatureCell {
        guard let signedAt = party.signedAt else {
            return SignatureCell(role: party.partName, name: party.person, state: waiting(party, office: office))
        }
        let means = party.means == .link ? t("odsyłacz na adres %", office ? party.email : Self.veiled(party.email)) : t("hasło")
        let typed = party.signedName == party.person ? "" : t("jako %", party.signedName) + " · "
        return SignatureCell(
            role: party.partName, name: party.person, mark: party.drawing.map { drawnMark($0, of: party.person) } ?? .empty,
            state: """
                <span class="row g2">\(badge(t("podpisano"), .ok, icon: "check"))<small class="muted">\(typed)\(signedAt.full) · \(means)</small></span>
                """)
    }

    private func waiting(_ party: FormParty, office: Bool) -> HTML {
        guard let link = party.guestLinkID, party.accountID == nil else { return badge(t("czeka"), icon: "clock") }
        guard office else { return "\(badge(t("czeka"), icon: "clock"))<small class=\"muted\">\(t: "podpisze przez odsyłacz")</small>" }
        let state =
            party.linkRevokedAt != nil
            ? t("odsyłacz wyłączony")
            : party.openedAt.map { t("otwarto %", $0.full) } ?? t("odsyłacz wysłany")
        return """
            \(badge(t("czeka"), icon: "clock"))<small class="muted">\(party.email) · \(state)</small>
            <span class="row g2">\(if: party.linkRevokedAt == nil, postButton(t("Wyślij jeszcze raz"), to: Places.guestLinkAgain(link), icon: "send", size: .small, fields: [("numer", String(RecordID.next()))]))\
            \(postButton(t("Usuń"), to: Places.zoneFormPartyEnd(building, form.id, party.position), .ghost, size: .small))</span>
            """
    }

    /// `k…a@example.pl`: enough to know one's own address, too little to write to somebody else's.
    static func veiled(_ email: String) -> String {
        guard let at = email.lastIndex(of: "@"), let first = email.first, at > email.startIndex else { return "" }
        return "\(first)…\(email[email.index(before: at)...])"
    }

    var digest: HTML {
        """
        \(with: form.hash, { "<p class=\"hint\">\(t: "Skrót dokumentu (SHA-256):") <span class=\"mono\">\($0)</span>. \(t: "Ten sam skrót jest w stopce PDF.")</p>" })
        """
    }
}
