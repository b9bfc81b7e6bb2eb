import Values
import Web

/// Beside the files of a binder: what is missing, who owes what, and the calendar with its gaps.
struct BinderDutiesPage {
    var frame: OfficeFrame
    var head: BinderHead
    var duties: [Duty]
    var missing: [DutyDay]
    var calendar: DutyCalendar
    var friday: HTML
    var mayWrite: Bool
    var now: Instant
    /// The note that was too short, by the day it was meant for.
    var problems: [String: String] = [:]

    private var binder: Binder { head.binder }
    private var isOpen: Bool { mayWrite && binder.closedAt == nil }

    var html: HTML {
        frame.page(
            head.page(.files), section: .binders,
            """
            <div class="stack"><nav class="row" aria-label="\(t: "Pliki i dokumenty")">\(linkButton(t("Pliki"), to: Places.binderFiles(binder.id), icon: "back", size: .small))<h2 class="plan">\(t: "Dokumenty cykliczne")</h2>\
            \(if: isOpen && !duties.isEmpty, "<span class=\"ml\">\(linkButton(t("Dodaj dokument cykliczny"), to: Places.binderNewDuty(binder.id), .add, icon: "plus", size: .small))</span>")</nav>
            \(if: !problems.isEmpty, note(problems.values.joined(separator: " "), .bad, live: true))
            \(if: !duties.isEmpty, missingCard)\(duties.isEmpty ? start : "\(list)\(calendar.html(now: now, at: Places.binderDuties(binder.id), office: true))")
            \(friday)</div>
            """)
    }

    private var start: HTML {
        card(
            t("Zacznij od tego, co ma przychodzić"), id: "wzory",
            """
            <div class="pad stack"><p class="soft">\(t: "Raport, zdjęcia, polisa, dokumenty dostaw: wpisz raz, kto i jak często oddaje, a Wiecha przypomni i pokaże luki.")</p>
            <div class="row">\(if: isOpen, "\(pattern("raport", t("Raport tygodniowy"), "doc"))\(pattern("zdjecia", t("Zdjęcia z tygodnia"), "camera"))\(pattern("polisa", t("Polisa OC"), "shield"))\(pattern("dostawy", t("Dokumenty dostaw"), "truck"))\(linkButton(t("Inny dokument"), to: Places.binderNewDuty(binder.id), .add, icon: "plus"))")</div></div>
            """)
    }

    private func pattern(_ name: String, _ text: String, _ sign: String) -> HTML {
        linkButton(text, to: Places.binderNewDuty(binder.id) + "?wzor=\(name)", icon: sign)
    }

    private var missingCard: HTML {
        card(
            t("Brakuje w tym tygodniu"), id: "brakuje", fresh: "brakuje",
            "\(dutyWeek(missing, now: now, place: { $0.making }, action: handButton))\(each: isOpen ? missing : [], handDialog)")
    }

    private func handID(_ day: DutyDay) -> String { "zalicz-\(day.dutyID)-\(day.day.text)" }

    private func handButton(_ day: DutyDay) -> HTML {
        guard isOpen else { return .empty }
        return linkButton(t("Zalicz"), to: "#\(handID(day))", size: .small, dialog: handID(day))
    }

    private func handDialog(_ day: DutyDay) -> HTML {
        dialog(
            handID(day), t("Zalicz: %", day.name),
            """
            <form class="stack" method="post" action="\(Places.binderDutyDay(binder.id, day.dutyID))">\(hidden([("dzien", day.day.text)]))
            <p class="soft">\(day.person), \(day.words(now: now))</p>
            <div class="f"><label for="n-\(handID(day))">\(t: "Notatka")</label><input class="inp" id="n-\(handID(day))" name="notatka" required maxlength="300" placeholder="\(t: "Na przykład: polisę widziałam na papierze")"></div>
            <div>\(button(t("Zalicz"), .main, icon: "check"))</div></form>
            """)
    }

    private var list: HTML {
        card(
            t("Kto co oddaje"), id: "obowiazki", fresh: "obowiazki",
            table(
                t("Dokumenty cykliczne"),
                [
                    Column(t("Dokument")), Column(t("Kto")), Column(t("Jak często")), Column(t("Co zalicza")),
                    Column(t("Działania"), hiddenTitle: true),
                ], rows: "\(each: duties, row)"))
    }

    private func row(_ duty: Duty) -> HTML {
        let what = duty.matter == .file && duty.atLeast > 1 ? t("%, najmniej %", duty.matter.name, String(duty.atLeast)) : duty.matter.name
        return """
            <tr><th scope="row">\(duty.name)\(if: duty.endedAt != nil, " \(badge(t("zakończony")))")</th><td>\(duty.person)</td><td>\(duty.rhythm)</td><td>\(what)</td>\
            <td class="n r">\(if: isOpen, actions(duty))</td></tr>
            """
    }

    private func actions(_ duty: Duty) -> HTML {
        duty.endedAt == nil
            ? """
            <span class="row nw">\(iconLink("pencil", label: t("Zmień: %", duty.name), to: Places.binderDuty(binder.id, duty.id)))\
            \(postIcon("x", label: t("Zakończ: %", duty.name), to: Places.binderDutyEnd(binder.id, duty.id)))</span>
            """
            : postButton(t("Wznów"), to: Places.binderDutyEnd(binder.id, duty.id), size: .small, fields: [("wznow", "tak")])
    }
}
