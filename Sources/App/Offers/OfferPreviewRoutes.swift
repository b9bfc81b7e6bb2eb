import Print
import Store
import Values
import Web

/// The offer as paper: drawn from the saved draft or from a form that is not saved yet, and the PDF that was made of it.
struct OfferPreviewRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.get, Places.offerPreview, saved)
        routing.office(.post, Places.offerPreview, bodyLimit: OfferRoutes.bodyLimit, unsaved)
        routing.office(.get, Places.offerEdition, edition)
    }

    @Sendable func saved(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let id = try call.id()
        let paper = try await world.read(viewer) { tx in try OfferPaper.load(try viewer.offer(id, tx), viewer, tx) }
        return try await reply(paper, call)
    }

    /// Lines that cannot be read yet are left out.
    @Sendable func unsaved(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, form) = (try call.id(), OfferForm(try await call.form(limit: Int(OfferRoutes.bodyLimit))))
        let paper = try await world.read(viewer) { tx in
            let offer = try viewer.offer(id, tx)
            var (draft, ignored) = (OfferDraft(offer, lines: []), Problems())
            draft.contactID = try viewer.client(of: form, &ignored, tx)?.id ?? draft.contactID
            draft.title = form.title
            draft.validUntil = DayDate(form.validUntil)
            draft.layout = Offer.Layout(rawValue: form.layout) ?? draft.layout
            draft.mode = form.mode
            draft.discount = Discount(form.discount) ?? .none
            draft.terms = form.terms
            draft.lines = Array(form.checkedLines(&ignored).prefix(OfferLine.limit))
            return try OfferPaper.load(draft, number: offer.number, by: offer.accountID, at: offer.changedAt, viewer, tx)
        }
        return try await reply(paper, call)
    }

    @Sendable func edition(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let id = try call.id()
        let (offer, edition) = try await world.read(viewer) { tx in
            let offer = try viewer.offer(id, tx)
            return (offer, try viewer.edition(of: offer, tx))
        }
        guard let edition else { throw Refusal.missing }
        return world.pdf(edition, of: offer)
    }

    /// A page as a picture with `?strona=`, otherwise the whole PDF.
    private func reply(_ paper: OfferPaper, _ call: Call) async throws -> Reply {
        let paper = try await paper.withLogo(of: world).paper
        guard call.query.has("strona") else { return .bytes(try paper.pdf(), type: "application/pdf").with(policy: .preview).unkept }
        let page = min(max(Int(call.query["strona"]) ?? 1, 1), 1_000)
        guard let picture = try Self.picture(of: paper, page: page - 1) else { throw Refusal.missing }
        return .bytes(picture, type: "image/png").unkept
    }

    /// Nothing past the last page.
    private static func picture(of paper: Paper, page: Int) throws -> [UInt8]? {
        do {
            return try PaperRaster.png(paper, page: page, width: 800)
        } catch {
            if case .noSuchPage = error { return nil }
            throw error
        }
    }
}

extension Reply {
    /// Never kept by a browser: the next look may show something else.
    fileprivate var unkept: Reply { with(header: "cache-control", "no-store") }
}

extension World {
    /// The very bytes of an edition.
    func pdf(_ edition: OfferEdition, of offer: Offer, disposition: Disposition = .inline) -> Reply {
        let hash = edition.blobHash
        return .stream(
            "application/pdf", length: edition.size, name: offer.number.replacing("/", with: "-") + ".pdf", disposition: disposition,
            tag: hash
        ) { [blobs] range in try await blobs.read(hash, range: range) }
        .with(policy: .preview)
    }
}
