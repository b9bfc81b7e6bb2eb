import Print
import Store
import Values
import Web

extension World {
    /// The edition of the offer's present version: drawn once, filed into the folder for offers. The same version again is the same edition.
    func printOffer(_ id: RecordID, _ viewer: Viewer) async throws -> OfferEdition {
        let (offer, paper, made) = try await read(viewer) { tx in
            let offer = try viewer.offer(id, tx)
            return (offer, try OfferPaper.load(offer, viewer, tx), try viewer.edition(of: offer, version: offer.version, tx))
        }
        if let made { return made }
        let pdf = try await paper.withLogo(of: self).paper.pdf()
        let blob = try await blobs.put(bytes: pdf)
        let now = now()
        do {
            return try await write(viewer) { tx in try viewer.keepEdition(of: offer, paper.draft.sums, blob, at: now, tx) }
        } catch let error where error.isUnique(on: "offer_edition") {
            guard let made = try await read(viewer, { tx in try viewer.edition(of: offer, version: offer.version, tx) }) else {
                throw error
            }
            return made
        }
    }
}

extension Viewer {
    fileprivate func keepEdition(of offer: Offer, _ sums: OfferSums, _ blob: Blob, at now: Instant, _ tx: Transaction) throws
        -> OfferEdition
    {
        if let made = try edition(of: offer, version: offer.version, tx) { return made }
        let last = try edition(of: offer, tx)
        let number = (last?.number ?? 0) + 1
        let document = try fileEdition(of: offer, blob, after: last, at: now, tx)
        try tx.run(
            """
            INSERT INTO offer_edition (firm_id, id, offer_id, number, offer_version, document_id, blob_hash, size, title, valid_until, net, vat,
                gross, account_id, created_at)
            VALUES (\(firmID), \(RecordID.next()), \(offer.id), \(number), \(offer.version), \(document), \(blob.hash), \(blob.size),
                \(offer.title), \(offer.validUntil), \(sums.net), \(sums.vat), \(sums.gross), \(accountID ?? 0), \(now))
            """)
        try record(
            Act(
                .printed, offer.reference, title: offer.number, binder: offer.binderID,
                detail: number == 1 ? offer.title : "wersja \(number)"),
            at: now, tx)
        guard let kept = try edition(of: offer, version: offer.version, tx) else { throw StoreError.other("an edition was not kept") }
        return kept
    }

    /// A new version of the offer's document; a new document for the first edition, or when the old one is in the bin or another binder.
    private func fileEdition(of offer: Offer, _ blob: Blob, after last: OfferEdition?, at now: Instant, _ tx: Transaction) throws
        -> RecordID
    {
        let new = NewDocument(
            name: FileName(offer.number.replacing("/", with: "-") + ".pdf").text, contentType: "application/pdf", blobHash: blob.hash,
            size: blob.size, filing: "oferta \(offer.number)")
        if let last, let document = try documentIfThere(last.documentID, tx), document.binderID == offer.binderID {
            try replace(document, with: new, at: now, tx)
            return document.id
        }
        guard let folder = try Folder.with(.offers, inBinder: offer.binderID, firm: firmID, tx) else {
            throw Refusal.unprocessable(t("W segregatorze nie ma folderu na oferty. Dodaj go i zapisz jeszcze raz."))
        }
        return try file(new, into: folder, at: now, tx)
    }

    private func documentIfThere(_ id: RecordID, _ tx: Transaction) throws -> Document? {
        do { return try document(id, tx) } catch Refusal.missing { return nil }
    }
}
