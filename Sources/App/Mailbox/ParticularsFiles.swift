import Print
import Store
import Values

/// "Moje dane" of a building as files that go with a letter. The code of the gate is not among them.
struct ParticularsFiles: Sendable {
    let particulars: Particulars
    let binder: Binder
    let firm: Firm
    let now: Instant

    /// The card of the site: its address, place on Earth and telephone.
    var card: VCard {
        var card = VCard(uid: "wiecha-budowa-\(binder.id)", name: binder.name)
        card.organization = firm.name
        card.address = VCard.Address(
            street: particulars["budowa_ulica"], postalCode: particulars["budowa_kod"], city: particulars["budowa_miasto"])
        card.phones = [particulars["telefon"]].filter { !$0.isEmpty }
        if let latitude = Double(particulars["szerokosc"]), let longitude = Double(particulars["dlugosc"]) {
            card.position = VCard.Position(latitude: latitude, longitude: longitude)
        }
        card.note = particulars.letterText
        return card
    }

    /// The sheet, Polish whatever the reader's language.
    var paper: Paper {
        let shown = Particulars.all.filter { $0.field != "brama" && !particulars[$0.field].isEmpty }
        return Paper(
            title: "Moje dane: \(binder.name)", author: firm.name, created: now,
            letterhead: Paper.Letterhead(logo: nil, name: firm.name, lines: [], placeAndDate: now.day.long(in: .polish)),
            footer: binder.name,
            blocks: [.heading(Phrase(binder.name))]
                + shown.flatMap { entry -> [Paper.Block] in
                    [.heading(Phrase(entry.label), level: 3), .paragraph(Phrase(particulars[entry.field]))]
                })
    }
}

extension World {
    /// The same for a letter in a thread; one without a building has none.
    func particularsFiles(_ kinds: [String], inThread id: RecordID, _ viewer: Viewer) async throws -> [NewDocument] {
        guard !kinds.isEmpty else { return [] }
        let binder = try await read(viewer) { tx in try viewer.thread(id, tx).binderID }
        return try await particularsFiles(kinds, of: binder, viewer)
    }

    /// The files that a form asks for, in the blob store.
    func particularsFiles(_ kinds: [String], of binder: RecordID?, _ viewer: Viewer) async throws -> [NewDocument] {
        guard let binder, !kinds.isEmpty else { return [] }
        let now = now()
        let data = try await read(viewer) { tx in
            let binder = try viewer.binder(binder, tx)
            return ParticularsFiles(
                particulars: try viewer.particulars(of: binder, tx), binder: binder, firm: try viewer.firm(tx), now: now)
        }
        var files: [NewDocument] = []
        if kinds.contains(where: { ["tak", "pdf"].contains($0) }) {
            files.append(try await file("moje-dane.pdf", "application/pdf", try data.paper.pdf()))
        }
        if kinds.contains(where: { ["tak", "vcf"].contains($0) }) {
            files.append(try await file("moje-dane.vcf", "text/vcard", Array(data.card.text.utf8)))
        }
        return files
    }

    private func file(_ name: String, _ type: String, _ bytes: [UInt8]) async throws -> NewDocument {
        let blob = try await blobs.put(bytes: bytes)
        return NewDocument(name: name, contentType: type, blobHash: blob.hash, size: blob.size)
    }
}
