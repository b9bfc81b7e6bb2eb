import NIOCore

@testable import Store

struct Broken: Error {}

/// The bytes of a sequence, in one array.
func gather(_ stream: BlobBytes) async throws -> [UInt8] {
    var whole = ByteBuffer()
    for try await piece in stream { whole.writeImmutableBuffer(piece) }
    return Array(whole.readableBytesView)
}

func gather(_ blobs: PulledSequence<Blob>) async throws -> [Blob] {
    var all: [Blob] = []
    for try await blob in blobs { all.append(blob) }
    return all
}

/// Bytes as a network would bring them.
func cut(_ bytes: [UInt8], every count: Int) -> BlobBytes {
    BlobBytes(elements: stride(from: 0, to: bytes.count, by: count).map { ByteBuffer(bytes: bytes[$0..<min($0 + count, bytes.count)]) })
}

func bytes(_ range: ClosedRange<UInt8>) -> BlobBytes {
    BlobBytes(elements: [ByteBuffer(bytes: Array(range))])
}

/// A connection that is lost after some bytes.
func breaking(after bytes: [UInt8]) -> BlobBytes {
    BlobBytes {
        var begun = false
        return {
            if begun { throw Broken() }
            begun = true
            return ByteBuffer(bytes: bytes)
        }
    }
}
