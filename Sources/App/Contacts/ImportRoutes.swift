import Exchange
import Foundation
import Store
import Values
import Web

/// A file of contacts: taken in, shown as it will be, mapped, and handed to the background.
struct ImportRoutes {
    let world: World
    /// Bytes of a file of contacts.
    static let limit: Int64 = 200 << 20

    func add(to routing: inout Routing) {
        routing.office(.get, Places.baseImport) { call, viewer in try await form(call, viewer) }
        routing.office(.post, Places.baseImport, bodyLimit: Self.limit + (1 << 20), take)
        routing.office(.get, Places.contactBatchStart) { call, viewer in try await plan(call, viewer) }
        routing.office(.post, Places.contactBatchStart, start)
    }

    private func form(_ call: Call, _ viewer: Viewer, problem: String? = nil) async throws -> Reply {
        let id = try call.id()
        let page = try await world.read(viewer) { [world] tx in
            ImportFilePage(
                frame: try world.officeFrame(call, viewer, tx), base: try viewer.contactBase(id, tx), number: String(RecordID.next()),
                problem: problem)
        }
        return .html(page.html, status: problem == nil ? 200 : 422)
    }

    @Sendable func take(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (base, now) = (try call.id(), world.now())
        _ = try await world.read(viewer) { tx in try viewer.contactBase(base, tx) }
        var stored: (name: String, hash: String)?
        let form = try await call.upload { part in
            do {
                stored = (FileName(part.fileName).text, try await world.blobs.put(part.body, limit: Self.limit).hash)
            } catch BlobError.tooLarge {
                throw Refusal.tooLarge
            }
        }
        guard let file = stored else { return try await self.form(call, viewer, problem: t("Wybierz plik z kontaktami.")) }
        do {
            let plan = try await world.detect(file.hash, name: file.name, viewer)
            let id = OneTime.id(form["numer"], now: now)
            try await world.write(viewer) { tx in
                _ = try viewer.addBatch(
                    id, .import, base: base, title: t("Wczytanie pliku %", file.name), ContactBatch.Order(plan: plan), header: "",
                    blob: file.hash, at: now, tx)
            }
            return .redirect(Places.contactBatchStart(id))
        } catch let fault as ExchangeFault {
            return try await self.form(call, viewer, problem: fault.sentence)
        }
    }

    private func plan(_ call: Call, _ viewer: Viewer, _ changed: ImportPlan? = nil, problem: String? = nil) async throws -> Reply {
        let id = try call.id()
        let (batch, own) = try await world.read(viewer) { tx in (try viewer.contactBatch(id, tx), try viewer.contactFields(tx)) }
        guard batch.state == .draft, let hash = batch.blobHash, let kept = try batch.order().plan else {
            return .redirect(Places.contactBatch(id))
        }
        let plan = changed ?? kept
        let rows = try await world.preview(hash, plan)
        let page = try await world.read(viewer) { [world] tx in
            ImportPlanPage(
                frame: try world.officeFrame(call, viewer, tx), base: try viewer.contactBase(batch.baseID, tx), batch: batch, plan: plan,
                rows: rows, own: own, tags: try viewer.tags(tx), problem: problem)
        }
        return .html(page.html, status: problem == nil ? 200 : 422)
    }

    @Sendable func start(_ call: Call, _ viewer: Viewer) async throws -> Reply {
        let (id, form, now) = (try call.id(), try await call.form(), world.now())
        let batch = try await world.read(viewer) { tx in try viewer.contactBatch(id, tx) }
        guard batch.state == .draft, let hash = batch.blobHash, var plan = try batch.order().plan else {
            return .redirect(Places.contactBatch(id))
        }
        let before = plan
        plan.take(form)
        if !plan.isRead(as: before) {
            plan = try await world.mapped(plan, hash, viewer)
            return try await self.plan(call, viewer, plan)
        }
        guard form["co"] != "podglad" else { return try await self.plan(call, viewer, plan) }
        guard plan.isNamed else {
            return try await self.plan(
                call, viewer, plan, problem: t("Wskaż kolumnę z nazwiskiem albo z nazwą firmy, bez niej nie ma kogo dodać."))
        }
        let ready = plan
        try await world.write(viewer) { tx in
            try viewer.settle(batch, ready, tx)
            try viewer.start(id, at: now, tx)
        }
        return .redirect(Places.contactBatch(id))
    }
}

extension ImportPlan {
    /// Whether a column says who it is about.
    var isNamed: Bool { columns.contains { ["full_name", "family_name", "given_name", "name"].contains($0) } }

    /// Whether the file falls into the same columns.
    func isRead(as other: ImportPlan) -> Bool {
        encoding == other.encoding && separator == other.separator && hasHeader == other.hasHeader
    }

    /// What the form of the plan says.
    mutating func take(_ form: Form) {
        if let encoding = TableEncoding(rawValue: form["kodowanie"]) { self.encoding = encoding }
        if let separator = CSVDialect.Separator(rawValue: form["separator"] == "tab" ? "\t" : form["separator"]) {
            self.separator = separator
        }
        if form.has("z-naglowkiem") { hasHeader = form["naglowek"] == "tak" }
        if let duplicates = Duplicates(rawValue: form["powtorki"]) { self.duplicates = duplicates }
        tag = RecordID(form["tag"])
        let chosen = form.all("kolumna")
        if !chosen.isEmpty { columns = chosen }
    }
}
