import Store
import Values
import Web

extension World {
    /// The newest threads of a binder as a card; empty where nobody wrote.
    func latestMailCard(_ viewer: Viewer, _ binder: Binder, _ tx: Transaction) throws -> HTML {
        let lines = try ThreadList(binder: binder.id).lines(for: viewer, tx).prefix(4)
        guard !lines.isEmpty else { return .empty }
        let now = now()
        return card(
            t("Ostatnia poczta"), id: "poczta", section: .mail, tile: "mail",
            head: "<a href=\"\(Places.binderMail(binder.id))\">\(t: "Wszystko")</a>",
            rows(
                lines.map { line in
                    rowLink(
                        to: Places.thread(line.id), front: avatar(Face(name: line.author, id: line.authorID)),
                        line.subject.isEmpty ? "(bez tematu)" : line.subject, second: line.author,
                        end: "<span class=\"sec\">\(line.lastAt.text(now: now))</span>", unread: line.isUnread)
                }, fresh: "mail-rows"))
    }
}
