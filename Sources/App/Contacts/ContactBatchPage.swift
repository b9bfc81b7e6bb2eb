import Values
import Web

/// How work on many contacts goes on, what came of it, and the way back.
struct ContactBatchPage {
    var frame: OfficeFrame
    var base: ContactBase
    var batch: ContactBatch
    var isUndoable: Bool
    var faults: [ContactFault]
    var now: Instant

    var html: HTML {
        frame.page(
            PageHead(
                title: batch.title, tile: "clients",
                crumbs: [Link(t("Bazy klientów"), to: Places.bases()), Link(base.name, to: Places.base(base.id))]), section: .clients,
            width: .mid, "\(state)\(if: !faults.isEmpty, faultCard)")
    }

    private var state: HTML {
        card(
            t("Przebieg"), id: "przebieg", head: badge(batch.stateName, batch.tone), fresh: "przebieg",
            """
            <div class="pad stack">\(progress)\(titleBlock(facts, columns: 2))\(with: batch.failure, { note($0, .bad, live: true) })\
            \(if: batch.kept > 0, note(counted(batch.kept, "Została % zmiana, którą ktoś zrobił później.", "Zostały % zmiany, które ktoś zrobił później.", "Zostało % zmian, które ktoś zrobił później."), .info))
            <div class="row">\(with: batch.resultHash, { _ in linkButton(downloadWords, to: Places.contactBatchFile(batch.id), .main, icon: "download", download: true) })\
            \(if: isUndoable, postButton(t("Cofnij całość"), to: Places.contactBatchUndo(batch.id), icon: "undo"))\
            \(linkButton(t("Wróć do bazy"), to: Places.base(base.id)))</div>
            \(if: isUndoable, "<p class=\"hint\">\(t: "Całość można cofnąć przez 30 dni. To, co ktoś zmienił później ręcznie, zostanie.")</p>")</div>
            """)
    }

    private var downloadWords: String {
        batch.kind == .import ? t("Pobierz wiersze z błędami") : t("Pobierz plik")
    }

    private var progress: HTML {
        let total = max(batch.total, 1)
        let percent = batch.state == .done || batch.state == .reverted ? 100 : Int(min(99, batch.done * 100 / total))
        return """
            <div class="stack g1"><progress value="\(percent)" max="100" aria-label="\(batch.title)"></progress>\
            <p class="small soft num" role="status">\(percent)% · \(ContactBatch.grouped(batch.done))\(if: batch.total > 0, " \(t: "z") \(ContactBatch.grouped(batch.total))")</p></div>
            """
    }

    private var facts: [Fact] {
        [
            Fact(t("Wynik"), batch.outcome, .row), Fact(t("Kto"), batch.actor),
            Fact(t("Kiedy"), batch.createdAt.text(now: now), number: true),
        ]
    }

    private var faultCard: HTML {
        card(
            t("Dlaczego nie wszystkie"), id: "bledy",
            table(
                t("Wiersze z błędami"), [Column(t("Wiersz"), numeric: true), Column(t("Powód")), Column(t("Treść"))],
                rows:
                    "\(each: faults, { "<tr><th scope=\"row\" class=\"n\">\($0.line)</th><td>\($0.reason)</td><td class=\"soft\">\($0.cells.joined(separator: " · "))</td></tr>" })"
            ))
    }
}
