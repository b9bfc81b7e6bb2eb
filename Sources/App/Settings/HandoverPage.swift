import Values
import Web

/// What an employee keeps, to whom each part goes, and what went before.
struct HandoverPage {
    var frame: OfficeFrame
    var person: Employee
    var keeps: [Handover.Line]
    var heirs: [Employee]
    var past: [PastHandover]
    var now: Instant
    var form = HandoverForm()
    var problems: [String: String] = [:]

    var html: HTML {
        frame.page(
            PageHead(
                title: t("Przekazanie spraw"), face: Face(name: person.name, id: person.accountID),
                crumbs: [Link(t("Pracownicy"), to: Places.settingsEmployees()), Link(person.name, to: Places.employee(person.id))],
                sub: [person.name, person.title].filter { !$0.isEmpty }.joined(separator: " · ")),
            section: .settings, width: .mid,
            """
            <div class="stack">\(card(t("Co prowadzi"), id: "sprawy", kept))\
            \(if: !past.isEmpty, card(t("Wcześniejsze przekazania"), id: "przekazania", "<ul class=\"rows\" data-fresh=\"przekazania\">\(each: past, earlier)</ul>"))</div>
            """)
    }

    private var kept: HTML {
        let lines = keeps.filter { $0.count > 0 }
        guard !lines.isEmpty else { return "<p class=\"pad soft\">\(t: "Nie prowadzi teraz niczego, co trzeba przekazać.")</p>" }
        return """
            <form method="post" action="\(Places.employeeHandover(person.id))">\(OneTime.field)
            <div class="pad form">\(select(t("Kto przejmie"), "komu", [Choice("", t("Wybierz osobę"))] + people, selected: form.everything, hint: t("Dla każdego rodzaju spraw możesz wybrać kogoś innego."), error: problems["komu"]))</div>
            \(table(t("Co prowadzi"), [Column(t("Sprawy")), Column(t("Ile"), numeric: true), Column(t("Kto przejmie"))], rows: "\(each: lines, row)"))
            <div class="pad row">\(button(t("Przekaż"), .main, key: "s"))<span class="small soft">\(t: "Przez 30 dni można to cofnąć.")</span></div></form>
            """
    }

    private var people: [Choice] { heirs.map { Choice(String($0.id), $0.name) } }

    private func row(_ line: Handover.Line) -> HTML {
        let field = "komu-\(line.part.key)"
        let choices = [Choice("", t("Ta sama osoba co wyżej")), Choice(HandoverForm.stays, t("Zostaje bez zmian"))] + people
        return """
            <tr><th scope="row">\(line.name)</th><td class="n num" data-l="\(t: "Ile")">\(line.count)</td>\
            <td>\(select(t("Kto przejmie: %", line.name), field, choices, selected: form.parts[line.part.key] ?? "", error: problems[field], hiddenLabel: true))</td></tr>
            """
    }

    private func earlier(_ done: PastHandover) -> HTML {
        let what = done.lines.map { "\($0.name) \($0.count) → \($0.heir)" }.joined(separator: ", ")
        let mark: HTML =
            if let undone = done.head.undoneAt {
                badge(t("cofnięte %", undone.text(now: now)))
            } else if done.mayBeUndone(at: now) {
                postButton(t("Cofnij"), to: Places.employeeHandoverUndo(person.id, done.id), icon: "undo", size: .small)
            } else {
                .empty
            }
        return """
            <li class="row-link">\(icon("user"))<span><b>\(what)</b><span class="sec">\(done.head.actor) · \(done.head.at.text(now: now))</span>\(progress(done.head))</span>\
            <span class="end">\(mark)</span></li>
            """
    }

    /// How far a large handover is that goes on behind the page.
    private func progress(_ head: PastHandover.Head) -> HTML {
        guard head.isRunning, let total = head.total else { return .empty }
        let words = t("Przekazano % z %", PolishPlural.digits(total - head.waiting), PolishPlural.digits(total))
        return """
            <progress max="\(total)" value="\(total - head.waiting)" aria-label="\(words)"></progress><span class="sec num" role="status">\(words)</span>
            """
    }
}
