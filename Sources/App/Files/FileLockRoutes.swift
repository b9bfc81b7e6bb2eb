import Store
import Values
import Web

/// The button that says "I am working on this", and the one that takes over.
struct FileLockRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.post, Places.documentLock, take)
        routing.office(.post, Places.documentLockEnd, giveBack)
    }

    @Sendable func take(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, form, now) = (try call.id(), try await call.form(), world.now())
        try await world.write(viewer) { [keys = world.keys] tx in
            try viewer.take(try viewer.document(id, tx), takingOver: form["co"] == "przejmij", at: now, keys: keys, tx)
        }
        return .redirect(Places.document(id)).flash(t("Plik jest zajęty przez Ciebie. Inni to widzą."))
    }

    @Sendable func giveBack(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        try await world.write(viewer) { tx in try viewer.giveBack(try viewer.document(id, tx), at: now, tx) }
        return .redirect(Places.document(id)).flash(t("Plik jest wolny."))
    }
}

/// What the page of a document says of whoever works on it.
struct FileLockCard {
    var document: RecordID
    var lock: FileLock?
    var isMine: Bool
    var mayChange: Bool
    var now: Instant

    var html: HTML { "<div data-fresh=\"zajecie\">\(content)</div>" }

    private var content: HTML {
        guard let lock else {
            guard mayChange else { return .empty }
            return card(
                t("Praca nad plikiem"), id: "zajecie",
                """
                <div class="pad stack"><p class="small soft">\(t: "Zajmij plik, zanim zaczniesz go zmieniać u siebie: inni zobaczą, że nad nim pracujesz, także w Wordzie i LibreOffice.")</p>\
                <div>\(postButton(t("Zajmij plik"), to: Places.documentLock(document), icon: "lock"))</div></div>
                """)
        }
        let sentence =
            isMine
            ? t("Pracujesz nad tym plikiem od %.", lock.createdAt.text(now: now))
            : t("Nad tym plikiem pracuje % od %.", lock.holder, lock.createdAt.text(now: now))
        let how = lock.means == .program ? t("Otwarty w programie, na dysku budów.") : t("Zajęty w przeglądarce.")
        return card(
            t("Praca nad plikiem"), id: "zajecie",
            """
            <div class="pad stack">\(note(html: "<p>\(sentence) \(how)</p>", isMine ? .info : .warn))\(if: mayChange, action(lock))</div>
            """)
    }

    private func action(_ lock: FileLock) -> HTML {
        if isMine { return "<div>\(postButton(t("Oddaj plik"), to: Places.documentLockEnd(document)))</div>" }
        guard lock.kind == .document else { return .empty }
        return """
            <div>\(postButton(t("Przejmij plik"), to: Places.documentLock(document), .danger, fields: [("co", "przejmij")]))</div>\
            <p class="hint">\(t: "Kto go teraz ma, nie zapisze już na ten plik, tylko pod inną nazwą.")</p>
            """
    }
}
