import Store
import Values
import Web

struct DeskRoutes {
    let world: World

    func add(to routing: inout Routing) {
        routing.office(.get, Places.desk, show)
        routing.office(.get, Places.events, events)
        routing.open(.get, Places.help, help)
    }

    @Sendable func show(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let page = try await world.read(viewer) { [world] tx in
            DeskPage(
                frame: try world.officeFrame(call, viewer, tx), greeting: t("Dzień dobry, %", viewer.vocative),
                buildings: try tx.all(BinderRow.self, BinderRow.page(viewer, closed: false, before: nil, limit: 6)).filter {
                    $0.kind == .building
                },
                history: try viewer.news(limit: 20, tx), steps: try viewer.firstSteps(tx), now: world.now())
        }
        return .html(page.html)
    }

    /// News for open pages of the office: what changed in the firm, and the end of one's own sessions.
    @Sendable func events(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        .events(
            world.live, topics: ["firm/\(viewer.firmID)", "account/\(viewer.accountID ?? 0)"], viewer: "account/\(viewer.accountID ?? 0)")
    }

    @Sendable func help(_ call: Call) async throws -> Reply {
        .html(HelpPage(layout: world.bare(call, title: t("Pomoc"))).html)
    }
}

extension Viewer {
    /// The first name as one is called by it.
    var vocative: String {
        let first = name.split(separator: " ").first.map(String.init) ?? name
        return Language.current == .polish ? Vocative(first).text : first
    }

    func firstSteps(_ tx: Transaction) throws -> [FirstStep] {
        let base = try tx.one(Int64.self, "SELECT contact_base.id FROM contact_base WHERE \(ContactBase.visible(to: self)) LIMIT 1")
        let contact = try tx.exists("SELECT 1 FROM contact WHERE contact.firm_id = \(firmID) LIMIT 1")
        let binder = try tx.exists("SELECT 1 FROM binder WHERE binder.firm_id = \(firmID) LIMIT 1")
        let offer = try tx.exists("SELECT 1 FROM offer WHERE offer.firm_id = \(firmID) LIMIT 1")
        return [
            FirstStep(title: t("Dodaj bazę klientów"), sentence: t("Na przykład „Klienci 2026”."), href: Places.bases(), done: base != nil),
            FirstStep(
                title: t("Dodaj pierwszą osobę albo firmę"), sentence: t("Wystarczy nazwisko i adres e-mail."),
                href: base.map { Places.newContact($0) + "?rodzaj=person" } ?? Places.bases(), done: contact),
            FirstStep(
                title: t("Załóż segregator budowy"), sentence: t("Dostanie adres pocztowy, foldery i strefę dla inwestora."),
                href: Places.newBinder(),
                done: binder),
            FirstStep(
                title: t("Złóż ofertę z cennika"), sentence: t("PDF powstanie sam i trafi do folderu Oferty."), href: Places.newOffer(),
                done: offer),
        ]
    }
}
