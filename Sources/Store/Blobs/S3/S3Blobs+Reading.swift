import AsyncHTTPClient
import NIOCore

extension S3Blobs {
    public func read(_ hash: String, range: Range<Int64>?) async throws -> BlobBytes {
        guard let size = try await size(hash) else { throw BlobError.missing }
        let range = range ?? 0..<size
        guard range.lowerBound >= 0, range.upperBound <= size else { throw BlobError.outOfRange(size: size) }
        return pieces(of: key(hash), range)
    }

    public func all() -> PulledSequence<Blob> {
        PulledSequence {
            var page = S3Page(prefix: "blobs/")
            return {
                while let object = try await page.next(self.client) {
                    let hash = String(object.key.dropFirst("blobs/".count))
                    if Blob.isHash(hash) { return Blob(hash: hash, size: object.size) }
                }
                return nil
            }
        }
    }

    /// The bytes of an object; a connection that breaks on the way is taken up again where it broke.
    func pieces(of key: String, _ range: Range<Int64>) -> BlobBytes {
        BlobBytes { [client] in
            var position = range.lowerBound
            var body: HTTPClientResponse.Body.AsyncIterator?
            var breaks = 0
            return {
                let wanted = min(DiskFile.pieceSize, Int(min(Int64(Int32.max), range.upperBound - position)))
                var piece = ByteBuffer()
                while piece.readableBytes < wanted {
                    do {
                        if body == nil {
                            let rest = "bytes=\(position + Int64(piece.readableBytes))-\(range.upperBound - 1)"
                            let response = try await client.send(.init(method: .GET, key: key, headers: ["range": rest]))
                            guard response.status == .partialContent else { throw BlobError.missing }
                            body = response.body.makeAsyncIterator()
                        }
                        guard let bytes = try await body?.next(isolation: #isolation) else { throw Cut() }
                        piece.writeImmutableBuffer(bytes)
                    } catch let error where !(error is BlobError || error is CancellationError) {
                        breaks += 1
                        body = nil
                        guard breaks <= 3 else { throw BlobError.unavailable("\(client.location) broke off while sending a blob") }
                    }
                }
                position += Int64(piece.readableBytes)
                return piece.readableBytes > 0 ? piece : nil
            }
        }
    }

    private struct Cut: Error {}
}
