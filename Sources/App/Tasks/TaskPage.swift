import Values
import Web

/// The card of a task: what is to be done, its list, what was said, its files.
struct TaskPage {
    var frame: OfficeFrame
    var task: OfficeTask
    var people: [TaskPerson]
    var steps: [TaskStep]
    var comments: [TaskComment]
    var files: [AttachedFile]
    var history: [HistoryEntry]
    var mayWrite: Bool
    /// It reminds the viewer now.
    var rings: Bool
    var now: Instant

    var html: HTML {
        frame.page(
            PageHead(
                title: task.title, tile: "tasks", crumbs: [Link(t("Zadania"), to: Places.tasks())] + [binderLink].compactMap(\.self),
                badges: badges, actions: mayWrite ? actions : .empty),
            section: .tasks,
            """
            \(if: rings, alarm)
            <div class="cols c21"><div class="stack">\(if: !task.note.isEmpty, card(t("Opis"), id: "opis", "<div class=\"pad prose\">\(each: task.note.split(separator: "\n").map(String.init), { "<p>\($0)</p>" })</div>"))
            \(checklist)\(talk)\(filesCard)</div>
            <div class="stack">\(card(t("Tabliczka"), id: "dane", "<div class=\"pad\">\(titleBlock(facts, columns: 2))\(if: mayWrite && task.doneAt == nil, moving)</div>"))\
            \(card(t("Co się działo"), id: "historia", "<div class=\"pad\">\(HistoryTimeline.html(history, now: now, linked: false, fresh: "historia"))</div>"))</div></div>
            """)
    }

    private var binderLink: Link? { task.binder.map { Link($0.name, to: Places.binderTasks($0.id)) } }

    private var badges: HTML {
        """
        \(with: task.category, { tag($0.name, colour: $0.colour) })\(if: task.isImportant, badge(t("ważne"), .warn))\
        \(if: task.doneAt != nil, badge(t("zrobione"), .ok, icon: "check"))\
        \(if: task.doneAt == nil && task.due.isLate(at: now), badge(lateness(task.due, now: now), .bad))
        """
    }

    private var actions: HTML {
        """
        \(postButton(t("Usuń"), to: Places.taskTrash(task.id), .danger, icon: "trash"))\
        \(linkButton(t("Edytuj"), to: Places.taskEdit(task.id), .edit, icon: "pencil", command: t("Edytuj zadanie"), key: "e"))\
        \(task.doneAt == nil
            ? postButton(t("Odhacz"), to: Places.taskEnd(task.id), .main, icon: "check", command: t("Oznacz jako zrobione"), key: "d")
            : postButton(t("Otwórz ponownie"), to: Places.taskReopening(task.id), icon: "undo"))
        """
    }

    private var alarm: HTML {
        note(
            t("Przypomnienie o tym zadaniu."), .warn, icon: "bell",
            action: mayWrite
                ? "<span class=\"row\">\(snooze("60", t("Za godzinę")))\(snooze("jutro", t("Jutro rano")))\(snooze("nie", t("Już wiem")))</span>"
                : nil)
    }

    private var moving: HTML {
        """
        <form class="row nw mt2" method="post" action="\(Places.taskDay(task.id))"><label for="f-dzien">\(t: "Przenieś na")</label>\
        <input class="inp" type="date" id="f-dzien" name="dzien" value="\((task.due.day ?? now.day).text)" required>\(button(t("Przenieś"), size: .small))</form>
        """
    }

    private func snooze(_ value: String, _ text: String) -> HTML {
        postButton(text, to: Places.taskReminder(task.id), size: .small, fields: [("kiedy", value)])
    }

