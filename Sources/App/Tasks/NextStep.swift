import Store
import Values
import Web

/// The next open task with one contact, as a card; without one it offers to plan it.
struct NextStepCard {
    var contact: RecordID
    var task: OfficeTask?
    var people: [TaskPerson]
    var more: Int
    var mayWrite: Bool
    var now: Instant

    var html: HTML {
        card(
            t("Następny krok"), id: "krok", section: .tasks, tile: "tasks",
            "<div class=\"pad stack g2\" data-fresh=\"krok\">\(task.map(step) ?? nothing)</div>")
    }

    private var add: String { Places.newTask() + "?kontakt=\(contact)" }

    private func step(_ task: OfficeTask) -> HTML {
        let isLate = task.due.isLate(at: now)
        let when = [task.due.words(now: now), people.map(\.name).joined(separator: ", ")].filter { !$0.isEmpty }.joined(separator: " · ")
        return """
            <p class="row g2 nw">\(icon(task.due.day == nil ? "tasks" : "calendar"))<span><a class="strong" href="\(Places.task(task.id))">\(task.title)</a><br>\
            <span class="small \(isLate ? "bad-t" : "soft")">\(when)</span></span></p>\
            \(if: mayWrite, "<div class=\"row\">\(postButton(t("Już zrobione"), to: Places.taskEnd(task.id), icon: "check", size: .small))\(linkButton(t("Przełóż"), to: Places.taskEdit(task.id), .ghost, size: .small))\(linkButton(t("Dodaj zadanie"), to: add, .ghost, size: .small))</div>")\
            \(if: more > 0, "<p class=\"small soft\">\(counted(more, "I jeszcze % otwarte zadanie.", "I jeszcze % otwarte zadania.", "I jeszcze % otwartych zadań."))</p>")
            """
    }

    private var nothing: HTML {
        """
        <p class="small soft">\(t: "Nic nie jest zaplanowane. Zapisz, kiedy i z czym się odezwać.")</p>\
        \(if: mayWrite, linkButton(t("Zaplanuj"), to: add, icon: "plus", size: .small, command: t("Zaplanuj następny krok")))
        """
    }
}

extension World {
    /// What is next with a contact: its own tasks and those of its binders and offers.
    func nextStepCard(_ viewer: Viewer, _ contact: Contact, _ tx: Transaction) throws -> HTML {
        let open = try tx.all(OfficeTask.self, OfficeTask.next(viewer, with: contact.id, limit: 21))
        let people = try open.first.flatMap { try viewer.people(of: [$0], tx)[$0.id] } ?? []
        return NextStepCard(
            contact: contact.id, task: open.first, people: people, more: max(0, open.count - 1),
            mayWrite: viewer.has(.work) && !viewer.isPreview,
            now: now()
        ).html
    }
}

extension OfficeTask {
    /// Open tasks with a contact, the nearest first.
    static func next(_ viewer: Viewer, with contact: RecordID, limit: Int) -> SQL {
        let binders: SQL = "SELECT binder.id FROM binder WHERE binder.firm_id = \(viewer.firmID) AND binder.contact_id = \(contact)"
        let offers: SQL = "SELECT offer.id FROM offer WHERE offer.firm_id = \(viewer.firmID) AND offer.contact_id = \(contact)"
        return """
            \(select(viewer)) WHERE \(visible(to: viewer)) AND task.done_at IS NULL
                AND (task.contact_id = \(contact) OR task.binder_id IN (\(binders)) OR task.offer_id IN (\(offers)))
            ORDER BY task.due_rank, task.id LIMIT \(limit)
            """
    }
}
