import Print
import Store
import Values

extension OfferPaper {
    /// Who prepared an offer.
    private struct Author: RowDecodable {
        let name: String
        let email: String

        init(row: Row) {
            name = row.text(0)
            email = row.text(1)
        }
    }

    /// Everything the paper says but the logo, whose bytes lie outside the database.
    static func load(_ draft: OfferDraft, number: String, by account: RecordID, at: Instant, _ viewer: Viewer, _ tx: Transaction) throws
        -> OfferPaper
    {
        let author = try tx.one(Author.self, "SELECT name, email FROM account WHERE id = \(account)")
        return OfferPaper(
            number: number, draft: draft, firm: try viewer.firm(tx), client: try viewer.contact(draft.contactID, tx),
            author: author?.name ?? viewer.name, authorEmail: author?.email ?? viewer.email, at: at)
    }

    static func load(_ offer: Offer, _ viewer: Viewer, _ tx: Transaction) throws -> OfferPaper {
        let draft = OfferDraft(offer, lines: try OfferLine.all(of: offer.id, firm: viewer.firmID, tx))
        return try load(draft, number: offer.number, by: offer.accountID, at: offer.changedAt, viewer, tx)
    }

    /// The paper with the firm's logo. A logo that cannot be read is left out: the offer matters more.
    func withLogo(of world: World) async throws -> OfferPaper {
        guard let hash = firm.logoHash, let size = try await world.blobs.size(hash), size <= 5 << 20 else { return self }
        var bytes: [UInt8] = []
        for try await piece in try await world.blobs.read(hash, range: nil) { bytes += piece.readableBytesView }
        var copy = self
        copy.logo = Picture(bytes, alternative: firm.name)
        return copy
    }
}

extension Viewer {
    /// The sheet of a saved offer without the logo, for measurements.
    public func sheet(ofOffer id: RecordID, _ tx: Transaction) throws -> Paper {
        try OfferPaper.load(try offer(id, tx), self, tx).paper
    }
}
