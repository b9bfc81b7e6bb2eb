import Store
import Values
import Web

/// Signing without an account: who is asked, and what the asked one does.
struct FormSigningRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.zone(.post, Places.zoneFormParties, ask)
        routing.zone(.post, Places.zoneFormPartyEnd, drop)
        routing.guest(.post, Places.guestSignature, sign)
        routing.guest(.get, Places.guestFormPDF, pdf)
        routing.guest(.get, Places.guestFormPhoto, photo)
    }

    @Sendable private func ask(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (building, id, now) = (try call.id("building"), try call.id(), world.now())
        let form = SigningRequestForm(try await call.form())
        guard viewer.isEmployee else { throw Refusal.missing }
        _ = try await world.read(viewer) { tx in try viewer.formDocument(id, in: building, tx) }
        do {
            let request = try form.checked(at: now)
            _ = try await world.send(viewer, id: request.letter) { [world] tx in
                try viewer.askToSign(
                    request, try viewer.formDocument(id, in: building, tx), in: try viewer.binder(building, tx), at: now, world, tx)
            }
            return .redirect(Places.zoneForm(building, id)).flash(t("Prośba o podpis idzie na adres %.", request.email))
        } catch Refusal.invalid(let problems) {
            return try await FormDocumentRoutes(world: world).page(call, viewer, problems: problems, request: form)
        }
    }

    @Sendable private func drop(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (building, id, party, now) = (try call.id("building"), try call.id(), try call.id("party"), world.now())
        try await world.write(viewer) { tx in
            try viewer.dropParty(party, of: try viewer.formDocument(id, in: building, tx), at: now, tx)
        }
        try await world.fileForm(id, in: building, viewer)
        return .redirect(Places.zoneForm(building, id)).flash(t("Prośba o podpis jest cofnięta."))
    }

    @Sendable private func sign(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        guard case .guest(let link, let building, .form, let id) = viewer.seat else { throw Refusal.missing }
        try world.limits.letters.check("signature \(link)")
        let (signature, now) = (SignatureForm(try await call.form()), world.now())
        do {
            let signing = try signature.checked(needsName: true)
            try await world.write(viewer) { tx in
                _ = try viewer.sign(try viewer.formDocument(id, in: building, tx), signing, at: now, tx)
            }
            try await world.fileForm(id, in: building, viewer)
            return .redirect(Places.guest(link)).flash(t("Podpisano."))
        } catch Refusal.invalid(let problems) {
            return try await GuestRoutes(world: world).page(call, viewer, signature: signature, problems: problems)
        }
    }

    @Sendable private func photo(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        guard case .guest(_, let building, .form, let id) = viewer.seat else { throw Refusal.missing }
        let photo = try call.id("photo")
        let (found, isClean) = try await world.read(viewer) { tx in
            let form = try viewer.formDocument(id, in: building, tx)
            guard !form.isOpen else { throw Refusal.missing }
            return (try viewer.formPhoto(photo, of: form, tx), try viewer.getsCleanPictures(tx))
        }
        if isClean, call.query.has("duze") {
            let picture = try await world.cleanPicture(found.name, type: found.contentType, hash: found.blobHash, size: found.size)
            return world.serve(picture, download: false)
        }
        return try await world.serve(found, large: call.query.has("duze"), firm: viewer.firmID)
    }

    @Sendable private func pdf(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        guard case .guest(_, let building, .form, let id) = viewer.seat else { throw Refusal.missing }
        let (form, bytes) = try await world.formPDF(id, in: building, viewer)
        guard !form.isOpen else { throw Refusal.missing }
        let name = FileName("\(form.kind.name) \((form.number ?? "").replacing("/", with: "-")).pdf").ascii
        return .bytes(bytes, type: "application/pdf").with(header: "content-disposition", "attachment; filename=\"\(name)\"")
    }
}
