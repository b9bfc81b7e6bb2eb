import Store
import Values
import Web

extension World {
    /// Threads with something new for the viewer, as a card of the desk.
    func unreadMailCard(_ viewer: Viewer, _ tx: Transaction) throws -> HTML {
        var list = ThreadList()
        list.box = .unread
        let lines = try list.lines(for: viewer, tx).prefix(5)
        let now = now()
        return card(
            t("Nieprzeczytana poczta"), id: "nieprzeczytane", section: .mail, tile: "mail",
            head: "<a href=\"\(Places.mail())\">\(t: "Cała poczta")</a>",
            lines.isEmpty
                ? "<p class=\"pad soft\">\(t: "Wszystko przeczytane. Nowe wiadomości z budów i ze skrzynek firmy staną tutaj.")</p>"
                : rows(
                    lines.map { line in
                        rowLink(
                            to: Places.thread(line.id), front: avatar(Face(name: line.author, id: line.authorID)),
                            line.subject.isEmpty ? "(bez tematu)" : line.subject,
                            second: [line.author, line.binder ?? ""].filter { !$0.isEmpty }.joined(separator: " · "),
                            end: "<span class=\"sec\">\(line.lastAt.text(now: now))</span>", unread: true)
                    }, fresh: "mail-unread"))
    }
}