    private var facts: [Fact] {
        var facts = [Fact(t("Termin"), task.due.words(now: now), number: true)]
        facts.append(Fact(t("Kto"), people.isEmpty ? t("nikt") : people.map(\.name).joined(separator: ", ")))
        if let rule = task.rule { facts.append(Fact(t("Powtarzanie"), rule.words, .row)) }
        if let reminder = task.remindAt, task.doneAt == nil { facts.append(Fact(t("Przypomnienie"), reminder.text(now: now), .row)) }
        if let it = task.contact { facts.append(Fact(t("Kontakt"), html: "<a href=\"\(Places.contact(it.id))\">\(it.name)</a>", .row)) }
        if let it = task.binder { facts.append(Fact(t("Segregator"), html: "<a href=\"\(Places.binder(it.id))\">\(it.name)</a>", .row)) }
        if let it = task.offer { facts.append(Fact(t("Oferta"), html: "<a href=\"\(Places.offer(it.id))\">\(it.name)</a>", .row)) }
        if let it = task.thread { facts.append(Fact(t("Wiadomość"), html: "<a href=\"\(Places.thread(it.id))\">\(it.name)</a>", .row)) }
        facts.append(Fact(t("Dodaje"), "\(task.author), \(task.createdAt.text(now: now))", .row))
        if let done = task.doneAt { facts.append(Fact(t("Kto zrobił"), "\(task.doneBy), \(done.text(now: now))", .row)) }
        return facts
    }

    private var checklist: HTML {
        let done = steps.count { $0.doneAt != nil }
        return card(
            t("Lista"), id: "lista", head: steps.isEmpty ? .empty : "<span class=\"num soft\">\(done)/\(steps.count)</span>",
            fresh: "lista",
            """
            \(if: !steps.isEmpty, "<ul class=\"rows checks\">\(each: steps, step)</ul>")
            \(if: mayWrite, "<form class=\"pad row nw\" method=\"post\" action=\"\(Places.taskSteps(task.id))\">\(OneTime.field)<label class=\"vh\" for=\"f-krok\">\(t: "Nowa pozycja listy")</label><input class=\"inp\" id=\"f-krok\" name=\"krok\" maxlength=\"200\" autocomplete=\"off\" placeholder=\"\(t: "Dopisz pozycję")\">\(button(t("Dodaj"), icon: "plus"))</form>")
            """)
    }

    private func step(_ step: TaskStep) -> HTML {
        let isDone = step.doneAt != nil
        let place = Places.taskStep(task.id, step.id)
        return """
            <li class="row-link\(isDone ? " done" : "")">\(mayWrite ? "<form class=\"one\" method=\"post\" action=\"\(place)\">\(hidden([("co", isDone ? "cofnij" : "zrobione")]))<button class=\"tick\" role=\"checkbox\" aria-checked=\"\(isDone ? "true" : "false")\" aria-label=\"\(t("Zrobione: %", step.name))\">\(icon("check"))</button></form>" : icon(isDone ? "check" : "minus"))\
            <span>\(step.name)</span>\(if: mayWrite, postIcon("x", label: t("Usuń z listy: %", step.name), to: place, fields: [("co", "usun")]))</li>
            """
    }

    private var talk: HTML {
        card(
            t("Rozmowa"), id: "rozmowa", fresh: "rozmowa",
            """
            \(if: !comments.isEmpty, "<ul class=\"rows talk\">\(each: comments, comment)</ul>")
            \(if: mayWrite, "<form class=\"pad stack\" method=\"post\" action=\"\(Places.taskComments(task.id))\">\(OneTime.field)\(textArea(t("Komentarz"), "tresc", height: .low, hiddenLabel: true, placeholder: t("Napisz do zespołu")))<div>\(button(t("Dodaj komentarz"), .main))</div></form>")\
            \(if: !mayWrite && comments.isEmpty, "<p class=\"pad soft\">\(t: "Nikt jeszcze nic nie napisał.")</p>")
            """)
    }

    private func comment(_ comment: TaskComment) -> HTML {
        """
        <li class="row-link">\(avatar(Face(name: comment.author, id: comment.accountID ?? 0)))<span><b>\(comment.author)</b> \
        <span class="sec">\(comment.at.text(now: now))</span>\(each: comment.body.split(separator: "\n").map(String.init), { "<p>\($0)</p>" })</span></li>
        """
    }

    private var filesCard: HTML {
        attachedFiles(
            files, adding: mayWrite ? Places.taskFiles(task.id) : nil, hint: t("zostają przy zadaniu, w biurze"), now: now,
            file: { Places.taskFile(task.id, $0) }, removing: { Places.taskFileTrash(task.id, $0) })
    }
}
