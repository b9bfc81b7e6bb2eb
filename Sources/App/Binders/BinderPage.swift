import Values
import Web

/// The overview of a binder: the house as it stands, the chain of stages, the latest.
struct BinderPage {
    var frame: OfficeFrame
    var head: BinderHead
    var address: String?
    var stages: [Stage]
    var participants: [Participant]
    var history: [HistoryEntry]
    /// Cards of other features: mail, photographs.
    var latest: [HTML] = []
    var money: BinderMoney?
    var now: Instant

    private var binder: Binder { head.binder }

    var html: HTML {
        frame.page(
            head.page(.overview), section: .binders,
            """
            \(if: binder.kind == .building, progress)
            \(if: latest.contains { !$0.isEmpty }, "<div class=\"cols \(latest.count { !$0.isEmpty } > 2 ? "c3" : "c11") mb\">\(latest.joined)</div>")
            <div class="cols c21"><div class="stack">\(card(t("Co się działo"), id: "historia", foot: "<a href=\"\(Places.history())?segregator=\(binder.id)\">\(t: "Cała historia")</a>", "<div class=\"pad\">\(HistoryTimeline.html(history, now: now, fresh: "historia"))</div>"))</div>
            <div class="stack">\(facts)\(dossier)\(ending)</div></div>
            """)
    }

    private var percent: Int {
        stages.isEmpty ? 0 : stages.reduce(0) { $0 + ($1.doneOn == nil ? $1.progress : 100) } / stages.count
    }

    private var doneCount: Int { stages.prefix { $0.doneOn != nil }.count }

    private var progress: HTML {
        """
        <section class="card cq mb" aria-labelledby="h-et"><div class="hero-b">
        <div class="plot pic">\(house(stage: doneCount, label: t("Przekrój domu, zaawansowanie %", "\(percent)%")))</div>
        <div class="pad stack"><div class="row"><h2 id="h-et">\(t: "Postęp budowy")</h2><span class="plan num pct">\(percent)%</span>\
        \(if: binder.state == .open, "<span class=\"ml\">\(linkButton(t("Edytuj etapy"), to: "#zmiana-etapow", .edit, icon: "pencil", size: .small, dialog: "zmiana-etapow"))</span>")</div>
        \(stageChain(stages.map { StageMark($0, among: stages) }))
        \(titleBlock(figures, columns: 3))</div></div></section>
        \(if: binder.state == .open, dialog("zmiana-etapow", t("Etapy budowy"), "<div class=\"stack\">\(each: stages, stageForm)</div>"))
        """
    }

    /// Who builds and for whom, as on the drawing's title block.
    private var figures: [Fact] {
        var facts = [Fact(t("Klient"), html: "<a href=\"\(head.contact.href)\">\(head.contact.text)</a>")]
        if let money {
            facts.append(Fact(t("Zamówiono"), money.ordered.text, number: true))
            facts.append(Fact(t("Oferty bez odpowiedzi"), money.openOffers == 0 ? "–" : money.offered.text, number: true))
        }
        facts += participants.prefix(6).map { Fact($0.role.title, $0.name) }
        return facts
    }

    private func stageForm(_ stage: Stage) -> HTML {
        """
        <form class="row" method="post" action="\(Places.binderStage(binder.id, stage.id))"><b class="grow">\(stage.name)</b>
        <label class="small">\(t: "Plan") <input class="inp" type="date" name="plan" value="\(stage.plannedOn?.text)"></label>
        <label class="small">\(t: "Gotowe") <input class="inp" type="date" name="gotowe" value="\(stage.doneOn?.text)"></label>
        <label class="small">% <input class="inp w-4" type="number" name="procent" min="0" max="100" value="\(stage.progress)"></label>
        \(button(t("Zapisz"), .main, size: .small))</form>
        """
    }

    private var facts: HTML {
        var facts: [Fact] = []
        if binder.kind != .building {
            facts.append(Fact(t("Klient"), html: "<a href=\"\(head.contact.href)\">\(head.contact.text)</a>", .row))
        }
        let place = [binder.street, [binder.postalCode, binder.city].filter { !$0.isEmpty }.joined(separator: " ")].filter { !$0.isEmpty }
        if !place.isEmpty { facts.append(Fact(t("Adres"), place.joined(separator: ", "), .row)) }
        if let address {
            facts.append(Fact(t("Adres pocztowy budowy"), html: "<a href=\"\(Places.newLetter(binder.id))\">\(address)</a>", .row))
        }
        return card(t("Tabliczka"), id: "dane", "<div class=\"pad\">\(titleBlock(facts, columns: 2))</div>")
    }

    private var dossier: HTML {
        card(
            t("Teczka budowy"), id: "teczka",
            """
            <div class="pad stack g2"><p class="small soft">\(t: "Całość w jednym archiwum ZIP: pliki, poczta, oferty i historia, do otwarcia bez Wiechy.")</p>\
            <div>\(linkButton(t("Pobierz teczkę"), to: Places.binderDossier(binder.id), icon: "download", command: t("Pobierz teczkę")))</div></div>
            """)
    }

    private var ending: HTML {
        var dangers: [Danger] = []
        switch binder.state {
        case .open:
            dangers.append(
                Danger(
                    title: t("Zamknij segregator"), loss: t("Wszystko zostaje do odczytu. Poczta budowy dalej przychodzi."),
                    button: change(t("Zamknij"), .closed)))
        case .closed:
            dangers += [
                Danger(title: t("Otwórz ponownie"), loss: t("Segregator wróci na listę otwartych."), button: change(t("Otwórz"), .open)),
                Danger(
                    title: t("Odłóż do archiwum"), loss: t("Zniknie z list. Znajdziesz go w zakładce Archiwum i w szukaniu."),
                    button: change(t("Do archiwum"), .archived)),
            ]
        case .archived:
            dangers.append(
                Danger(title: t("Otwórz ponownie"), loss: t("Segregator wróci na listę otwartych."), button: change(t("Otwórz"), .open)))
        }
        dangers.append(
            Danger(
                title: t("Usuń segregator"), loss: t("Trafi do kosza na 30 dni razem z pocztą i plikami."),
                button: postButton(t("Usuń"), to: Places.binderTrash(binder.id), .danger)))
        return dangerZone(dangers)
    }

    private func change(_ verb: String, _ state: Binder.State) -> HTML {
        postButton(verb, to: Places.binderState(binder.id), fields: [("stan", state.rawValue)])
    }
}

extension StageMark {
    init(_ stage: Stage, among stages: [Stage]) {
        let first = stages.first { $0.doneOn == nil }?.id
        let words =
            if let done = stage.doneOn {
                done.dotted
            } else if stage.id == first, let plan = stage.plannedOn {
                t("%, plan do %", "\(stage.progress)%", plan.dotted)
            } else if let plan = stage.plannedOn {
                t("plan: %", plan.dotted)
            } else {
                t("bez terminu")
            }
        self.init(
            name: stage.name, words: words,
            state: stage.doneOn != nil ? .done : stage.id == first ? .now(percent: stage.progress) : .todo)
    }
}
