import Store
import Values
import Web

/// A sent offer in the zone of its building.
struct ZoneOfferRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.zone(.get, Places.zoneOffer) { call, viewer in try await page(call, viewer) }
        routing.zone(.get, Places.zoneOfferContent, content)
        routing.zone(.post, Places.zoneOfferAnswer, answer)
    }

    @Sendable func content(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (building, id) = (try call.id("building"), try call.id())
        let (offer, edition) = try await world.read(viewer) { tx in try Self.sent(id, in: building, viewer, tx) }
        if let page = Int(call.query["strona"]) {
            return .bytes(try await world.pagePicture(ofPDF: edition.blobHash, page: page), type: "image/png")
        }
        return world.pdf(edition, of: offer)
    }

    @Sendable func answer(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (building, id, now) = (try call.id("building"), try call.id(), world.now())
        let form = AnswerForm(try await call.form())
        do {
            let (kind, word) = try form.checked()
            let standing = try await world.write(viewer) { tx in
                try viewer.answerOffer(
                    try Self.sent(id, in: building, viewer, tx).offer, kind, seen: form.edition, word: word, at: now, tx)
            }
            return .redirect(Places.zoneOffer(building, id)).flash(standing.sentence)
        } catch Refusal.invalid(let problems) {
            return try await page(call, viewer, problems: problems)
        } catch Refusal.unprocessable(let sentence) where sentence == OfferEdition.outdated {
            return .redirect(Places.zoneOffer(building, id)).flash(sentence)
        }
    }

    private func page(_ call: Call, _ viewer: Viewer, problems: [String: String] = [:]) async throws -> Reply {
        let (building, id, now) = (try call.id("building"), try call.id(), world.now())
        let isFirstLook = try await world.read(viewer) { tx in try Self.sent(id, in: building, viewer, tx).offer.openedAt == nil }
        if isFirstLook, !viewer.isEmployee {
            try await world.write(viewer) { tx in try viewer.openOffer(try viewer.offer(id, tx), at: now, tx) }
        }
        let page = try await world.read(viewer) { [world] tx in
            let (offer, edition) = try Self.sent(id, in: building, viewer, tx)
            return ZoneOfferPage(
                frame: try world.zoneFrame(call, viewer, building: building, tx), building: building, offer: offer, edition: edition,
                answer: try viewer.answer(to: offer, tx), mayAnswer: !viewer.isEmployee, problems: problems, now: now)
        }
        return .html(page.html, status: problems.isEmpty ? 200 : 422)
    }

    private static func sent(_ id: RecordID, in building: RecordID, _ viewer: Viewer, _ tx: Transaction) throws -> (
        offer: Offer, edition: OfferEdition
    ) {
        let offer = try viewer.offer(id, tx)
        guard offer.binderID == building, offer.sentAt != nil, let edition = try viewer.edition(of: offer, tx) else {
            throw Refusal.missing
        }
        return (offer, edition)
    }
}

extension StandingAnswer {
    /// What the person who answered reads.
    var sentence: String {
        guard isNew else { return answer.kind == .accepted ? t("Ta oferta jest już przyjęta.") : t("Ta oferta jest już odrzucona.") }
        return answer.kind == .accepted ? t("Dziękujemy, oferta jest przyjęta.") : t("Zapisano odpowiedź.")
    }
}
