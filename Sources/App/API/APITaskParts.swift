import Store
import Values
import Web

/// The checklist of a task and what people say about it.
enum APITaskParts {
    static let stepInput = APIShape(name: "TaskStepInput", fields: [APIField(name: "name", form: "krok", isRequired: true)])
    static let stepChange = APIShape(
        name: "TaskStepChange", fields: [APIField(name: "done", form: "zrobione", isRequired: true, kind: "boolean")])
    static let step = APIShape(
        name: "TaskStep",
        fields: [APIField(name: "id"), APIField(name: "name"), APIField(name: "doneAt", kind: "integer", isNullable: true)])
    static let commentInput = APIShape(
        name: "TaskCommentInput", fields: [APIField(name: "text", form: "tresc", isRequired: true, longest: 5_000)])
    static let comment = APIShape(
        name: "TaskComment",
        fields: [APIField(name: "id"), APIField(name: "author"), APIField(name: "text"), APIField(name: "at", kind: "integer")])

    static let all: [APIOperation] = [
        APIOperation(
            method: .get, path: "tasks/:id/steps", id: "listTaskSteps", summary: "The checklist of a task", scope: .readTasks,
            answer: .page(step)
        ) { request in
            let (viewer, id) = (request.viewer, try request.id())
            let steps = try await request.world.read(viewer) { tx in try viewer.steps(of: try viewer.task(id, tx).id, tx) }
            return try request.page(steps, id: \.id, json)
        },
        APIOperation(
            method: .post, path: "tasks/:id/steps", id: "addTaskStep", summary: "Add a line to the checklist", scope: .writeTasks,
            body: stepInput, answer: .created(step)
        ) { request in
            let (viewer, task, body, now) = (request.viewer, try request.id(), try await request.json(), request.world.now())
            let name = try stepInput.form(body)["krok"].trimmed
            guard !name.isEmpty else { throw APIProblem.fields(["name": "empty"]) }
            let id = try await request.make(body) { id, tx in try viewer.addStep(id, name, to: try viewer.task(task, tx), at: now, tx) }
            return try await show(id, of: task, request, status: 201)
        },
        APIOperation(
            method: .put, path: "tasks/:id/steps/:step", id: "tickTaskStep", summary: "Tick a line of the checklist, or take the tick away",
            scope: .writeTasks, body: stepChange, answer: .one(step)
        ) { request in
            let (viewer, task, id, now) = (request.viewer, try request.id(), try request.call.id("step"), request.world.now())
            let isDone = try stepChange.form(try await request.json()).has("zrobione")
            try await request.world.write(viewer) { tx in
                let task = try viewer.task(task, tx)
                _ = try request.matched(try json(try find(id, of: task.id, viewer, tx)).tag)
                try viewer.tick(id, of: task, done: isDone, at: now, tx)
            }
            return try await show(id, of: task, request)
        },
        APIOperation(
            method: .delete, path: "tasks/:id/steps/:step", id: "removeTaskStep", summary: "Remove a line of the checklist",
            scope: .writeTasks, answer: .nothing
        ) { request in
            let (viewer, task, id, now) = (request.viewer, try request.id(), try request.call.id("step"), request.world.now())
            try await request.world.write(viewer) { tx in
                let task = try viewer.task(task, tx)
                _ = try request.matched(try json(try find(id, of: task.id, viewer, tx)).tag)
                try viewer.removeStep(id, of: task, at: now, tx)
            }
            return .nothing()
        },
        APIOperation(
            method: .get, path: "tasks/:id/comments", id: "listTaskComments", summary: "What was said about a task", scope: .readTasks,
            answer: .page(comment)
        ) { request in
            let (viewer, id) = (request.viewer, try request.id())
            let comments = try await request.world.read(viewer) { tx in try viewer.comments(of: try viewer.task(id, tx).id, tx) }
            return try request.page(comments, id: \.id, json)
        },
        APIOperation(
            method: .post, path: "tasks/:id/comments", id: "addTaskComment", summary: "Say something about a task", scope: .writeTasks,
            body: commentInput, answer: .created(comment)
        ) { request in
            let (viewer, task, body, now) = (request.viewer, try request.id(), try await request.json(), request.world.now())
            let text = try commentInput.form(body)["tresc"].trimmedLines
            guard !text.isEmpty else { throw APIProblem.fields(["text": "empty"]) }
            let id = try await request.make(body) { id, tx in try viewer.comment(id, text, on: try viewer.task(task, tx), at: now, tx) }
            let all = try await request.world.read(viewer) { tx in try viewer.comments(of: try viewer.task(task, tx).id, tx) }
            guard let said = all.first(where: { $0.id == id }) else { throw Refusal.missing }
            return try .record(json(said), version: try json(said).tag, status: 201)
        },
    ]

    private static func find(_ id: RecordID, of task: RecordID, _ viewer: Viewer, _ tx: Transaction) throws -> TaskStep {
        guard let step = try viewer.steps(of: task, tx).first(where: { $0.id == id }) else { throw Refusal.missing }
        return step
    }

    private static func show(_ id: RecordID, of task: RecordID, _ request: APIRequest, status: Int = 200) async throws -> Reply {
        let viewer = request.viewer
        let found = try await request.world.read(viewer) { tx in try find(id, of: try viewer.task(task, tx).id, viewer, tx) }
        return try .record(json(found), version: try json(found).tag, status: status)
    }

    private static func json(_ step: TaskStep) -> JSON {
        ["id": JSON(id: step.id), "name": .text(step.name), "doneAt": step.doneAt.map { .integer($0.milliseconds) } ?? .null]
    }

    private static func json(_ comment: TaskComment) -> JSON {
        ["id": JSON(id: comment.id), "author": .text(comment.author), "text": .text(comment.body), "at": .integer(comment.at.milliseconds)]
    }
}
