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
        <div class="row g1"><a class="btn sm ph-only" href="\(Places.mail() + list.address)">\(icon("back"))\(t: "Lista")</a>\
        \(if: reply != nil, linkButton(t("Odpowiedz"), to: "#odp", icon: "reply", size: .small, command: t("Odpowiedz"), key: "r"))\
        \(done)\(if: facts.viewer.mayWrite, more)</div>
        \(threadHead(facts.thread.subject.isEmpty ? "(bez tematu)" : facts.thread.subject, building: building, ownersSee: facts.thread.isZone, note: headNote))
        \(view.letters)
        \(with: reply, { $0.html })
        """
    }

    private var building: (name: String, href: String, stage: Int)? {
        facts.binder.map { ($0.name, Places.binderMail($0.id), facts.stage) }
    }

    private var headNote: String {
        guard facts.thread.doneAt != nil else { return t("wiadomości: %", String(facts.letters.count)) }
        return t("załatwione: %", facts.thread.doneBy)
    }

    private var done: HTML {
        guard facts.viewer.mayWrite else { return .empty }
        let isDone = facts.thread.doneAt != nil
        return postButton(
            isDone ? t("Przywróć") : t("Załatwione"), to: Places.threadDone(facts.thread.id), icon: isDone ? "undo" : "check", size: .small,
            fields: [("stan", isDone ? "otwarte" : "zalatwione")], command: t("Załatwione"), key: "e")
    }

    private var more: HTML {
        """
        <details class="dd ml"><summary class="iconbtn" aria-label="\(t: "Więcej działań")">\(icon("dots"))</summary><ul>\
        \(if: facts.viewer.mayWrite, "<li><a href=\"\(Places.newTask())?watek=\(facts.thread.id)\">\(icon("tasks"))\(t: "Dodaj zadanie")</a></li>")\
        \(menuPost(t("Usuń"), to: Places.threadTrash(facts.thread.id), icon: "trash"))</ul></details>
        \(move)
        """
    }

    /// Shown open while the thread belongs to no building.
    private var move: HTML {
        let choices = buildings.filter { $0.id != facts.binder?.id }.map { Choice(String($0.id), $0.name) }
        guard !choices.isEmpty else { return .empty }
        return """
            <details class="w"\(flag("open", facts.binder == nil))><summary class="small">\(facts.binder == nil ? t("Ta wiadomość nie ma budowy") : t("Przenieś do innej budowy"))</summary>\
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
