import Store
import Values
import Web

/// Views of a list, and what is done to many of its contacts at once.
struct ContactBulkRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.post, Places.baseBulk, act)
        routing.office(.post, Places.baseViews, keepView)
        routing.office(.post, Places.contactView, dropView)
        routing.office(.get, Places.baseWork, list)
        routing.office(.get, Places.contactBatch, show)
        routing.office(.post, Places.contactBatchUndo, takeBack)
        routing.office(.get, Places.contactBatchFile, file)
    }

    /// The form of the list: its filters, the chosen rows or all that fit, and the button that was pressed.
    @Sendable func act(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (base, form, now) = (try call.id(), try await call.form(), world.now())
        let wish = BulkWish(form, all: form["calosc"] == "tak" || call.query["calosc"] == "tak")
        guard let wish else {
            _ = try await world.read(viewer) { tx in try viewer.contactBase(base, tx) }
            return .redirect(Places.base(base)).flash(t("Zaznacz najpierw kontakty."))
        }
        let id = RecordID.next()
        try await world.write(viewer) { tx in
            let order = try viewer.order(wish, tx)
            let base = try viewer.contactBase(base, tx)
            _ = try viewer.addBatch(
                id, wish.kind, base: base.id, title: try Language.reading(.polish) { try viewer.title(of: wish, tx) }, order,
                total: wish.ids.count, at: now, tx)
            try viewer.start(id, inBackground: !wish.isSoon, at: now, tx)
        }
        if wish.isSoon { try await ContactWork.run(id, undo: false, firm: viewer.firmID, in: world) }
        guard wish.isSoon, wish.kind != .export else { return .redirect(Places.contactBatch(id)) }
        let batch = try await world.read(viewer) { tx in try viewer.contactBatch(id, tx) }
        let reply = Reply.redirect(Places.base(base) + (wish.query.isEmpty ? "" : "?" + wish.query))
        let words = "\(batch.title): \(batch.outcome)."
        return batch.isUndoable(now: now) ? reply.flash(words, undo: Places.contactBatchUndo(id)) : reply.flash(words)
    }

    @Sendable func keepView(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (base, form, now) = (try call.id(), try await call.form(), world.now())
        let name = String(form["nazwa"].trimmed.prefix(80))
        let query = ContactQuery(pairs: form.pairs.filter { $0.name != "nazwa" && $0.name != "numer" })
        if name.isEmpty {
            _ = try await world.read(viewer) { tx in try viewer.contactBase(base, tx) }
        } else {
            try await world.write(viewer) { tx in
                try viewer.addView(
                    OneTime.id(form["numer"], now: now), name: name, query, base: try viewer.contactBase(base, tx).id, tx)
            }
        }
        return .redirect(query.address(Places.base(base), query.filterPairs + query.orderPairs))
            .flash(name.isEmpty ? t("Nazwij widok, wtedy da się go zapisać.") : t("Zapisano widok %.", name))
    }

    @Sendable func dropView(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let id = try call.id()
        guard let base = try await world.write(viewer, { tx in try viewer.removeView(id, tx) }) else { throw Refusal.missing }
        return .redirect(Places.base(base)).flash(t("Usunięto widok."))
    }

    @Sendable func list(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        let page = try await world.read(viewer) { [world] tx in
            ContactWorkPage(
                frame: try world.officeFrame(call, viewer, tx), base: try viewer.contactBase(id, tx),
                batches: try viewer.contactBatches(of: id, tx), now: now)
        }
        return .html(page.html)
    }

    @Sendable func show(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        let kept = try await world.read(viewer) { tx in try viewer.contactBatch(id, tx) }
        if kept.kind == .import, kept.state == .draft { return .redirect(Places.contactBatchStart(id)) }
        let page = try await world.read(viewer) { [world] tx in
            let batch = try viewer.contactBatch(id, tx)
            return ContactBatchPage(
                frame: try world.officeFrame(call, viewer, tx), base: try viewer.contactBase(batch.baseID, tx), batch: batch,
                isUndoable: batch.isUndoable(now: now), faults: try viewer.faults(of: id, limit: 50, tx), now: now)
        }
        return .html(page.html)
    }

    @Sendable func takeBack(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        let batch = try await world.write(viewer) { tx in
            let batch = try viewer.contactBatch(id, tx)
            try viewer.takeBack(batch, at: now, tx)
            return batch
        }
        guard batch.added + batch.changed <= Int64(ContactWork.soon) else { return .redirect(Places.contactBatch(id)) }
        try await ContactWork.run(id, undo: true, firm: viewer.firmID, in: world)
        let stayed = try await world.read(viewer) { tx in try viewer.contactBatch(id, tx).kept }
        guard stayed == 0 else { return .redirect(Places.contactBatch(id)).flash(t("Cofnięto: %.", batch.title)) }
        return .redirect(Places.base(batch.baseID)).flash(t("Cofnięto: %.", batch.title))
    }

    @Sendable func file(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let id = try call.id()
        return try await world.result(of: try await world.read(viewer) { tx in try viewer.contactBatch(id, tx) })
    }
}

extension World {
    /// The file that work on many contacts left.
    func result(of batch: ContactBatch) async throws -> Reply {
        guard let hash = batch.resultHash, let size = try await blobs.size(hash) else { throw Refusal.missing }
        let kind = ExportFormat(rawValue: try batch.order().format ?? "") ?? .csv
        return serve(t("kontakty") + "." + kind.ending, type: kind.type, hash: hash, size: size, download: true)
    }
}
