import Values
import Web

/// An open thread in the office: what can be done with it, its head, letters and answer.
struct OpenThread: Sendable {
    let facts: ThreadFacts
    let view: ThreadView
    let reply: ReplyBox?
    let list: ThreadList
    let buildings: [MailPage.Building]

    var html: HTML {
        """
        <div class="row g1 thread-acts"><a class="btn sm ph-only" href="\(Places.mail() + list.address)">\(icon("back"))\(t: "Lista")</a>\
        \(if: reply != nil, linkButton(t("Odpowiedz"), to: "#odp", icon: "reply", size: .small, command: t("Odpowiedz"), key: "r"))\
        \(with: facts.letters.last.flatMap { last in view.links.forward.map { $0(last.id) } }, { linkButton(t("Przekaż dalej"), to: $0, icon: "forward", size: .small, command: t("Przekaż dalej"), key: "f") })\
        \(done)\(if: facts.viewer.mayWrite, "\(keeper)\(labels)\(snooze)\(more)")</div>
        \(threadHead(facts.thread.subject.isEmpty ? "(bez tematu)" : facts.thread.subject, building: building, ownersSee: facts.thread.isZone, note: headNote))
        \(state)
        \(view.letters)
        \(if: facts.viewer.mayWrite, noteBox)
        \(writers)
        \(with: reply, { $0.html })
        """
    }

    private var building: (name: String, href: String, stage: Int)? {
        facts.binder.map { ($0.name, Places.binderMail($0.id), facts.stage) }
    }

    private var headNote: String {
        guard facts.thread.doneAt != nil else { return counted(facts.letters.count, "% wiadomość", "% wiadomości", "% wiadomości") }
        return t("załatwione: %", facts.thread.doneBy)
    }

    private var done: HTML {
        guard facts.viewer.mayWrite else { return .empty }
        let isDone = facts.thread.doneAt != nil
        return postButton(
            isDone ? t("Przywróć") : t("Załatwione"), to: Places.threadDone(facts.thread.id), icon: isDone ? "undo" : "check", size: .small,
            fields: [("stan", isDone ? "otwarte" : "zalatwione")], command: t("Załatwione"), key: "e")
    }

    /// Who keeps the thread, its labels, whether it is put off, the rule that brought it.
    private var state: HTML {
        guard let desk = facts.desk else { return .empty }
        let parts: [HTML] = [
            desk.keeper.map { badge(t("prowadzi: %", $0.name), icon: "user") } ?? .empty,
            desk.snoozedUntil.map { badge(t("odłożone do: %", $0.full), .warn, icon: "clock") } ?? .empty,
            tags(desk.labels.map { ($0.name, $0.colour) }),
            desk.rule.map { badgeLink(t("reguła: % → %", $0.sender, $0.binder), to: Places.mailRules(), icon: "info") } ?? .empty,
            desk.isPlaced && facts.viewer.mayWrite
                ? postButton(t("Cofnij przydzielenie"), to: Places.threadPlacingEnd(facts.thread.id), .ghost, icon: "undo", size: .small)
                : .empty,
        ].filter { !$0.isEmpty }
        return parts.isEmpty
            || (desk.keeper == nil && desk.snoozedUntil == nil && desk.labels.isEmpty && desk.rule == nil && !desk.isPlaced)
            ? .empty : "<div class=\"row small\">\(parts.joined)</div>"
    }

    /// What colleagues are writing here, so that two do not answer.
    private var writers: HTML {
        """
        <div data-fresh="writers-\(facts.thread.id)">\(each: facts.desk?.writers ?? [], { writer in
            "<details class=\"w\"><summary class=\"small\">\(icon("pencil")) \(writer.words(now: view.now))</summary><div class=\"soft small\">\(letterText(writer.text))</div></details>"
        })</div>
        """
    }

    private var keeper: HTML {
        guard let desk = facts.desk else { return .empty }
        let others = desk.colleagues.filter { $0.id != desk.keeper?.id && $0.role != .reader }
        let lines = others.map {
            menuPost($0.name, to: Places.threadKeeper(facts.thread.id), icon: "user", fields: [("osoba", String($0.id))])
        }
        let nobody = desk.keeper == nil ? HTML.empty : menuPost(t("nikt"), to: Places.threadKeeper(facts.thread.id), icon: "x")
        return dropdown(t("Przypisz"), icon: "user", size: .small, left: true, [], extra: "\(lines.joined)\(nobody)")
    }

