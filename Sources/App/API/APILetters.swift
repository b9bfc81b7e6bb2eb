import Store
import Values
import Web

/// Letters that leave, and what a letter carries.
enum APILetters {
    static let input = APIShape(
        name: "LetterInput",
        fields: [
            APIField(
                name: "to", form: "do", isRequired: true, longest: 320, kind: "array", most: Recipients.limit,
                about: "Addresses, also as `Anna Mucha <anna@example.pl>`."),
            APIField(name: "subject", form: "temat", longest: 300, about: "Needed but in an answer."),
            APIField(name: "text", form: "tresc", longest: 100_000),
            APIField(name: "binder", form: "budowa", isNullable: true, format: .id),
            APIField(name: "thread", form: "watek", isNullable: true, format: .id, about: "The thread that this answers."),
            APIField(name: "documents", form: "dokument", kind: "array", format: .id, most: 100, about: "Documents of the binder."),
            APIField(name: "forOfficeOnly", form: "zasieg", kind: "boolean", about: "People of the building do not read it in their zone."),
        ])
    static let attachment = APIShape(
        name: "LetterAttachment",
        fields: ["name", "contentType"].map { APIField(name: $0) } + [
            APIField(name: "number", kind: "integer"), APIField(name: "size", kind: "integer"),
            APIField(name: "document", isNullable: true),
        ])
    static let copy = APIShape(
        name: "LetterCopy",
        fields: [
            APIField(name: "recipient"), APIField(name: "state", choices: ["queued", "sending", "sent", "refused", "unknown"]),
            APIField(name: "answer"), APIField(name: "returned", kind: "boolean"), APIField(name: "at", kind: "integer"),
        ])

    static let all: [APIOperation] = [
        APIOperation(
            method: .post, path: "letters", id: "sendLetter", summary: "Send a letter, or an answer in a thread", scope: .writeLetters,
            body: input, answer: .created(APIPapers.letter)
        ) { request in
            let (viewer, body, now, world) = (request.viewer, try await request.json(), request.world.now(), request.world)
            let form = try input.form(body)
            let (binder, thread) = (RecordID(form["budowa"]), RecordID(form["watek"]))
            let id = try await input.saying {
                try await request.make(body) { id, tx in
                    let letter = letter(id, form)
                    if let thread {
                        let found = try request.named("thread") { try viewer.thread(thread, tx) }
                        guard binder == nil || binder == found.binderID else {
                            throw APIProblem.fields(["binder": "not that of the thread"])
                        }
                        _ = try request.named("documents") { try viewer.answer(letter, files: [], in: thread, at: now, world, tx) }
                    } else {
                        if let binder { _ = try request.named("binder") { try viewer.binder(binder, tx) } }
                        _ = try request.named("documents") { try viewer.compose(letter, files: [], binder: binder, at: now, world, tx) }
                    }
                }
            }
            let shown = APIPapers.json(try await world.read(viewer) { tx in try viewer.letter(id, tx) })
            return try .record(shown, version: try shown.tag, status: 201, at: "/api/v1/letters/\(id)")
        },
        APIOperation(
            method: .get, path: "letters/:id/source", id: "getLetterSource", summary: "The letter as an .eml file (RFC 5322)",
            scope: .readLetters, answer: .bytes
        ) { request in
            let (letter, files) = try await found(request)
            return try await request.world.source(of: letter, files)
        },
        APIOperation(
            method: .get, path: "letters/:id/copies", id: "listLetterCopies", summary: "What became of each recipient's copy",
            scope: .readLetters, cursor: .none, answer: .page(copy)
        ) { request in
            let (viewer, id, limit) = (request.viewer, try request.id(), try request.limit())
            let copies = try await request.world.read(viewer) { tx in try viewer.dispatches(of: [try viewer.letter(id, tx)], tx) }
            return try .page(copies.prefix(limit).map { ("", json($0)) }, limit: limit)
        },
        APIOperation(
            method: .get, path: "letters/:id/attachments", id: "listLetterAttachments", summary: "The files of a letter",
            scope: .readLetters, cursor: .none, answer: .page(attachment)
        ) { request in
            let limit = try request.limit()
            let files = try await found(request).1.filter { $0.skipped.isEmpty }
            return try .page(files.prefix(limit).map { ("", json($0)) }, limit: limit)
        },
        APIOperation(
            method: .get, path: "letters/:id/attachments/:number/content", id: "getLetterAttachment", summary: "The bytes of such a file",
            scope: .readLetters, answer: .bytes
        ) { request in
            let number = try request.call.id("number")
            guard let file = try await found(request).1.first(where: { $0.position + 1 == number && $0.skipped.isEmpty }) else {
                throw Refusal.missing
            }
            return try await request.world.file(file.blobHash, name: file.name, type: file.contentType, shown: false)
        },
    ]

    /// The body as our form would have said it.
    private static func letter(_ id: RecordID, _ form: Form) -> LetterForm {
        var letter = LetterForm()
        (letter.number, letter.to) = (String(id), form.all("do").joined(separator: ", "))
        (letter.subject, letter.text) = (form["temat"].trimmed, form["tresc"].trimmedLines)
        (letter.reach, letter.documents) = (form.has("zasieg") ? "biuro" : "strefa", form.all("dokument"))
        return letter
    }

    private static func found(_ request: APIRequest) async throws -> (Letter, [LetterAttachment]) {
        let (viewer, id) = (request.viewer, try request.id())
        return try await request.world.read(viewer) { tx in
            let letter = try viewer.letter(id, tx)
            return (letter, try viewer.attachments(of: [letter], tx))
        }
    }

    private static func json(_ file: LetterAttachment) -> JSON {
        [
            "number": .integer(file.position + 1), "name": .text(file.name), "contentType": .text(file.contentType),
            "size": .integer(file.size), "document": JSON(id: file.documentID),
        ]
    }

    private static func json(_ copy: Dispatch) -> JSON {
        [
            "recipient": .text(copy.recipient), "state": .text(copy.state.rawValue), "answer": .text(copy.answer),
            "returned": .bool(copy.isReturned), "at": .integer(copy.at.milliseconds),
        ]
    }
}
