import Exchange
import Store
import Values
import Web

/// Files of contacts: sent, planned, looked at; `setWorkState` begins what the plan says.
enum APIImports {
    static let change = APIShape(
        name: "ImportPlanChange",
        fields: [
            APIField(name: "encoding", form: "kodowanie", choices: TableEncoding.allCases.map(\.rawValue)),
            APIField(name: "separator", form: "separator", longest: 1, choices: CSVDialect.Separator.allCases.map(\.rawValue)),
            APIField(name: "header", form: "naglowek", kind: "boolean", about: "The first row names the columns."),
            APIField(
                name: "columns", form: "kolumna", longest: 40, kind: "array", most: 300,
                about:
                    "What each column is, `\"\"` for none: \(ImportPlan.targets([]).map { "`\($0.code)`" }.joined(separator: ", ")), `field:…` with the id of an own field."
            ),
            APIField(name: "duplicates", form: "powtorki", choices: ImportPlan.Duplicates.allCases.map(\.rawValue)),
            APIField(name: "tag", form: "tag", isNullable: true, format: .id, about: "Carried by everybody who comes from the file."),
        ])
    static let plan = change.shown(
        as: "ImportPlan",
        [
            APIField(name: "format", choices: ["csv", "xlsx", "vcf"]), APIField(name: "fileName"),
            APIField(name: "titles", kind: "array", about: "What the file calls its columns."),
        ])
    static let row = APIShape(
        name: "ImportRow",
        fields: [
            APIField(name: "line", kind: "integer"), APIField(name: "cells", kind: "array"), APIField(name: "kind"),
            APIField(name: "name"), APIField(name: "phone"), APIField(name: "email"), APIField(name: "city"),
            APIField(name: "problem", isNullable: true, about: "Why the row would fail."),
        ])

    static let all: [APIOperation] = [
        APIOperation(
            method: .post, path: "contact-bases/:id/imports", id: "addImport",
            summary: "Send a file of contacts (CSV, XLSX, vCard, up to 200 MB); nothing is read in before `setWorkState`",
            scope: .writeContacts, takesFile: true, answer: .created(APIWork.output)
        ) { request in
            let (viewer, base, now) = (request.viewer, try request.id(), request.world.now())
            _ = try await request.world.read(viewer) { tx in try viewer.contactBase(base, tx) }
            let file = try await request.file(forRules: false, limit: ImportRoutes.limit)
            let plan = try await saying { try await request.world.detect(file.blob.hash, name: file.name, viewer) }
            let id = try await request.make(file.fingerprint) { id, tx in
                _ = try viewer.addBatch(
                    id, .import, base: try viewer.contactBase(base, tx).id, title: t("Wczytanie pliku %", file.name),
                    ContactBatch.Order(plan: plan), blob: file.blob.hash, at: now, tx)
            }
            return try await APIWork.show(id, request, status: 201)
        },
        APIOperation(
            method: .get, path: "contact-work/:id/plan", id: "getImportPlan", summary: "How a file of contacts will be read",
            scope: .readContacts, answer: .one(plan)
        ) { request in
            try await show(try request.id(), request)
        },
        APIOperation(
            method: .put, path: "contact-work/:id/plan", id: "changeImportPlan",
            summary: "Read the file another way; what is left out stays", scope: .writeContacts, body: change, answer: .one(plan)
        ) { request in
            let (viewer, id, body) = (request.viewer, try request.id(), try await request.json())
            let form = try change.form(body)
            let (batch, hash, before) = try await draft(id, request)
            _ = try request.matched(try json(before).tag)
            var wish = before
            wish.take(form)
            guard case .object(let sent) = body else { throw Refusal.malformed }
            wish.hasHeader = sent["header"].map { $0 == true } ?? before.hasHeader
            if sent["tag"] == nil { wish.tag = before.tag }
            if !wish.isRead(as: before) { wish = try await remapped(wish, form, hash, request) }
            guard wish.columns.count == wish.header.count else {
                throw APIProblem.fields(["columns": "there are \(wish.header.count) in the file"])
            }
            let ready = wish
            try await request.world.write(viewer) { tx in
                let known = Set(ImportPlan.targets(try viewer.contactFields(tx)).map(\.code) + [""])
                if let odd = ready.columns.firstIndex(where: { !known.contains($0) }) {
                    throw APIProblem.fields(["columns/\(odd)": "nothing that a column can be"])
                }
                try request.named("tag") { try viewer.settle(batch, ready, tx) }
            }
            return try await show(id, request)
        },
        APIOperation(
            method: .get, path: "contact-work/:id/rows", id: "listImportRows", summary: "The first rows of the file as they will be",
            scope: .readContacts, cursor: .none, answer: .page(row)
        ) { request in
            let (viewer, limit) = (request.viewer, try request.limit())
            let (_, hash, plan) = try await draft(try request.id(), request)
            let rows = try await saying { try await request.world.preview(hash, plan) }
            let own = try await request.world.read(viewer) { tx in try viewer.contactFields(tx) }
            return try .page(rows.prefix(limit).map { ("", json($0, own)) }, limit: limit)
        },
    ]

    /// A file that nobody began to read in yet.
    private static func draft(_ id: RecordID, _ request: APIRequest) async throws -> (ContactBatch, String, ImportPlan) {
        let viewer = request.viewer
        let batch = try await request.world.read(viewer) { tx in try viewer.contactBatch(id, tx) }
        guard batch.kind == .import, batch.state == .draft, let hash = batch.blobHash, let plan = try batch.order().plan else {
            throw Refusal.missing
        }
        return (batch, hash, plan)
    }

    /// Another encoding or separator gives other columns; those that were sent are meant for them.
    private static func remapped(_ wish: ImportPlan, _ form: Form, _ hash: String, _ request: APIRequest) async throws -> ImportPlan {
        var mapped = try await saying { try await request.world.mapped(wish, hash, request.viewer) }
        let sent = form.all("kolumna")
        if !sent.isEmpty { mapped.columns = sent }
        return mapped
    }

    private static func saying<T>(_ body: () async throws -> T) async throws -> T {
        do { return try await body() } catch let fault as ExchangeFault { throw APIProblem.fields(["": fault.sentence]) }
    }

    private static func show(_ id: RecordID, _ request: APIRequest) async throws -> Reply {
        let shown = json(try await draft(id, request).2)
        return try .record(shown, version: try shown.tag)
    }

    private static func json(_ plan: ImportPlan) -> JSON {
        [
            "format": .text(plan.format.rawValue), "fileName": .text(plan.fileName), "titles": .list(plan.header.map(JSON.text)),
            "encoding": .text(plan.encoding.rawValue), "separator": .text(plan.separator.rawValue), "header": .bool(plan.hasHeader),
            "columns": .list(plan.columns.map(JSON.text)), "duplicates": .text(plan.duplicates.rawValue), "tag": JSON(id: plan.tag),
        ]
    }

    private static func json(_ row: ImportRow, _ own: [ContactField]) -> JSON {
        var problem: String?
        if case .failure(let fault) = row.checked(own) { problem = fault.text }
        let name = row.form.kind == .company ? row.form.name : [row.form.givenName, row.form.familyName].joined(separator: " ").trimmed
        return [
            "line": .integer(row.line), "cells": .list(row.cells.map(JSON.text)), "kind": .text(row.form.kind.rawValue),
            "name": .text(name), "phone": .text(row.form.phone), "email": .text(row.form.email), "city": .text(row.form.city),
            "problem": JSON(problem),
        ]
    }
}
