import Store
import Values
import Web

/// Work on many contacts: how far it is, what came of it, and the way back.
enum APIWork {
    static let output = APIShape(
        name: "Work",
        fields: [
            APIField(name: "id"), APIField(name: "kind", choices: ContactBatch.Kind.allCases.map(\.rawValue)), APIField(name: "base"),
            APIField(name: "title"), APIField(name: "author"),
            APIField(name: "state", choices: ContactBatch.State.allCases.map(\.rawValue)),
        ]
            + ["total", "done", "added", "changed", "skipped", "failed", "kept", "createdAt"].map { APIField(name: $0, kind: "integer") }
            + [
                APIField(name: "startedAt", kind: "integer", isNullable: true),
                APIField(name: "finishedAt", kind: "integer", isNullable: true), APIField(name: "failure", isNullable: true),
                APIField(name: "hasFile", kind: "boolean", about: "An export, or the rows of an import that failed."),
                APIField(name: "undoable", kind: "boolean", about: "For 30 days."),
            ])
    static let state = APIShape(
        name: "WorkState",
        fields: [
            APIField(
                name: "state", form: "stan", isRequired: true, choices: ["running", "reverted"],
                about: "`running` begins an import by its plan; `reverted` takes finished work back.")
        ])
    static let fault = APIShape(
        name: "FailedRow",
        fields: [
            APIField(name: "line", kind: "integer"), APIField(name: "reason"), APIField(name: "cells", kind: "array"),
        ])

    static let all: [APIOperation] = [
        APIOperation(
            method: .get, path: "contact-bases/:id/work", id: "listWork",
            summary: "The latest thirty pieces of work on a database: imports, bulk changes, exports, merges", scope: .readContacts,
            answer: .page(output)
        ) { request in
            let (viewer, id, now) = (request.viewer, try request.id(), request.world.now())
            let batches = try await request.world.read(viewer) { tx in
                try viewer.contactBatches(of: try viewer.contactBase(id, tx).id, tx)
            }
            return try request.page(batches, id: \.id) { json($0, now) }
        },
        APIOperation(
            method: .get, path: "contact-work/:id", id: "getWork", summary: "How far work on many contacts is", scope: .readContacts,
            answer: .one(output)
        ) { request in
            try await show(try request.id(), request)
        },
        APIOperation(
            method: .put, path: "contact-work/:id/state", id: "setWorkState", summary: "Begin an import, or take finished work back",
            scope: .writeContacts, body: state, answer: .one(output)
        ) { request in
            let (viewer, id, now) = (request.viewer, try request.id(), request.world.now())
            let isBack = try state.form(try await request.json())["stan"] == "reverted"
            try await request.world.write(viewer) { tx in
                let batch = try viewer.contactBatch(id, tx)
                _ = try request.matched(try json(batch, now).tag)
                if isBack { try takeBack(batch, viewer, now, tx) } else { try begin(batch, viewer, now, tx) }
            }
            return try await show(id, request)
        },
        APIOperation(
            method: .get, path: "contact-work/:id/failed-rows", id: "listFailedRows", summary: "Rows of an import that failed, and why",
            scope: .readContacts, answer: .page(fault)
        ) { request in
            let (viewer, id, after, limit) = (request.viewer, try request.id(), try request.after(), try request.limit())
            let faults = try await request.world.read(viewer) { tx in
                try viewer.faults(of: try viewer.contactBatch(id, tx).id, after: after, limit: limit + 1, tx)
            }
            return try .records(
                faults.map {
                    ($0.line, ["line": .integer($0.line), "reason": .text($0.reason), "cells": .list($0.cells.map(JSON.text))])
                }, limit: limit)
        },
        APIOperation(
            method: .get, path: "contact-work/:id/content", id: "getWorkContent",
            summary: "The file of an export, or a CSV of the rows that failed with the reason before each", scope: .readContacts,
            answer: .bytes
        ) { request in
            let (viewer, id) = (request.viewer, try request.id())
            return try await request.world.result(of: try await request.world.read(viewer) { tx in try viewer.contactBatch(id, tx) })
        },
    ]

    private static func begin(_ batch: ContactBatch, _ viewer: Viewer, _ now: Instant, _ tx: Transaction) throws {
        guard batch.kind == .import, batch.state == .draft, let plan = try batch.order().plan else {
            throw APIProblem.fields(["state": "it has begun already"])
        }
        guard plan.isNamed else { throw APIProblem.fields(["state": "no column of the plan names a person or a company"]) }
        try viewer.start(batch.id, at: now, tx)
    }

    private static func takeBack(_ batch: ContactBatch, _ viewer: Viewer, _ now: Instant, _ tx: Transaction) throws {
        guard batch.isUndoable(now: now) else { throw APIProblem.fields(["state": "there is nothing to take back, or no longer"]) }
        try viewer.takeBack(batch, at: now, tx)
    }

    static func show(_ id: RecordID, _ request: APIRequest, status: Int = 200) async throws -> Reply {
        let viewer = request.viewer
        let batch = try await request.world.read(viewer) { tx in try viewer.contactBatch(id, tx) }
        let shown = json(batch, request.world.now())
        return try .record(shown, version: try shown.tag, status: status, at: status == 201 ? "/api/v1/contact-work/\(id)" : nil)
    }

    private static func json(_ batch: ContactBatch, _ now: Instant) -> JSON {
        func moment(_ instant: Instant?) -> JSON { instant.map { .integer($0.milliseconds) } ?? .null }
        return [
            "id": JSON(id: batch.id), "kind": .text(batch.kind.rawValue), "base": JSON(id: batch.baseID), "title": .text(batch.title),
            "author": .text(batch.actor), "state": .text(batch.state.rawValue), "total": .integer(batch.total),
            "done": .integer(batch.done),
            "added": .integer(batch.added), "changed": .integer(batch.changed), "skipped": .integer(batch.skipped),
            "failed": .integer(batch.failed), "kept": .integer(batch.kept), "createdAt": .integer(batch.createdAt.milliseconds),
            "startedAt": moment(batch.startedAt), "finishedAt": moment(batch.finishedAt), "failure": JSON(batch.failure),
            "hasFile": .bool(batch.resultHash != nil), "undoable": .bool(batch.isUndoable(now: now)),
        ]
    }
}
