import Exchange
import Foundation
import Store
import Values
import Web

/// Reads a file into a database of contacts, some hundreds of rows in one transaction; goes on where it stopped.
struct ImportWork: Sendable {
    let viewer: Viewer
    let batch: ContactBatch
    let world: World
    private static let step = 400

    func run() async throws {
        guard let hash = batch.blobHash, let plan = try batch.order().plan else { throw ExchangeFault(t("Nie ma już tego pliku.")) }
        do {
            try await world.withFile(of: hash) { file in
                if batch.total == 0 { try await count(file.path, plan) }
                try await read(file.path, plan)
            }
        } catch let error as ExchangeError {
            throw ExchangeFault(error)
        }
        let result = try await faultsFile(plan)
        try await world.write(viewer) { tx in try viewer.finish(batch, result: result, at: world.now(), tx) }
    }

    /// A first reading only counts, so that the bar knows its end and a broken file is refused before anything is written.
    private func count(_ path: String, _ plan: ImportPlan) async throws {
        let source = try plan.source(path)
        var rows = 0
        while try source.next() != nil { rows += 1 }
        let total = max(0, plan.hasHeader && plan.format != .vcf ? rows - 1 : rows)
        try await world.write(viewer) { tx in
            _ = try tx.run("UPDATE contact_batch SET total = \(total) WHERE firm_id = \(viewer.firmID) AND id = \(batch.id)")
        }
    }

    private func read(_ path: String, _ plan: ImportPlan) async throws {
        let source = try plan.source(path)
        var line: Int64 = plan.hasHeader && plan.format != .vcf ? 1 : 0
        if line == 1 { _ = try source.next() }
        let done = batch.cursor
        let own = try await world.read(viewer) { tx in try viewer.contactFields(tx) }
        var rows: [ImportRow] = []
        while let cells = try source.next() {
            line += 1
            if line <= done { continue }
            rows.append(ImportRow(cells, line: line, plan))
            if rows.count == Self.step {
                try await keep(rows, plan, own)
                rows.removeAll(keepingCapacity: true)
            }
        }
        if !rows.isEmpty { try await keep(rows, plan, own) }
    }

    private func keep(_ rows: [ImportRow], _ plan: ImportPlan, _ own: [ContactField]) async throws {
        var good: [ImportRow] = []
        var faults: [ContactFault] = []
        for var row in rows {
            switch row.checked(own) {
            case .success(let form):
                row.form = form
                good.append(row)
            case .failure(let problem): faults.append(ContactFault(line: row.line, reason: problem.text, cells: row.cells))
            }
        }
        let (kept, failed, last) = (good, faults, rows[rows.count - 1].line)
        try await world.write(viewer) { tx in
            // Another worker may have been here: the cursor only goes on from where it stands.
            let now = try viewer.contactBatch(batch.id, tx)
            guard now.finishedAt == nil, now.cursor < last else { return }
            var keeping = ImportKeeping(viewer: viewer, batch: now, plan: plan, own: own, now: world.now())
            try keeping.keep(kept, tx)
            try viewer.keepFaults(failed, of: batch.id, tx)
            try viewer.advance(
                now, by: rows.count, cursor: last, added: keeping.added, changed: keeping.changed, skipped: keeping.skipped,
                failed: failed.count, tx)
        }
    }

    /// The rows that failed with the reason in a column before them, to be put right and read again; nil when none failed.
    private func faultsFile(_ plan: ImportPlan) async throws -> String? {
        let first = try await world.read(viewer) { tx in try viewer.faults(of: batch.id, limit: 1, tx) }
        guard !first.isEmpty else { return nil }
        return try await world.withScratchFile { path in
            let writer = try CSVWriter(path: path)
            try writer.write([t("Powód"), t("Wiersz")] + plan.header)
            var line: Int64 = 0
            while true {
                let from = line
                let faults = try await world.read(viewer) { tx in try viewer.faults(of: batch.id, after: from, limit: 1_000, tx) }
                guard let last = faults.last else { break }
                for fault in faults { try writer.write([fault.reason, String(fault.line)] + fault.cells) }
                line = last.line
            }
            try writer.close()
            return try await world.blobs.put(file: path).hash
        }
    }
}

extension World {
    /// A file of this machine to be filled, gone when the body returns.
    func withScratchFile<T: Sendable>(_ body: (String) async throws -> T) async throws -> T {
        let folder = settings.dataFolder.appendingPathComponent("scratch")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let path = folder.appendingPathComponent("\(RecordID.next()).out").path
        let result: Result<T, any Error>
        do { result = .success(try await body(path)) } catch { result = .failure(error) }
        if FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }
        return try result.get()
    }
}
