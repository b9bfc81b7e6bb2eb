import Store
import Values
import Web

extension APIRequest {
    /// The body as a file of the store; its name stands in the query.
    func file(forRules: Bool, limit: Int64? = nil) async throws -> StoredFile {
        let name = try words("name")
        guard !(call.headers["content-type"] ?? "").lowercased().hasPrefix("multipart/") else { throw Refusal.unsupported }
        let blob = try await world.store(call.body, limit: limit ?? world.settings.uploadLimit)
        guard blob.size > 0 else { throw APIProblem.fields(["": "the file is empty"]) }
        return try await world.look(at: blob, name: name, forRules: forRules)
    }
}

extension StoredFile {
    /// What tells one upload from another under one `Idempotency-Key`.
    var fingerprint: JSON { ["name": .text(name), "sha256": .text(blob.hash)] }
}
