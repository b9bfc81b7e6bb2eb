import Store
import Values
import Web

/// Tasks of the office.
enum APITasks {
    static let input = APIShape(
        name: "TaskInput",
        fields: [
            APIField(name: "title", form: "tytul", isRequired: true), APIField(name: "note", form: "opis", longest: 10_000),
            link("category", "kategoria"), APIField(name: "due", form: "termin", isNullable: true, format: .day),
            APIField(
                name: "time", form: "godzina", isNullable: true, format: .clock,
                about: "A time of the clocks in Poland; needs `due`."),
            APIField(
                name: "remindBefore", form: "przypomnienie", kind: "integer", isNullable: true, range: 0...100_000,
                about: "Minutes before the task is due; of a whole day before eight in the morning."),
            APIField(name: "important", form: "wazne", kind: "boolean"),
            APIField(
                name: "rule", form: "powtarzanie", isNullable: true,
                about: "The value of an RRULE of RFC 5545, such as `FREQ=WEEKLY;BYDAY=FR`; the day is then the first one that fits."),
            APIField(name: "people", form: "osoba", kind: "array", format: .id, most: 50, about: "Accounts of employees."),
            link("contact", "kontakt"), link("binder", "segregator"), link("offer", "oferta"), link("thread", "watek"),
        ])
    static let output = input.shown(
        as: "Task",
        [
            APIField(name: "id"), APIField(name: "author"), APIField(name: "createdAt", kind: "integer"),
            APIField(name: "changedAt", kind: "integer"), APIField(name: "doneAt", kind: "integer", isNullable: true),
            APIField(name: "doneBy"),
            APIField(name: "follows", isNullable: true, about: "The task of the same rhythm before this one."),
        ])
    static let state = APIShape(
        name: "TaskState", fields: [APIField(name: "state", form: "stan", isRequired: true, choices: ["open", "done"])])

    private static func link(_ name: String, _ form: String) -> APIField {
        APIField(name: name, form: form, isNullable: true, format: .id)
    }

    enum View: String, CaseIterable {
        case open, done, late, today

        var view: TaskQuery.View {
            switch self {
            case .open: .open
            case .done: .done
            case .late: .late
            case .today: .today
            }
        }
    }

    static let all: [APIOperation] = [
        APIOperation(
            method: .get, path: "tasks", id: "listTasks",
            summary: "Tasks in the order in which they are due, done ones from the last; `today` are those of the person behind the key",
            scope: .readTasks,
            filters: [
                APIFilter("state", .choice(View.allCases.map(\.rawValue)), about: "`open` unless asked for another."),
                APIFilter("person", about: "The account of an employee."), APIFilter("category"), APIFilter("contact"), APIFilter("binder"),
                APIFilter("offer"), APIFilter("thread"),
            ], cursor: .pair, answer: .page(output)
        ) { request in
            let (viewer, limit, now, query) = (request.viewer, try request.limit(), request.world.now(), try query(request))
            let lines = try await request.world.read(viewer) { tx in
                let tasks = try query.load(viewer, at: now, limit: limit + 1, tx)
                return TaskLines(tasks: tasks, people: try viewer.people(of: tasks, tx))
            }
            return try .page(
                lines.tasks.map { (query.key(of: $0), json($0, lines.people[$0.id] ?? [])) }, limit: limit)
        },
        APIOperation(method: .get, path: "tasks/:id", id: "getTask", summary: "One task", scope: .readTasks, answer: .one(output)) {
            request in
            try await show(try request.id(), request)
        },
        APIOperation(
            method: .post, path: "tasks", id: "addTask", summary: "Add a task", scope: .writeTasks, body: input, answer: .created(output)
        ) { request in
            let (viewer, body, now) = (request.viewer, try await request.json(), request.world.now())
            let wish = try wish(body)
            let id = try await input.saying {
                try await request.make(body) { id, tx in
                    try check(wish, request, tx)
                    try viewer.addTask(id, wish, at: now, tx)
                }
            }
            return try await show(id, request, status: 201)
        },
        APIOperation(
            method: .put, path: "tasks/:id", id: "changeTask", summary: "Replace what a task says", scope: .writeTasks, body: input,
            answer: .one(output)
        ) { request in
            let (viewer, id, now) = (request.viewer, try request.id(), request.world.now())
            let wish = try wish(try await request.json())
            try await input.saying {
                try await request.world.write(viewer) { tx in
                    let task = try viewer.task(id, tx)
                    let version = try request.matched(task.version)
                    try check(wish, request, tx)
                    try viewer.change(task, wish, version: version, at: now, tx)
                }
            }
            return try await show(id, request)
        },
        APIOperation(
            method: .put, path: "tasks/:id/state", id: "setTaskState",
            summary: "Say that a task is done, or open again; a task with a rule leaves the next one behind", scope: .writeTasks,
            body: state,
            answer: .one(output)
        ) { request in
            let (viewer, id, now) = (request.viewer, try request.id(), request.world.now())
            let isDone = try state.form(try await request.json())["stan"] == "done"
            try await request.world.write(viewer) { tx in
                let task = try viewer.task(id, tx)
                _ = try request.matched(task.version)
                if isDone { try viewer.finish(task, at: now, tx) } else { try viewer.reopen(task, at: now, tx) }
            }
            return try await show(id, request)
        },
        APIOperation(
            method: .delete, path: "tasks/:id", id: "deleteTask", summary: "Put a task into the bin", scope: .writeTasks, answer: .nothing
        ) { request in
            let (viewer, id, now) = (request.viewer, try request.id(), request.world.now())
            try await request.world.write(viewer) { tx in
                let task = try viewer.task(id, tx)
                _ = try request.matched(task.version)
                try viewer.discard(task.reference, title: task.title, binder: task.binder?.id, at: now, tx)
            }
            return .nothing()
        },
    ]

