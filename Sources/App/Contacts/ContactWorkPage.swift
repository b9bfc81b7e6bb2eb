import Values
import Web

/// The latest work on a database: imports, bulk changes, exports, merges.
struct ContactWorkPage {
    var frame: OfficeFrame
    var base: ContactBase
    var batches: [ContactBatch]
    var now: Instant

    var html: HTML {
        frame.page(
            PageHead(
                title: t("Prace na tej bazie"), tile: "clients",
                crumbs: [Link(t("Bazy klientów"), to: Places.bases()), Link(base.name, to: Places.base(base.id))]), section: .clients,
            width: .mid,
            batches.isEmpty
                ? emptyState(
                    t("Nic tu jeszcze nie było"), t("Wczytania z plików i zmiany na wielu kontaktach będzie można stąd cofnąć."), stage: 1)
                : card(
                    t("Ostatnie"), id: "prace",
                    rows(
                        batches.map {
                            rowLink(
                                to: Places.contactBatch($0.id), front: tileSign($0.kind == .import ? "upload" : "layers"), $0.title,
                                second: "\($0.actor) · \($0.createdAt.text(now: now)) · \($0.outcome)", end: badge($0.stateName, $0.tone))
                        }, fresh: "prace")))
    }
}
