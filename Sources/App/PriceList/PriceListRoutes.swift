import Store
import Values
import Web

struct PriceListRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.get, Places.priceList) { call, viewer in
            var form = PriceListForm()
            form.name = String(call.query["nazwa"].trimmed.prefix(500))
            return try await page(call, viewer, form)
        }
        routing.office(.post, Places.priceList, create)
        routing.office(.get, Places.priceListSearch, search)
        routing.office(.get, Places.priceListItem, edit)
        routing.office(.post, Places.priceListItem, update)
        routing.office(.post, Places.priceListItemTrash, discard)
    }

    @Sendable func create(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (form, now) = (PriceListForm(try await call.form()), world.now())
        let id = OneTime.id(form.number, now: now)
        do {
            let values = try form.checked()
            try await world.write(viewer) { tx in try viewer.addPriceListItem(id, values, at: now, tx) }
            return .redirect(Places.priceList()).flash(t("Dodano do cennika: %.", values.name))
        } catch Refusal.invalid(let problems) {
            return try await page(call, viewer, form, problems: problems)
        }
    }

    @Sendable func edit(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let id = try call.id()
        let item = try await world.read(viewer) { tx in try viewer.priceListItem(id, tx) }
        return try await page(call, viewer, PriceListForm(item), item: item)
    }

    @Sendable func update(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        let item = try await world.read(viewer) { tx in try viewer.priceListItem(id, tx) }
        var form = PriceListForm(try await call.form())
        do {
            let (values, version) = (try form.checked(), Int64(form.version) ?? 0)
            try await world.write(viewer) { tx in
                try viewer.change(try viewer.priceListItem(id, tx), to: values, version: version, at: now, tx)
            }
            return .redirect(Places.priceList()).flash(t("Zapisano pozycję cennika."))
        } catch Refusal.invalid(let problems) {
            return try await page(call, viewer, form, item: item, problems: problems)
        } catch Refusal.stale {
            form.version = String(item.version)
            return try await page(call, viewer, form, item: item, stale: try form.checked().changes(from: PriceListValues(item)))
        }
    }

    @Sendable func discard(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, now) = (try call.id(), world.now())
        let item = try await world.write(viewer) { tx in
            let item = try viewer.priceListItem(id, tx)
            try viewer.discard(Reference(.priceListItem, id), title: item.name, binder: nil, at: now, tx)
            return item
        }
        return .redirect(Places.priceList())
            .flash(t("Usunięto z cennika: %.", item.name), undo: Places.restore(RecordKind.priceListItem.rawValue, id))
    }

    /// Search as you type, for the window in the editors.
    @Sendable func search(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let words = String(call.query["q"].trimmed.prefix(200))
        let found = try await world.read(viewer) { tx in try viewer.findPriceListItems(words, limit: 20, tx) }
        return try .json(found.map(FoundItem.init))
    }

    private struct FoundItem: Encodable {
        let id, name, unit, price, vat: String

        init(_ item: PriceListItem) {
            (id, name, unit) = (String(item.id), item.name, item.unit)
            (price, vat) = (item.netPrice.amount, item.vatRate.rawValue)
        }
    }

    private func page(
        _ call: Call, _ viewer: Viewer, _ form: PriceListForm, item: PriceListItem? = nil, problems: [String: String] = [:],
        stale: [Act.Change]? = nil
    ) async throws -> Reply {
        let (query, rates) = (PriceListQuery(call.query), VATRate.choices(on: world.now().day))
        let page = try await world.read(viewer) { [world] tx in
            let (items, next) = try viewer.priceList(query, tx)
            return PriceListPage(
                frame: try world.officeFrame(call, viewer, tx), query: query, chapters: try viewer.priceListChapters(tx), items: items,
                next: next,
                form: form, item: item, problems: problems, stale: stale, rates: rates)
        }
        return .html(page.html, status: stale != nil ? 409 : problems.isEmpty ? 200 : 422)
    }
}

extension VATRate {
    /// The rates of a day, as a closed list.
    static func choices(on day: DayDate) -> [Choice] {
        offered(on: day).map { Choice($0.rawValue, $0.label) }
    }
}
