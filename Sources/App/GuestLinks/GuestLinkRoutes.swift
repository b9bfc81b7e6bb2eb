import Store
import Values
import Web

struct GuestLinkRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.open(.get, Places.guestLink, show)
        routing.open(.post, Places.guestSession, open)
        routing.office(.post, Places.guestLinkRevocation, revoke)
        routing.open(.post, Places.guestCode, sendCode)
        routing.office(.get, Places.binderGuestLinks, choose)
        routing.office(.post, Places.binderGuestLinks, share)
        routing.office(.post, Places.guestLinkAgain, sendAgain)
        routing.office(.post, Places.guestLinkWelcome, welcome)
    }

    @Sendable func show(_ call: Call) async throws -> Reply {
        try world.limits.guests.check("guest " + call.peerAddress)
        return try await page(call, try call.parameter("token"))
    }

    /// Asks for a code; only the page itself can.
    @Sendable func sendCode(_ call: Call) async throws -> Reply {
        try world.limits.guests.check("guest " + call.peerAddress)
        let (token, form, now) = (try call.parameter("token"), try await call.form(), world.now())
        let link = try await GuestLink.find(token, in: world)
        guard GuestPageMark.fits(form["strona"], token, world), try await link.asksForCode(call, in: world) else {
            return .redirect(Places.guestLink(token))
        }
        try world.limits.letters.check("guest code \(link.id)")
        try await world.write(link.viewer) { [world] tx in try GuestCode.send(for: link, at: now, world, tx) }
        return .redirect(Places.guestLink(token) + "?kod=1")
    }

    @Sendable func open(_ call: Call) async throws -> Reply {
        try world.limits.guests.check("guest " + call.peerAddress)
        let (token, form, now) = (try call.parameter("token"), try await call.form(), world.now())
        let link = try await GuestLink.find(token, in: world)
        guard GuestPageMark.fits(form["strona"], token, world) else { return .redirect(Places.guestLink(token)) }
        if try await link.asksForCode(call, in: world) {
            let isRight = try await world.write(link.viewer) { [world] tx in try GuestCode.take(form["kod"], for: link, at: now, world, tx)
            }
            guard isRight else {
                return try await page(
                    call, token, problem: t("Ten kod nie pasuje albo minął jego czas. Wpisz go jeszcze raz albo poproś o nowy."))
            }
        }
        let session = try await link.open(device: call.device, in: world)
        return .redirect(Places.guest(link.id)).with(cookie: World.guestCookie(link.id), session, seconds: Int(GuestLink.days) * 86_400)
    }

    private func page(_ call: Call, _ token: String, problem: String? = nil) async throws -> Reply {
        let link = try await GuestLink.find(token, in: world)
        let firm = try await world.read(link.viewer) { tx in try link.viewer.firm(tx).name }
        let asksForCode = try await link.asksForCode(call, in: world)
        let page = GuestLinkPage(
            layout: world.bare(call, title: link.scope.name), link: link, firm: firm, mark: GuestPageMark.mark(token, world),
            action: Places.guestSession(token), code: asksForCode ? Places.guestCode(token) : nil,
            isElsewhere: asksForCode && !link.isGuarded,
            isCodeSent: call.query.has("kod") || problem != nil, problem: problem)
        return .html(page.html, status: problem == nil ? 200 : 422).with(header: "X-Robots-Tag", "noindex")
    }

    @Sendable func revoke(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        let link = try await world.write(viewer) { tx in
            let link = try viewer.governedLink(id, tx)
            try viewer.revoke(link, at: now, tx)
            return link
        }
        return .redirect(Places.binderAccess(link.binderID)).flash(t("Odsyłacz wyłączony."))
    }

    /// The form that shares one thing.
    @Sendable func choose(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        var form = GuestShareForm()
        form.thing = String(call.query["rzecz"].prefix(40))
        return try await sharing(call, viewer, form)
    }

    /// Sends one document, folder or letter to somebody without an account.
    @Sendable func share(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (binder, form, now) = (try call.id(), GuestShareForm(try await call.form()), world.now())
        do {
            let wish = try form.checked(at: now)
            _ = try await world.send(viewer, id: wish.letter) { [world] tx in
                try viewer.share(wish, in: try viewer.binder(binder, tx), at: now, world, tx)
            }
            return .redirect(Places.binderAccess(binder)).flash(t("Odsyłacz idzie na adres %.", wish.email))
        } catch Refusal.invalid(let problems) {
            return try await sharing(call, viewer, form, problems: problems)
        }
    }

    @Sendable func sendAgain(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        let letter = OneTime.id(try await call.form()["numer"], now: now)
        let link = try await world.read(viewer) { tx in try viewer.governedLink(id, tx) }
        _ = try await world.send(viewer, id: letter) { [world] tx in
            try viewer.sendAgain(try viewer.governedLink(id, tx), letter: letter, at: now, world, tx)
        }
        return .redirect(Places.binderAccess(link.binderID)).flash(
            t("Nowy odsyłacz idzie na adres %. Poprzedni już nie działa.", link.email))
    }

    /// The guest gets a login of his own.
    @Sendable func welcome(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, form, now) = (try call.id(), try await call.form(), world.now())
        guard let role = BuildingRole(rawValue: form["rola"]) else { throw Refusal.malformed }
        let link = try await world.write(viewer) { [world] tx in
            let link = try viewer.governedLink(id, tx)
            try viewer.welcome(link, as: role, at: now, world, tx)
            return link
        }
        return .redirect(Places.binderAccess(link.binderID)).flash(t("Zaproszenie idzie na adres %.", link.email))
    }

    private func sharing(_ call: Call, _ viewer: Viewer, _ form: GuestShareForm, problems: [String: String] = [:]) async throws -> Reply {
        let id = try call.id()
        let page = try await world.read(viewer) { [world] tx in
            let binder = try viewer.binder(id, tx)
            let parts = form.thing.split(separator: "-").map(String.init)
            let chosen = parts.count == 2 ? RecordID(parts[1]) : nil
            var documents = try tx.all(FileRow.self, FileRow.newest(viewer, binder: id, limit: 100))
            if parts.first == "document", let chosen, !documents.contains(where: { $0.document.id == chosen }) {
                documents.insert(try viewer.fileRow(chosen, tx), at: 0)
            }
            return GuestSharePage(
                frame: try world.officeFrame(call, viewer, tx), head: try BinderHead.load(binder, viewer, tx), documents: documents,
                folders: try viewer.folders(in: binder, tx),
                letters: try tx.all(
                    GuestShareLetter.self, GuestShareLetter.newest(in: binder, chosen: parts.first == "letter" ? chosen : nil, viewer)),
                form: form, problems: problems)
        }
        return .html(page.html, status: problems.isEmpty ? 200 : 422)
    }
}
