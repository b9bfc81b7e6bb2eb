import Values
import Web

/// What a draft carries: its own files, those of the letter it passes on, the moment it waits for.
struct WaitingFiles: Sendable {
    let kept: [DraftFile]
    let source: Letter?
    let carried: [LetterAttachment]
    let schedule: ScheduledDraft?

    /// The boxes of a form; nothing where nothing waits.
    func html(_ form: LetterForm) -> HTML {
        """
        \(with: source, { hidden([("przekazana", String($0.id))]) })\
        \(if: !carried.isEmpty || !kept.isEmpty, fieldset(t("Załączniki"), content: "\(each: carried, { carriedBox($0, form) })\(each: kept, keptBox)"))
        """
    }

    private func carriedBox(_ item: LetterAttachment, _ form: LetterForm) -> HTML {
        checkBox(
            item.name, "niesiony", value: item.key, checked: form.carried?.contains(item.key) ?? false,
            hint: t("% · z przekazywanej wiadomości", ByteSize(item.size).text), weight: item.size)
    }

    private func keptBox(_ item: DraftFile) -> HTML {
        checkBox(
            item.file.name, "zachowany", value: String(item.position), checked: true,
            hint: t("% · ze szkicu", ByteSize(item.file.size).text), weight: item.file.size)
    }

    /// When the letter leaves, or why it did not.
    var moment: HTML {
        guard let schedule else { return .empty }
        let sentence = schedule.problem.isEmpty ? t("Wiadomość wyjdzie %.", schedule.moment.full) : schedule.problem
        return
            "\(note(sentence, schedule.problem.isEmpty ? .info : .bad, icon: "clock", action: postButton(t("Cofnij porę"), to: Places.draftSchedule(schedule.draft.id), icon: "undo", size: .small)))"
    }
}

/// Whether moje dane of the building go along, in every form of a letter about it.
func particularsBox(_ form: LetterForm) -> HTML {
    checkBox(
        t("Dołącz „moje dane”"), "dane", checked: form.particulars ?? false,
        hint: t("Adres budowy, dojazd i dane do faktury: PDF i wizytówka do telefonu."))
}

/// Buttons of a form that send it later; part of the form, so what is typed goes along.
func laterMenu() -> HTML {
    """
    <details class="dd l up"><summary class="btn ghost">\(icon("clock"))\(t: "Wyślij później")</summary><ul>\
    \(each: [LaterMoment.tomorrow, .monday], { "<li><button name=\"kiedy\" value=\"\($0.rawValue)\">\(icon("clock"))\($0.name)</button></li>" })\
    <li class="pad stack g1"><label class="small">\(t: "Własna pora") <input class="inp" type="datetime-local" name="chwila"></label>\
    \(button(t("Wyślij o tej porze"), size: .small, name: "kiedy", value: LaterMoment.own.rawValue))</li></ul></details>
    """
}
