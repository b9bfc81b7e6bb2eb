import Values
import Web

/// A thread on paper: its letters in order, without notes of the office.
struct ThreadPrintPage {
    var layout: BareLayout
    var thread: LetterThread
    var building: String?
    var letters: [Letter]
    var attachments: [RecordID: [LetterAttachment]]

    var html: HTML {
        layout.single(
            """
            <div class="stack"><h1>\(thread.subject.isEmpty ? "(bez tematu)" : thread.subject)</h1>\(with: building, { "<p class=\"soft\">\($0)</p>" })
            \(each: letters, letter)
            <p class="no-print"><button class="btn main" type="button" data-print>\(icon("print"))\(t: "Drukuj")</button></p></div>
            """)
    }

    private func letter(_ letter: Letter) -> HTML {
        let files = (attachments[letter.id] ?? []).filter { $0.skipped.isEmpty }.map(\.name)
        return """
            <section class="msg"><div class="sum"><span></span><span class="who">\(letter.author) <small>\(letter.fromEmail)</small></span>\
            <span class="when">\(letter.at.full)\(with: letter.number, { " · nr \($0)" })</span>\
            <span class="line">\(t("do: %", letter.recipients.shown(atMost: 20)))</span></div>
            <div class="txt"><pre>\(letter.shownBody)</pre>\(if: !files.isEmpty, "<p class=\"small\">\(t: "Załączniki"): \(files.joined(separator: ", "))</p>")</div></section>

            """
    }
}
