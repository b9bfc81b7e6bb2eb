import Values
import Web

/// Which columns a list shows.
struct ContactColumnRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.post, Places.baseColumns, update)
    }

    @Sendable func update(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, form) = (try call.id(), try await call.form())
        let query = ContactQuery(pairs: form.pairs.filter { $0.name != "kolumna" && $0.name != "domyslne" })
        try await world.write(viewer) { tx in
            let (base, fields) = (try viewer.contactBase(id, tx), try viewer.contactFields(tx))
            let chosen = Set(form.all("kolumna"))
            let columns = (ContactColumn.built + fields.map { .own($0.id) }).filter { chosen.contains($0.key) }
            try viewer.choose(form.has("domyslne") ? nil : columns, for: base, view: query.view, tx)
        }
        return .redirect(query.address(Places.base(id), query.filterPairs + query.orderPairs)).flash(t("Zapisano kolumny."))
    }
}