    private static func query(_ request: APIRequest) throws -> TaskQuery {
        var query = TaskQuery(Query(""))
        query.view = (try request.choice("state", View.self) ?? .open).view
        (query.person, query.category) = (try request.number("person"), try request.number("category"))
        for (name, kind) in [("contact", RecordKind.contact), ("binder", .binder), ("offer", .offer), ("thread", .thread)] {
            if let id = try request.number(name) { query.about.append(Reference(kind, id)) }
        }
        query.after = try request.afterPair().map { (rank: $0.0, id: $0.1) }
        return query
    }

    private static func wish(_ body: JSON) throws -> TaskWish {
        let sent = try input.form(body)
        var form = TaskForm(sent)
        let rule = RecurrenceRule(text: form.rule)
        if !form.rule.isEmpty {
            guard let rule else { throw APIProblem.fields(["rule": "not a rule that is carried out here"]) }
            form.rule = rule.polish
        }
        return try input.checking {
            var wish = try form.checked(contact: RecordID(sent["kontakt"]))
            wish.rule = rule
            return wish
        }
    }

    /// What the body names has to be there.
    private static func check(_ wish: TaskWish, _ request: APIRequest, _ tx: Transaction) throws {
        let viewer = request.viewer
        if let id = wish.category { _ = try request.named("category") { try viewer.taskCategory(id, tx) } }
        if let id = wish.binder { _ = try request.named("binder") { try viewer.binder(id, tx) } }
        if let id = wish.offer { _ = try request.named("offer") { try viewer.offer(id, tx) } }
        if let id = wish.thread { _ = try request.named("thread") { try viewer.thread(id, tx) } }
    }

    private static func show(_ id: RecordID, _ request: APIRequest, status: Int = 200) async throws -> Reply {
        let viewer = request.viewer
        let (task, people) = try await request.world.read(viewer) { tx in
            let task = try viewer.task(id, tx)
            return (task, try viewer.people(of: [task], tx)[id] ?? [])
        }
        return try .record(json(task, people), version: task.version, status: status, at: status == 201 ? "/api/v1/tasks/\(id)" : nil)
    }

    private static func json(_ task: OfficeTask, _ people: [TaskPerson]) -> JSON {
        [
            "id": JSON(id: task.id), "title": .text(task.title), "note": .text(task.note), "category": JSON(id: task.category?.id),
            "due": JSON(task.due.day?.text), "time": JSON(task.due.minute.map(TaskForm.time)),
            "remindBefore": task.remindBefore.map { .integer(Int64($0)) } ?? .null, "important": .bool(task.isImportant),
            "rule": JSON(task.rule?.text), "people": .list(people.map { JSON(id: $0.accountID) }), "contact": JSON(id: task.contact?.id),
            "binder": JSON(id: task.binder?.id), "offer": JSON(id: task.offer?.id), "thread": JSON(id: task.thread?.id),
            "author": .text(task.author), "createdAt": .integer(task.createdAt.milliseconds),
            "changedAt": .integer(task.changedAt.milliseconds), "doneAt": task.doneAt.map { .integer($0.milliseconds) } ?? .null,
            "doneBy": .text(task.doneBy), "follows": JSON(id: task.follows),
        ]
    }
}
