import Values
import Web

/// The office's mail: boxes, list, thread.
struct MailPage: Sendable {
    struct Building: Sendable {
        let id: RecordID
        let name: String
        let stage: Int
        let unread: Int
    }

    let frame: OfficeFrame
    let list: ThreadList
    let lines: [ThreadLine]
    let labels: [RecordID: [Tag]]
    let allLabels: [Tag]
    let unread: Int
    let unrouted: Int
    let drafts: [Draft]
    let scheduled: [ScheduledDraft]
    let buildings: [Building]
    let now: Instant
    var showsDrafts = false
    var showsScheduled = false
    var open: (thread: ThreadFacts, html: HTML)?

    var html: HTML {
        let panes = MailPanes(boxes: boxes, search: search, rows: rows, open: open?.html)
        return OfficeLayout(frame: frame, title: open?.thread.thread.subject ?? t("Poczta"), section: .mail, flush: true).page(panes.html)
    }

    private var rows: [MailRow] {
        if showsDrafts { return drafts.map { draftRow($0) } }
        if showsScheduled { return scheduled.map(scheduledRow) }
        var rows = lines.prefix(ThreadList.page).map { line in
            line.row(
                href: Places.thread(line.id) + list.address, current: line.id == open?.thread.thread.id, now: now, showsBinder: true,
                labels: labels[line.id] ?? [])
        }
        if lines.count > ThreadList.page, let last = lines.prefix(ThreadList.page).last {
            rows.append(
                MailRow(
                    href: Places.mail() + list.next(after: last), from: Face(name: "…", initials: "…", colour: 0),
                    subject: t("Starsze wiadomości"),
                    snippet: "", when: ""))
        }
        return rows
    }

    private func draftRow(_ draft: Draft) -> MailRow {
        return MailRow(
            href: draft.place, from: Face(name: draft.content.to.isEmpty ? t("Szkic") : draft.content.to, colour: 3),
            subject: draft.content.subject.isEmpty ? "(bez tematu)" : draft.content.subject,
            snippet: String(draft.content.text.prefix(140)),
            when: draft.changedAt.text(now: now))
    }

    private func scheduledRow(_ waiting: ScheduledDraft) -> MailRow {
        var row = draftRow(waiting.draft)
        row.mark = waiting.problem.isEmpty ? t("wyjdzie %", waiting.moment.full) : t("nie wyszła")
        if !waiting.problem.isEmpty { row.snippet = waiting.problem }
        return row
    }

    private var boxKinds: [ThreadList.Box] { [.all, .unrouted, .mine, .waiting, .snoozed, .sent, .done] }

    private var boxes: HTML {
        let items = boxKinds.map { box in
            var target = ThreadList()
            target.box = box
            return TreeItem(
                text: box.name, href: Places.mail() + target.address, icon: box.icon,
                count: count(box),
                fresh: true, current: !showsDrafts && !showsScheduled && list.label == nil && box == list.box)
        }
        let draftsItem = TreeItem(
            text: t("Szkice"), href: Places.mail() + "?skrzynka=szkice", icon: "pencil", count: drafts.isEmpty ? nil : String(drafts.count),
            current: showsDrafts)
        let scheduledItem = TreeItem(
            text: t("Zaplanowane"), href: Places.mail() + "?skrzynka=zaplanowane", icon: "clock",
            count: scheduled.isEmpty ? nil : String(scheduled.count), current: showsScheduled)
        return """
            \(linkButton(t("Dodaj wiadomość"), to: Places.newLetterAnywhere(), .add, icon: "plus", block: true, command: t("Dodaj wiadomość"), key: "n"))
            <div data-fresh="mail-boxes">\(tree(t("Skrzynki"), items + [scheduledItem, draftsItem]))</div>
            \(if: !buildings.isEmpty, buildingTree)
            \(if: !allLabels.isEmpty, labelTree)
            """
    }

    private func count(_ box: ThreadList.Box) -> String? {
        let count = box == .all ? unread : box == .unrouted ? unrouted : 0
        return count == 0 ? nil : count >= 100 && box == .unrouted ? "99+" : String(count)
    }

    private var labelTree: HTML {
        let items = allLabels.prefix(20).map { label in
            var target = ThreadList()
            target.label = label.id
            return TreeItem(text: label.name, href: Places.mail() + target.address, icon: "tag", current: label.id == list.label)
        }
        return "<div><h2 class=\"cap\">\(t: "Etykiety")</h2>\(tree(t("Etykiety"), items))</div>"
    }

    private var buildingTree: HTML {
        let items = buildings.map {
            TreeItem(
                text: $0.name, href: Places.binderMail($0.id), count: $0.unread > 0 ? String($0.unread) : nil, fresh: true, stage: $0.stage)
        }
        return "<div data-fresh=\"mail-buildings\"><h2 class=\"cap\">\(t: "Budowy")</h2>\(tree(t("Budowy"), items))</div>"
    }

    private var search: HTML {
        """
        <form class="toolbar" role="search" method="get" action="\(Places.mail())">\(findField(t("Szukaj w poczcie"), value: list.words, placeholder: t("Szukaj")))\
        \(iconDropdown("filter", label: t("Filtry"), [Link(t("Nieprzeczytane"), to: Places.mail() + "?skrzynka=nieprzeczytane"), Link(t("Z załącznikiem"), to: Places.mail() + "?skrzynka=zalaczniki")]))\
        <span class="at-narrow">\(iconDropdown("menu", label: t("Skrzynki"), boxLinks))\
        \(iconLink("plus", label: t("Dodaj wiadomość"), to: Places.newLetterAnywhere()))</span></form>
        """
    }

    /// Where the boxes have no pane of their own they are a menu.
    private var boxLinks: [Link] {
        boxKinds.map { box in
            var target = ThreadList()
            target.box = box
            return Link(box.name, to: Places.mail() + target.address, icon: box.icon)
        } + [Link(t("Reguły nadawców"), to: Places.mailRules(), icon: "gear")] + [
            Link(t("Szkice"), to: Places.mail() + "?skrzynka=szkice", icon: "pencil")
        ]
            + buildings.map { Link($0.name, to: Places.binderMail($0.id), icon: "binders") }
    }
}
