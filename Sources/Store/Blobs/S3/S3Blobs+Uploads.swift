import Foundation
import NIOCore

/// An upload is a row of objects `uploads/<id>/<offset>`, one an appended stretch, so that every node can go on with it.
extension S3Blobs {
    public func beginUpload() async throws -> PartialUpload {
        let id = PartialUpload.newID()
        try await client.perform(put("uploads/\(id)/begun", Blob(hash: S3Client.emptyHash, size: 0), BlobBytes(elements: [])))
        return PartialUpload(id: id, offset: 0)
    }

    public func upload(_ id: String) async throws -> PartialUpload? {
        try await parts(of: id).map { PartialUpload(id: id, offset: $0.last?.end ?? 0) }
    }

    public func append(
        _ stream: some AsyncSequence<ByteBuffer, any Error>, to id: String, at offset: Int64, limit: Int64
    ) async throws -> PartialUpload {
        guard let current = try await upload(id) else { throw BlobError.missing }
        guard current.offset == offset else { throw BlobError.wrongOffset(expected: current.offset) }
        let spool = try await Spool.create(in: incoming)
        let broken: (any Error)?
        do {
            _ = try await spool.fill(from: stream, limit: limit - offset)
            broken = nil
        } catch {
            broken = error
        }
        let part = spool.contents()
        if part.size > 0 { try await keep(part, spool.pieces(), of: id, at: offset) }
        if let broken { throw broken as? BlobError == .tooLarge(limit: limit - offset) ? BlobError.tooLarge(limit: limit) : broken }
        return PartialUpload(id: id, offset: offset + part.size)
    }

    public func finish(_ id: String) async throws -> Blob {
        guard let parts = try await parts(of: id) else { throw BlobError.missing }
        let blob = try await put(
            BlobBytes {
                var rest = parts[...]
                var current: BlobBytes.AsyncIterator?
                return {
                    while true {
                        if let piece = try await current?.next() { return piece }
                        guard let part = rest.popFirst() else { return nil }
                        current = self.pieces(of: part.key, 0..<part.size).makeAsyncIterator()
                    }
                }
            }, limit: .max)
        try await discard(id)
        return blob
    }

    public func discard(_ id: String) async throws {
        guard PartialUpload.isID(id) else { return }
        try await client.perform(.init(method: .DELETE, key: "uploads/\(id)/begun"))
        var page = S3Page(prefix: "uploads/\(id)/")
        for object in try await page.rest(client) { try await client.perform(.init(method: .DELETE, key: object.key)) }
    }

    public func expireUploads(idleFor seconds: Int64) async throws -> Int {
        var page = S3Page(prefix: "uploads/")
        let uploads = Dictionary(grouping: try await page.rest(client)) { String($0.key.dropFirst("uploads/".count).prefix(32)) }
        let edge = Int64(Date().timeIntervalSince1970) - seconds
        let stale = uploads.filter { $0.value.allSatisfy { $0.changed <= edge } }.keys
        for id in stale { try await discard(id) }
        return stale.count
    }

    private struct Part {
        var key: String
        var start: Int64
        var size: Int64
        var end: Int64 { start + size }
    }

    /// The stretches without a gap from the start; nil when the upload is unknown.
    private func parts(of id: String) async throws -> [Part]? {
        guard PartialUpload.isID(id) else { return nil }
        var page = S3Page(prefix: "uploads/\(id)/")
        let objects = try await page.rest(client)
        guard objects.contains(where: { $0.key.hasSuffix("/begun") }) else { return nil }
        let all = objects.compactMap { object in
            Int64(object.key.suffix(20)).map { Part(key: object.key, start: $0, size: object.size) }
        }
        return all.sorted { $0.start < $1.start }.reduce(into: []) { row, part in
            if part.start == row.last?.end ?? 0 { row.append(part) }
        }
    }

    /// Two senders at one offset: the first wins, the second has to ask again.
    private func keep(_ part: Blob, _ bytes: BlobBytes, of id: String, at offset: Int64) async throws {
        let digits = String(offset)
        var request = put("uploads/\(id)/" + String(repeating: "0", count: 20 - digits.count) + digits, part, bytes)
        request.headers["if-none-match"] = "*"
        request.allowed = [412]
        let response = try await client.send(request)
        _ = try await response.body.collect(upTo: 1 << 16)
        if response.status == .preconditionFailed { throw BlobError.wrongOffset(expected: try await upload(id)?.offset ?? 0) }
    }
}
