import Store
import Values
import Web

/// The tabs of a binder.
enum BinderTab: Sendable, CaseIterable {
    case overview, mail, files, offers, orders, tasks, access

    func place(_ id: RecordID) -> String {
        switch self {
        case .overview: Places.binder(id)
        case .mail: Places.binderMail(id)
        case .files: Places.binderFiles(id)
        case .offers: Places.binderOffers(id)
        case .orders: Places.binderOrders(id)
        case .tasks: Places.binderTasks(id)
        case .access: Places.binderAccess(id)
        }
    }

    var name: String {
        switch self {
        case .overview: t("Przegląd")
        case .mail: t("Poczta")
        case .files: t("Pliki")
        case .offers: t("Oferty")
        case .orders: t("Zlecenia")
        case .tasks: t("Zadania")
        case .access: t("Dostęp")
        }
    }
}

/// The head that all pages of one binder share.
struct BinderHead: Sendable {
    var binder: Binder
    var contact: Link
    var unread: Int
    var stage: String?
    /// How much lies behind the other tabs.
    var counts: [BinderTab: Int] = [:]

    private struct Facts: RowDecodable {
        let contact: String
        let unread: Int
        let stage: String?
        let counts: [BinderTab: Int]

        init(row: Row) {
            contact = row.text(0)
            unread = row.int(1)
            stage = row.optionalText(2)
            counts = [.files: row.int(3), .offers: row.int(4), .orders: row.int(5), .tasks: row.int(6), .access: row.int(7)]
        }
    }

    /// More than this many are not counted.
    private static let most = 999

    private static func count(_ table: SQL, _ present: SQL, _ binder: Binder, _ viewer: Viewer) -> SQL {
        """
        (SELECT count(*) FROM (SELECT 1 FROM \(table) WHERE \(table).firm_id = \(viewer.firmID) AND \(table).binder_id = \(binder.id)
            AND \(present) LIMIT \(most + 1)) counted)
        """
    }

    private static func present(_ kind: RecordKind, _ id: StaticString, _ viewer: Viewer) -> SQL {
        Trash.absent(kind, firm: viewer.firmID, id: id)
    }

    static func load(_ binder: Binder, _ viewer: Viewer, _ tx: Transaction) throws -> BinderHead {
        let facts = try tx.one(
            Facts.self,
            """
            SELECT contact.name,
                (SELECT count(*) FROM letter_unread WHERE letter_unread.firm_id = \(viewer.firmID) AND letter_unread.account_id = \(viewer.accountID ?? 0)
                    AND letter_unread.binder_id = \(binder.id)),
                (SELECT stage.name FROM stage WHERE stage.firm_id = \(viewer.firmID) AND stage.binder_id = \(binder.id) AND stage.done_on IS NULL
                    ORDER BY stage.position LIMIT 1),
                \(count("document", present(.document, "document.id", viewer), binder, viewer)),
                \(count("offer", present(.offer, "offer.id", viewer), binder, viewer)),
                \(count("works_order", present(.order, "works_order.id", viewer), binder, viewer)),
                \(count("task", "task.done_at IS NULL AND \(present(.task, "task.id", viewer))", binder, viewer)),
                \(count("participant", "(participant.until IS NULL OR participant.until > \(Instant.now()))", binder, viewer))
            FROM contact WHERE contact.firm_id = \(viewer.firmID) AND contact.id = \(binder.contactID)
            """)
        return BinderHead(
            binder: binder, contact: Link(facts?.contact ?? "", to: Places.contact(binder.contactID)), unread: facts?.unread ?? 0,
            stage: binder.kind == .building ? facts?.stage : nil, counts: facts?.counts ?? [:])
    }

    private func count(_ tab: BinderTab) -> String? {
        let count = tab == .mail ? unread : counts[tab] ?? 0
        return count == 0 ? nil : count > Self.most ? "\(Self.most)+" : String(count)
    }

    /// The head with one tab current and, behind the usual actions, those of the page.
    func page(_ tab: BinderTab, actions: HTML = .empty) -> PageHead {
        let id = binder.id
        return PageHead(
            title: binder.name, tile: "binders", crumbs: [Link(t("Segregatory"), to: Places.binders()), contact],
            badges: """
                \(with: stage, { badge($0.lowercased(), .section) })\(if: binder.state == .closed, badge(t("zamknięty")))\(if: binder.state == .archived, badge(t("w archiwum")))
                """,
            sub: binder.state == .open ? nil : t("Segregator jest zamknięty: można go czytać. Żeby coś zmienić, otwórz go ponownie."),
            actions: """
                \(if: binder.kind == .building, linkButton(t("Strefa klienta"), to: Places.zone(id), icon: "eye", command: t("Otwórz strefę klienta")))\
                \(binder.state == .open ? changing(actions) : postButton(t("Otwórz ponownie"), to: Places.binderState(id), .main, icon: "undo", fields: [("stan", Binder.State.open.rawValue)]))
                """,
            tabsLabel: t("Segregator"),
            tabs: BinderTab.allCases.map { item in
                Tab(item.name, to: item.place(id), count: count(item), fresh: item == .mail, current: item == tab)
            })
    }

    /// What an open binder offers.
    private func changing(_ actions: HTML) -> HTML {
        let id = binder.id
        return """
            \(linkButton(t("Edytuj"), to: Places.binderEdit(id), .edit, icon: "pencil", command: t("Edytuj segregator"), key: "e"))\(actions)\
            \(dropdown(t("Dodaj…"), .add, icon: "plus", command: t("Dodaj…"), key: "n", [
                    Link(t("Wiadomość"), to: Places.newLetter(id), icon: "mail"), Link(t("Pliki"), to: Places.binderFiles(id), icon: "files"),
                    Link(t("Ofertę"), to: Places.newOffer() + "?segregator=\(id)", icon: "offers"),
                    Link(t("Raport albo protokół"), to: Places.zoneForms(id), icon: "doc"),
                    Link(t("Wpis dziennika"), to: Places.zoneSiteLog(id), icon: "pencil"),
                    Link(t("Zadanie"), to: Places.newTask() + "?segregator=\(id)", icon: "tasks"),
                    Link(t("Osobę z dostępem"), to: Places.binderAccess(id) + "#zapros", icon: "user"),
                ]))
            """
    }
}
