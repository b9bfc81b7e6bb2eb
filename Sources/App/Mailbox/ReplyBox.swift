import Values
import Web

/// The form under a thread.
struct ReplyBox: Sendable {
    let action: String
    let form: LetterForm
    let people: [Person]
    let readers: String
    var problems: [String: String] = [:]
    var isInternal = false
    var offersReach = false
    /// What is said here goes no further than the building's owners.
    var isForOwners = false
    let thread: RecordID
    let waiting: WaitingFiles
    let patterns: [LetterPattern]
    var hasParticulars = false
    var weight: WeightHint?

    var html: HTML {
        """
        <form class="card" id="odp" method="post" action="\(action)" enctype="multipart/form-data" data-autosave="\(Places.draft(form.number))"><div class="pad stack g2">
        \(waiting.moment)\(hidden([("numer", form.number), ("watek", String(thread))] + form.documents.map { ("dokument", $0) }))\
        \(InputField(frame: FieldFrame(label: t("Do"), name: "do", error: problems["do"]), value: form.to, autocomplete: "off", choices: people.map(\.offered)).html)
        \(textArea(t("Odpowiedź"), "tresc", form.text, error: problems["tresc"], hiddenLabel: true, placeholder: t("Napisz odpowiedź…")))
        \(waiting.html(form))\(if: hasParticulars, particularsBox(form))\(with: weight, { $0.html })
        \(if: offersReach, reach)
        <div class="row sendbar">\(button(t("Wyślij"), .main, icon: "send", command: t("Wyślij"), key: "s"))\(fileButton(t("Dołącz plik"), .plain, icon: "clip"))\(laterMenu())\(templateMenu(patterns))\
        <span class="small muted" data-saved="odp" data-done="\(t: "Szkic zapisany")" data-failed="\(t: "Szkicu nie udało się zapisać")"></span>\
        <span class="hint ml"><kbd>Ctrl</kbd> <kbd>Enter</kbd> \(t: "wysyła")</span></div>
        \(readersHint(readers))</div></form>
        """
    }

    private var reach: HTML {
        radioChips(
            t("Kto to zobaczy"), "zasieg",
            [
                Choice("strefa", isForOwners ? t("biuro i właściciele budowy") : t("biuro i uczestnicy budowy"), icon: "eye"),
                Choice("biuro", t("tylko biuro"), icon: "lock"),
            ],
            selected: form.reach)
    }
}
