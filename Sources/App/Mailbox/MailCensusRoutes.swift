import Store
import Values
import Web

struct MailCensusRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.management(.get, Places.mailCensus, show)
        routing.management(.post, Places.mailCensus) { call, viewer in try await begin(call, viewer, .count) }
        routing.management(.post, Places.mailCensusFetch) { call, viewer in try await begin(call, viewer, .fetch) }
    }

    @Sendable func show(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        let page = try await world.read(viewer) { [world] tx in
            let account = try viewer.mailAccount(id, tx)
            return MailCensusPage(
                frame: try world.officeFrame(call, viewer, tx), account: account, census: try MailCensus.of(account, tx),
                months: try MailMonth.all(account, tx), missing: try MissingLetter.all(account, limit: MailCensusPage.shown + 1, tx),
                unreadable: try viewer.unreadableLetters(tx), now: now)
        }
        return .html(page.html)
    }

    private func begin(_ call: Call, _ viewer: Viewer, _ wish: MailCensus.Wish) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        try await world.write(viewer) { tx in
            let account = try viewer.mailAccount(id, tx)
            guard account.imap != nil else { throw Refusal.unprocessable(t("To konto nie ma serwera IMAP, nie ma czego liczyć.")) }
            guard account.isActive else { throw Refusal.unprocessable(t("Najpierw sprawdź i włącz to konto.")) }
            try MailCensus.note(wish, of: account, done: 0, total: 0, at: now, tx)
            try MailCensusJob(account: id, wish: wish).later(firm: viewer.firmID, tx)
        }
        return .redirect(Places.mailCensus(id)).flash(
            wish == .count ? t("Liczymy. Strona sama pokaże wynik.") : t("Pobieramy brakujące. Strona sama pokaże postęp."))
    }
}
