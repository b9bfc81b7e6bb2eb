import Store
import Values
import Web

struct GuestLinkRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.open(.get, Places.guestLink, show)
        routing.open(.post, Places.guestSession, open)
        routing.office(.post, Places.guestLinkRevocation, revoke)
        routing.office(.post, Places.binderGuestLinks, share)
    }

    @Sendable func show(_ call: Call) async throws -> Reply {
        let token = try call.parameter("token")
        try world.limits.guests.check("guest " + call.peerAddress)
        let link = try await GuestLink.find(token, in: world)
        let firm = try await world.read(link.viewer) { tx in try link.viewer.firm(tx).name }
        let page = GuestLinkPage(
            layout: world.bare(call, title: link.scope.name), link: link, firm: firm, action: Places.guestSession(token))
        return .html(page.html).with(header: "X-Robots-Tag", "noindex")
    }

    @Sendable func open(_ call: Call) async throws -> Reply {
        try world.limits.guests.check("guest " + call.peerAddress)
        let link = try await GuestLink.find(try call.parameter("token"), in: world)
        let session = try await link.open(device: call.device, in: world)
        return .redirect(Places.guest(link.id)).with(cookie: World.guestCookie(link.id), session, seconds: Int(GuestLink.days) * 86_400)
    }

    @Sendable func revoke(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        let link = try await world.write(viewer) { tx in
            let link = try viewer.guestLink(id, tx)
            try viewer.revoke(link, at: now, tx)
            return link
        }
        return .redirect(Places.binderAccess(link.binderID)).flash(t("Odsyłacz wyłączony."))
    }

    /// Sends one document to somebody without an account.
    @Sendable func share(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (binder, form, now) = (try call.id(), try await call.form(), world.now())
        guard let email = EmailAddress(form["email"].trimmed), let document = RecordID(form["dokument"]) else {
            throw Refusal.unprocessable(t("Wpisz adres w postaci nazwa@domena.pl i wybierz dokument."))
        }
        let letter = OneTime.id(form["numer"], now: now)
        _ = try await world.send(viewer, id: letter) { [world] tx in
            if let sent = try viewer.alreadySent(letter, tx) { return sent }
            let (binder, document) = (try viewer.binder(binder, tx), try viewer.document(document, tx))
            guard document.binderID == binder.id else { throw Refusal.missing }
            let person = form["osoba"].trimmed.isEmpty ? email.text : form["osoba"].trimmed
            let link = try viewer.issue(
                NewGuestLink(
                    scope: .document, scopeID: document.id, binder: binder.id, person: person, email: email.text, title: document.name,
                    until: now.adding(days: GuestLink.days)), at: now, world, tx)
            let text = t(
                "Dzień dobry,\n\nudostępniam Ci plik „%”. Otwórz odsyłacz, żeby go zobaczyć i odpowiedzieć:\n\n%\n\n%\n", document.name,
                link.address, viewer.name)
            return try viewer.send(
                NewLetter(
                    id: letter, binder: binder, recipients: [Correspondent(name: person, email: email.text)], subject: document.name,
                    text: text, isZone: false),
                at: now, world, tx)
        }
        return .redirect(Places.binderAccess(binder)).flash(t("Odsyłacz idzie na adres %.", email.text))
    }
}
