import AsyncHTTPClient
import Foundation
import NIOCore

/// Blobs in a bucket of an S3-compatible store, as `blobs/<hash>`; requests are signed (AWS Signature V4, path style).
public final class S3Blobs: BlobStore {
    let client: S3Client
    let incoming: DiskFolder

    /// - Parameters:
    ///   - spool: a folder of this machine where a stream waits until its hash is known.
    ///   - pauses: how long to wait before each repetition of a request that failed on the server's side.
    public init(_ location: S3Location, spool: String, pauses: [Duration] = [.milliseconds(200), .seconds(1), .seconds(3)]) async throws {
        client = S3Client(location, pauses: pauses)
        incoming = DiskFolder(path: spool)
        try await DiskThreads.run {
            do {
                try FileManager.default.createDirectory(
                    atPath: spool, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            } catch {
                throw BlobError.invalid("The folder where uploads wait cannot be made: \(spool)")
            }
            _ = try DiskFolder(path: spool).removeFiles(idleFor: 86_400)
        }
    }

    /// Asks for the bucket.
    ///
    /// - Throws: `BlobError.invalid` when it is not there, `.unavailable` when the server does not answer or refuses us.
    public func check() async throws {
        let response = try await client.send(.init(method: .HEAD))
        guard response.status != .notFound else { throw BlobError.invalid("There is no bucket at \(client.location).") }
    }

    /// Makes the bucket.
    public func createBucket() async throws {
        let region = client.location.region
        let xml = "<CreateBucketConfiguration><LocationConstraint>\(region)</LocationConstraint></CreateBucketConfiguration>"
        let body = region == "us-east-1" ? ByteBuffer() : ByteBuffer(string: xml)
        let blob = Blob(hash: body.readableBytesView.sha256, size: Int64(body.readableBytes))
        try await client.perform(put("", blob, BlobBytes(elements: [body])))
    }

    public func put(_ stream: some AsyncSequence<ByteBuffer, any Error>, limit: Int64) async throws -> Blob {
        let spool = try await Spool.create(in: incoming)
        let blob = try await spool.fill(from: stream, limit: limit)
        if try await size(blob.hash) != blob.size { try await client.perform(put(key(blob.hash), blob, spool.pieces())) }
        return blob
    }

    public func size(_ hash: String) async throws -> Int64? {
        guard Blob.isHash(hash) else { return nil }
        let response = try await client.send(.init(method: .HEAD, key: key(hash)))
        guard response.status != .notFound else { return nil }
        guard let size = response.headers.first(name: "content-length").flatMap({ Int64($0) }) else {
            throw BlobError.unavailable("\(client.location) names no length")
        }
        return size
    }

    public func delete(_ hash: String) async throws {
        guard Blob.isHash(hash) else { return }
        try await client.perform(.init(method: .DELETE, key: key(hash)))
    }

    func key(_ hash: String) -> String { "blobs/" + hash }

    func put(_ key: String, _ blob: Blob, _ bytes: BlobBytes) -> S3Client.Request {
        .init(method: .PUT, key: key, payloadHash: blob.hash, body: bytes, length: blob.size, allowed: [])
    }
}
