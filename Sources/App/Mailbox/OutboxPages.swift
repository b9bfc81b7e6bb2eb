import Mail
import Values
import Web

/// The local outbox: letters of a server that sends none into the world.
struct OutboxPage: Sendable {
    struct Line: Sendable {
        let id: RecordID
        let letter: ParsedLetter
    }

    let layout: BareLayout
    let lines: [Line]
    let now: Instant

    var html: HTML {
        layout.single(
            """
            <div class="stack"><h1>\(t: "Skrzynka nadawcza")</h1>
            \(note(t("Ten serwer nie wysyła poczty w świat. Wszystko, co by wysłał, czeka tutaj i widać to tylko na tym komputerze."), icon: "send"))
            \(if: lines.isEmpty, emptyState(t("Nic tu jeszcze nie ma"), t("Pierwsza wiadomość pojawi się tu po kilku sekundach. Odśwież stronę."), stage: 0))\
            \(if: !lines.isEmpty, list)
            <p class="row">\(linkButton(t("Odśwież"), to: Places.outbox(), icon: "refresh"))\(linkButton(t("Przejdź do logowania"), to: Places.signIn(), .ghost))</p></div>
            """)
    }

    private var list: HTML { "<div class=\"card\" data-section=\"mail\">\(rows(lines.map(row)))</div>" }

    private func row(_ line: Line) -> HTML {
        let to = (line.letter.to + line.letter.cc).map(\.email).joined(separator: ", ")
        let face = Face(name: to, id: ThreadLine.colour(of: to))
        return rowLink(
            to: Places.outboxLetter(line.id), front: avatar(face), line.letter.subject.isEmpty ? "(bez tematu)" : line.letter.subject,
            second: t("do: %", to), end: "\(line.letter.date.map { $0.text(now: now) })")
    }
}

struct OutboxLetterPage: Sendable {
    let layout: BareLayout
    let id: RecordID
    let letter: ParsedLetter

    var html: HTML {
        layout.single(
            """
            <div class="stack"><a class="row small" href="\(Places.outbox())">\(icon("back"))\(t: "Skrzynka nadawcza")</a>
            <h1>\(letter.subject)</h1>
            \(titleBlock(facts, columns: 2))
            <article class="card pad stack">\(each: paragraphs, { "<p>\(each: $0, piece)</p>" })\(attachments(files))</article></div>
            """)
    }

    private var facts: [Fact] {
        func people(_ list: [LetterAddress]) -> String {
            list.map { $0.name.isEmpty ? $0.email : "\($0.name) <\($0.email)>" }.joined(separator: ", ")
        }
        var facts = [Fact(t("Od"), people(letter.from)), Fact(t("Do"), people(letter.to + letter.cc))]
        if !letter.replyTo.isEmpty { facts.append(Fact(t("Odpowiedź na"), people(letter.replyTo))) }
        if let date = letter.date { facts.append(Fact(t("Data"), date.full)) }
        return facts
    }

    private var files: [AttachmentView] {
        letter.parts.map {
            AttachmentView(
                name: $0.name, note: ByteSize(Int64($0.size)).text, href: Places.outboxAttachment(id, $0.index),
                icon: $0.contentType.hasPrefix("image/") ? "image" : "doc")
        }
    }

    private var paragraphs: [[Substring]] {
        letter.text.split(separator: "\n").map { $0.split(separator: " ", omittingEmptySubsequences: false) }
    }

    /// A word; an address of this server or another becomes a link.
    private func piece(_ word: Substring) -> HTML {
        let text = String(word)
        guard text.hasPrefix("http://") || text.hasPrefix("https://") else { return "\(text) " }
        return "<a href=\"\(text)\">\(text)</a> "
    }
}
