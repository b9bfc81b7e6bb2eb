import Store
import Values
import Web

struct AvatarRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.signedIn(.post, Places.accountAvatar, bodyLimit: Int64(SignedIn.avatarLimit) + (1 << 16), save)
        routing.signedIn(.post, Places.accountAvatarEnd, remove)
        routing.signedIn(.get, Places.avatarSheet, sheet)
        routing.signedIn(.get, Places.avatar, picture)
    }

    /// A picture comes as a multipart form, a colour as an ordinary one.
    @Sendable func save(_ call: Call, _ signedIn: SignedIn) async throws -> Reply {
        guard (call.headers["content-type"] ?? "").lowercased().hasPrefix("multipart/") else {
            try await signedIn.chooseColour(Int(try await call.form()["kolor"]) ?? -1, in: world)
            return .redirect(call.referrer ?? Places.account()).flash(t("Zapisano kolor."))
        }
        var picture: [UInt8] = []
        _ = try await call.upload { part in
            guard part.name == "zdjecie" else { return }
            for try await piece in part.body {
                picture += piece.readableBytesView
                guard picture.count <= SignedIn.avatarLimit else { throw Refusal.tooLarge }
            }
        }
        do {
            guard !picture.isEmpty else { throw Refusal.invalid(["zdjecie": t("Wybierz plik ze zdjęciem.")]) }
            try await signedIn.saveAvatar(picture, in: world)
            return .redirect(call.referrer ?? Places.account()).flash(t("Zapisano zdjęcie."))
        } catch Refusal.invalid(let problems) {
            return try await AccountRoutes(world: world).page(call, signedIn, problems: problems)
        }
    }

    @Sendable func remove(_ call: Call, _ signedIn: SignedIn) async throws -> Reply {
        try await signedIn.removeAvatar(in: world)
        return .redirect(call.referrer ?? Places.account()).flash(t("Usunięto zdjęcie."))
    }

    @Sendable func sheet(_ call: Call, _ signedIn: SignedIn) async throws -> Reply {
        let now = world.now()
        let people = try await world.database.read(.everything) { tx in try Profile.around(signedIn.account.id, at: now, tx) }
        return Reply.text(AvatarSheet.css(people), type: "text/css; charset=utf-8").with(header: "Cache-Control", "private, max-age=300")
    }

    /// Whoever was shown the address may see the picture while it is the person's own.
    @Sendable func picture(_ call: Call, _ signedIn: SignedIn) async throws -> Reply {
        let (account, hash) = (try call.id("account"), try call.parameter("hash"))
        let profile = try await world.database.read(.everything) { tx in try Profile.of(account, tx) }
        guard profile?.avatarHash == hash, let size = try await world.blobs.size(hash) else { throw Refusal.missing }
        let head = try await world.blobs.read(hash, range: 0..<min(size, 4))
        var first: [UInt8] = []
        for try await piece in head { first += piece.readableBytesView }
        let type = first.starts(with: [0x89, 0x50]) ? "image/png" : "image/jpeg"
        return Reply.stream(type, length: size, disposition: .inline, tag: hash) { [blobs = world.blobs] range in
            try await blobs.read(hash, range: range)
        }.with(header: "Cache-Control", "private, max-age=31536000, immutable")
    }
}
