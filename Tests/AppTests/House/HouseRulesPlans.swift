import Store
import Testing
import Values
import Web

@testable import App

/// Lists stay quick in a big house: each query of a list walks an index on both engines.
struct HouseRulesPlans {
    @Test func `queries of lists use indexes`() async throws {
        try await TestHouse.each { house in
            let viewer = try await house.viewer(.jan)
            for (name, query) in Self.lists(viewer) + (try Self.contactLists(viewer)) {
                let plan = try await house.world.database.plan(of: query)
                let faults = Self.faults(plan)
                if faults.count > Self.smallSorts[name] ?? 0 { Issue.record("\(name): \(faults)\n\(plan)") }
            }
        }
    }

    /// Sorts of a handful of rows: the five stages of the strip, the letters of one attachment (asked for in two columns).
    static let smallSorts = ["strip of offers": 1, "newest documents": 2]

    /// Every list of the product with the shape its page asks for.
    static func lists(_ viewer: Viewer) -> [(String, SQL)] {
        var lists: [(String, SQL)] = []
        func add(_ name: String, _ query: SQL) { lists.append((name, query)) }
        let history: SQL = "SELECT \(HistoryEntry.columns) FROM history WHERE \(HistoryEntry.visible(to: viewer)) AND history.id < \(7)"
        add("binders", BinderRow.page(viewer, .open, before: 7, limit: 51))
        add("closed binders", BinderRow.page(viewer, .closed, before: nil, limit: 51))
        for query in ["", "po=7-7", "osoba=7", "rodzaj=offer&po=7-7", "dzien=2026-11-20", "osoba=7&dzien=2026-11-20"] {
            add("history \(query)", HistoryFilter(Query(query[...])).page(viewer, limit: 51))
        }
        add("history", "\(history) ORDER BY history.id DESC LIMIT 51")
        add("history of a binder", "\(history) AND history.binder_id = \(1) ORDER BY history.id DESC LIMIT 51")
        add("history of a record", "\(history) AND history.kind = 'offer' AND history.record_id = \(1) ORDER BY history.id DESC LIMIT 51")
        add("bin", TrashEntry.page(viewer, TrashFilter(Query("")), limit: 51))
        add("bin of a person", TrashEntry.page(viewer, TrashFilter(Query("osoba=7")), limit: 51))
        let documents: SQL = "SELECT \(Document.columns) FROM document WHERE \(Document.visible(to: viewer))"
        add("documents of a folder", "\(documents) AND document.folder_id = \(1) ORDER BY document.id DESC LIMIT 51")
        add("threads", ThreadList(Query("")).query(viewer))
        add("threads after a key", ThreadList(Query("po=7-7")).query(viewer))
        add("threads of a binder", ThreadList(Query("po=7-7"), binder: 1).query(viewer))
        for box in ThreadList.Box.allCases { add("threads \(box.rawValue)", ThreadList(Query("skrzynka=\(box.rawValue)")).query(viewer)) }
        add("letters of a thread", "SELECT id FROM letter WHERE firm_id = \(1) AND thread_id = \(1) ORDER BY id LIMIT 200")
        let today = DayDate(Instant(milliseconds: 1_795_161_600_000))
        for filter in [nil] + OfferFilter.allCases.map(Optional.some) {
            var query = OfferQuery(Query("po=7"))
            query.state = filter
            add("offers \(filter?.rawValue ?? "")", query.page(viewer, on: today, limit: 26))
        }
        add("strip of offers", OfferPipeline.query(viewer, on: today))
        add(
            "offers of a binder",
            "\(OfferRow.select) WHERE \(Offer.visible(to: viewer)) AND offer.binder_id = \(1) ORDER BY offer.id DESC LIMIT 200")
        add("documents made together", FormDocument.page(viewer, binder: 1))
        add("site log", SiteLogEntry.page(viewer, binder: 1, before: 7, limit: 31))
        add("address book", AddressEntry.page(viewer, binder: 1))
        add("orders", OrderRow.page(viewer, after: 7, limit: 26))
        add("price list", PriceListQuery(Query("")).page(viewer, limit: 51))
        add("price list after a key", PriceListQuery(Query("po=7~membrana")).page(viewer, limit: 51))
        add("price list of a chapter", PriceListQuery(Query("rozdzial=Dach")).page(viewer, limit: 51))
        let now = Instant(milliseconds: 1_795_161_600_000)
        for view in TaskQuery.View.allCases {
            for more in ["", "&osoba=7", "&kategoria=7", "&po=7-7", "&osoba=7&kategoria=7&po=7-7"] {
                add(
                    "tasks \(view.rawValue)\(more)", TaskQuery(Query("widok=\(view.rawValue)\(more)"[...])).rows(viewer, at: now, limit: 51)
                )
            }
        }
        add("log of a webhook", WebhookDelivery.page(7, firm: viewer.firmID, before: 9, limit: 31))
        var filter = HistoryFilter(Query("rodzaj=contact&po=7-7"))
        filter.record = 7
        add("history of a record", filter.page(viewer, limit: 51))
        for kind in [RecordKind.binder, .contact, .offer, .thread] {
            var query = TaskQuery(Query("widok=wszystkie&po=7-7"))
            query.about = [Reference(kind, 7)]
            add("open tasks about a \(kind)", query.rows(viewer, at: now, limit: 51))
        }
        for column: SQL in ["task.binder_id", "task.contact_id", "task.offer_id", "task.thread_id"] {
            add("tasks of a record", Viewer.tasks(of: viewer, by: column, 7, limit: 200))
        }
        for query in ["", "widok=tydzien", "osoba=7"] {
            add("calendar \(query)", TaskCalendar.query(viewer, CalendarSpan(Query(query[...]), today: now.day)))
        }
        add("recurring tasks", TaskCalendar.recurring(viewer))
        add("reminders", TaskAlarm.ringing(viewer, at: now))
        add("duties of a binder", Duty.all(viewer, binder: 1))
        add("missing documents", DutyDay.open(viewer, binder: nil, until: now, limit: 8))
        add("missing documents of a binder", DutyDay.open(viewer, binder: 1, until: now, limit: 8))
        add("calendar of documents", DutyDay.between(now.day, now.day, viewer, binder: 1))
        add("newest documents", FileRow.newest(viewer, binder: 1, limit: 12))
        add("folders", FolderRow.all(viewer, binder: 1))
        return lists
    }

    /// Lines of a plan that read a whole table or sort what an index should give in order.
    static func faults(_ plan: String) -> [String] {
        plan.split(separator: "\n").map(String.init).filter { line in
            let words = line.split(separator: " ")
            return (words.first == "SCAN" && !line.contains("USING") && !line.contains("CONSTANT")) || line.contains("TEMP B-TREE FOR")
                || line.contains("Seq Scan on ")
        }
    }
}
