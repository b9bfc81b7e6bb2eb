import Mail
import Values
import Web

/// A thread as office and zone show it; addresses differ, so they are passed in.
struct ThreadView: Sendable {
    struct Links: Sendable {
        var thread: String
        var reply: String
        var frame: @Sendable (RecordID) -> String
        var attachment: @Sendable (RecordID, Int64) -> String
        /// Office only: source, sending again.
        var source: (@Sendable (RecordID) -> String)?
        var retry: (@Sendable (RecordID) -> String)?
        var folders: String?
        var forward: (@Sendable (RecordID) -> String)?
        var access: String?
    }

    let facts: ThreadFacts
    let links: Links
    let now: Instant
    /// The letter that is shown as its HTML.
    var shownAsHTML: RecordID?
    var withRemotePictures = false

    /// The letters, newest open.
    var letters: HTML {
        """
        <div class="stack g2" data-fresh="thread-\(facts.thread.id)">\(each: entries.sorted { $0.at < $1.at }, { $0.html })</div>
        """
    }

    /// Letters and, in the office, what colleagues wrote between them.
    private var entries: [(at: Instant, html: HTML)] {
        facts.letters.map { ($0.at, letter(view($0))) } + (facts.desk?.notes ?? []).map { ($0.at, memo($0)) }
    }

    private func memo(_ note: ThreadNote) -> HTML {
        """
        <div class="msg memo" id="n-\(note.id)"><div class="sum">\(avatar(Face(name: note.author, id: note.accountID)))\
        <span class="who">\(note.author) <small>\(t: "notatka, tylko biuro")</small></span><span class="when">\(note.at.text(now: now))</span></div>
        <div class="txt">\(letterText(note.body))</div></div>

        """
    }

    private func view(_ letter: Letter) -> LetterView {
        let attachments = facts.attachments[letter.id] ?? []
        return LetterView(
            id: "w-\(letter.id)", from: Face(name: letter.author, id: letter.accountID ?? ThreadLine.colour(of: letter.author)),
            role: role(letter), when: letter.at.text(now: now), firstLine: letter.preview, body: body(letter, attachments),
            attachments: attachments.filter { $0.skipped.isEmpty }.map { self.attachment($0) },
            actions: actions(letter),
            open: letter.id == facts.letters.last?.id || letter.id == shownAsHTML || facts.unread.contains(letter.id),
            unread: facts.unread.contains(letter.id))
    }