    private var labels: HTML {
        guard let desk = facts.desk else { return .empty }
        let lines = desk.allLabels.map { label in
            menuPost(
                label.name, to: Places.threadLabels(facts.thread.id), icon: desk.labels.contains(label) ? "check" : "tag",
                fields: [("etykieta", String(label.id))])
        }
        return dropdown(
            t("Etykiety"), icon: "tag", size: .small, left: true, [Link(t("Zestaw etykiet"), to: Places.settingsTags(), icon: "gear")],
            extra: lines.joined)
    }

    private var snooze: HTML {
        guard let desk = facts.desk else { return .empty }
        let action = Places.threadSnooze(facts.thread.id)
        if desk.snoozedUntil != nil {
            return postButton(t("Pokaż już teraz"), to: action, icon: "undo", size: .small, fields: [("kiedy", "teraz")])
        }
        return dropdown(
            t("Odłóż"), icon: "clock", size: .small, left: true, [],
            extra: LaterMoment.menu([.tomorrow, .monday, .week], to: action, button: t("Odłóż")))
    }

    private var noteBox: HTML {
        """
        <details class="w"><summary class="small">\(t: "Dodaj notatkę dla biura")</summary>
        <form class="stack g1" method="post" action="\(Places.threadNotes(facts.thread.id))">\(OneTime.field)\
        \(textArea(t("Notatka"), "notatka", height: .short, hint: t("Widzi ją tylko biuro i nigdy nie jest wysyłana. @Imię daje znać tej osobie."), hiddenLabel: true, maxlength: 5_000))
        <div>\(button(t("Zapisz notatkę"), size: .small))</div></form></details>
        """
    }

    private var more: HTML {
        """
        <details class="dd ml"><summary class="iconbtn" aria-label="\(t: "Więcej działań")">\(icon("dots"))</summary><ul>\
        \(if: facts.viewer.mayWrite, "<li><a href=\"\(Places.newTask())?watek=\(facts.thread.id)\">\(icon("tasks"))\(t: "Dodaj zadanie")</a></li>")\
        <li><a href="\(Places.threadPrint(facts.thread.id))">\(icon("print"))\(t: "Drukuj")</a></li>\
        \(if: facts.binder != nil, move)\(menuPost(t("Usuń"), to: Places.threadTrash(facts.thread.id), icon: "trash"))</ul></details>
        \(if: facts.binder == nil, homeless)
        """
    }

    /// One step: the building or a thread there, and whether letters of this sender shall always go there.
    private func place(_ choices: [Choice]) -> HTML {
        let threads = (facts.desk?.joinable ?? []).map {
            Choice(String($0.id), "\($0.binder): \($0.subject.isEmpty ? "(bez tematu)" : $0.subject)")
        }
        let sender = facts.letters.first { $0.direction == .incoming }?.fromEmail ?? ""
        return """
            <form class="card pad stack g1 w" method="post" action="\(Places.threadPlacing(facts.thread.id))">
            <b>\(t: "Tej wiadomości nie dało się przydzielić. Której budowy dotyczy?")</b>
            <div class="form">\(select(t("Budowa"), "budowa", choices))\
            \(select(t("Wątek"), "watek", [Choice("", t("nowy wątek"))] + threads))</div>
            \(if: !sender.isEmpty, checkBox(t("zapamiętaj dla tego nadawcy"), "zapamietaj", hint: sender))
            <div>\(button(t("Przydziel"), .main, icon: "check"))</div></form>
            """
    }

    private var choices: [Choice] { buildings.filter { $0.id != facts.binder?.id }.map { Choice(String($0.id), $0.name) } }

    /// A line of the menu: the other buildings, and the button.
    private var move: HTML {
        guard !choices.isEmpty else { return .empty }
        return """
            <li class="pad stack g1"><form class="stack g1" method="post" action="\(Places.threadBinder(facts.thread.id))">\
            \(select(t("Przenieś do innej budowy"), "budowa", choices))\(button(t("Przenieś"), icon: "binders", size: .small))</form></li>
            """
    }

    /// Shown open while the thread belongs to no building.
    private var homeless: HTML {
        guard !choices.isEmpty else { return .empty }
        if facts.letters.contains(where: { $0.direction == .incoming }) { return place(choices) }
        return """
            <details class="w" open><summary class="small">\(t: "Ta wiadomość nie ma budowy")</summary>\
            <form class="row" method="post" action="\(Places.threadBinder(facts.thread.id))">\(select(t("Budowa"), "budowa", choices, hiddenLabel: true))\
            \(button(t("Przenieś"), size: .small))</form></details>
            """
    }
}

extension Viewer {
    var mayWrite: Bool {
        if case .employee(let role) = seat { role.mayWrite } else { true }
    }
}