    private func role(_ letter: Letter) -> String {
        let to = letter.recipients.filter { !$0.isCopy }.shown(atMost: 4)
        let copies = letter.recipients.filter(\.isCopy).shown(atMost: 3)
        return [
            letter.role.isEmpty ? letter.fromEmail : t(letter.role), to.isEmpty ? "" : t("do: %", to),
            copies.isEmpty ? "" : t("kopia: %", copies),
            letter.audience == .zone || letter.binderID == nil
                ? "" : letter.audience == .owner ? t("biuro i właściciele") : t("tylko biuro"),
        ].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private func body(_ letter: Letter, _ attachments: [LetterAttachment]) -> HTML {
        """
        \(with: letter.origin.words, { "<p>\(badge($0, letter.origin == .bounce ? .bad : .plain, icon: letter.origin == .list ? "mail" : "refresh"))</p>" })\
        \(with: facts.uploaders[letter.id], { "<p>\(badge(t("wgrana przez %", $0), icon: "upload"))</p>" })\
        \(each: problems(letter), { note(t($0), .warn) })\
        \(letter.id == shownAsHTML ? frame(letter) : letterText(letter.shownBody))\
        \(with: facts.links[letter.id], linked)\
        \(each: attachments.filter { !$0.filing.isEmpty && $0.folder != nil || !$0.skipped.isEmpty }, filing)
        """
    }

    /// The files went as links; here they are as always.
    private func linked(_ links: [LetterLink]) -> HTML {
        let open = links.filter { $0.revokedAt == nil && $0.until > now }
        let words =
            open.map(\.until).max().map { t("Odbiorcy dostali odsyłacze do załączników, ważne do %.", $0.day.dotted) }
            ?? t("Odbiorcy dostali odsyłacze do załączników. Już nie działają.")
        return """
            <p class="small muted">\(icon("link")) \(words)\(with: self.links.access, { " <a href=\"\($0)\">\(t: "Dostęp")</a>" })</p>
            """
    }

    private func problems(_ letter: Letter) -> [String] {
        letter.problem.split(separator: "\n").map(String.init)
    }

    private func frame(_ letter: Letter) -> HTML {
        let address = links.frame(letter.id) + (withRemotePictures ? "?obrazki=tak" : "")
        return """
            <iframe class="letter-frame" sandbox="allow-popups allow-popups-to-escape-sandbox" src="\(address)" title="\(t: "Treść wiadomości")" loading="lazy"></iframe>
            """
    }

    private func filing(_ attachment: LetterAttachment) -> HTML {
        let words =
            attachment.skipped.isEmpty ? t("w plikach: %, bo: %", attachment.folder ?? "", t(attachment.filing)) : t(attachment.skipped)
        return """
            <p class="small muted">\(icon(attachment.skipped.isEmpty ? "files" : "info")) \(attachment.name): \(words)</p>
            """
    }

    private func attachment(_ item: LetterAttachment) -> AttachmentView {
        let size = ByteSize(item.size).text
        return AttachmentView(
            name: item.name, note: item.folder.map { t("% · w plikach: %", size, $0) } ?? size,
            href: links.attachment(item.letterID, item.position),
            icon: item.isPicture ? "image" : "doc")
    }

    private func actions(_ letter: Letter) -> HTML {
        let dispatches = facts.dispatches[letter.id] ?? []
        return """
            \(dispatchLine(dispatches))\(if: needsPerson(dispatches), retry(letter, dispatches))\
            \(with: links.forward, { "<a class=\"small\" href=\"\($0(letter.id))\">\(icon("forward")) \(t: "Przekaż dalej")</a>" })\
            \(each: (facts.desk?.forwards ?? []).filter { $0.source == letter.id || $0.letter == letter.id }, { provenance($0, of: letter) })\
            \(if: letter.htmlHash != nil, htmlLink(letter))\
            \(with: letter.rawHash == nil && letter.direction == .incoming ? nil : links.source, { "<a class=\"small\" href=\"\($0(letter.id))\">\(t: "Źródło")</a>" })\
            \(with: hasFiles(letter) ? links.folders : nil, { "<a class=\"small\" href=\"\($0)\">\(t: "Pliki budowy")</a>" })
            """
    }

    /// Where a letter was passed on to, or where it comes from.
    private func provenance(_ forward: Forward, of letter: Letter) -> HTML {
        forward.source == letter.id
            ? "<a class=\"small\" href=\"\(Places.letter(forward.letter))\">\(t("przekazano: %, %", forward.recipients.shown(), forward.at.text(now: now)))</a>"
            : "<a class=\"small\" href=\"\(Places.letter(forward.source))\">\(t: "przekazana z innej wiadomości")</a>"
    }

    private func hasFiles(_ letter: Letter) -> Bool {
        facts.attachments[letter.id]?.contains { $0.documentID != nil } ?? false
    }

    private func htmlLink(_ letter: Letter) -> HTML {
        if letter.id != shownAsHTML {
            return "<a class=\"small\" href=\"\(links.thread)?html=\(letter.id)#w-\(letter.id)\">\(t: "Pokaż oryginalny wygląd")</a>"
        }
        return """
            <a class="small" href="\(links.thread)#w-\(letter.id)">\(t: "Pokaż sam tekst")</a>\
            \(if: !withRemotePictures, "<a class=\"small\" href=\"\(links.thread)?html=\(letter.id)&amp;obrazki=tak#w-\(letter.id)\">\(t: "Wczytaj obrazki z internetu")</a>")
            """
    }
}

extension ThreadView {
    /// How far the copies of a letter are: one badge when all went the same way, else a line for each address.
    private func dispatchLine(_ dispatches: [Dispatch]) -> HTML {
        let states = Set(dispatches.map(\.state))
        guard let first = dispatches.first else { return .empty }
        if dispatches.allSatisfy({ $0.report == nil }), states.count == 1,
            first.state == .sent || first.state == .queued || first.state == .sending
        {
            return badge(first.state.words, first.state == .sent ? .ok : .plain, icon: first.state == .sent ? "check" : "clock")
        }
        return "<ul class=\"small\">\(each: dispatches, line)</ul>"
    }

    private func line(_ dispatch: Dispatch) -> HTML {
        if let report = dispatch.report {
            return """
                <li>\(dispatch.recipient) \(badge(dispatch.words, dispatch.isReturned ? .bad : .warn, icon: dispatch.isReturned ? "undo" : "clock")) \
                <span title="\(report.diagnostic)">\(ReturnReason.words(report.status, report.diagnostic))</span></li>
                """
        }
        let tone: Tone = dispatch.state == .sent ? .ok : dispatch.state == .refused ? .bad : dispatch.state == .unknown ? .warn : .plain
        let answer: HTML = dispatch.answer.isEmpty || dispatch.state == .sent ? .empty : " <span class=\"muted\">\(dispatch.answer)</span>"
        return "<li>\(dispatch.recipient) \(badge(dispatch.state.words, tone))\(answer)</li>"
    }

    private func needsPerson(_ dispatches: [Dispatch]) -> Bool {
        links.retry != nil && dispatches.contains { $0.state == .refused || $0.state == .unknown || $0.isReturned }
    }

    private func retry(_ letter: Letter, _ dispatches: [Dispatch]) -> HTML {
        guard let retry = links.retry else { return .empty }
        let isUnknown = dispatches.contains { $0.state == .unknown }
        return """
            \(postButton(t("Wyślij jeszcze raz"), to: retry(letter.id), icon: "refresh", size: .small))\
            \(if: isUnknown, "<span class=\"hint\">\(t: "Wiadomość może dojść drugi raz.")</span>")
            """
    }
}
