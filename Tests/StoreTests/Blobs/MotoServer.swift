import Foundation
import Peers

@testable import Store

/// One server for all tests, a bucket for each.
struct MotoServer: Sendable {
    static let shared = Result { MotoServer(peer: try MotoPeer()) }
    let peer: MotoPeer

    func newBucket(pauses: [Duration] = [.milliseconds(5), .milliseconds(20), .milliseconds(100)]) async throws -> S3Blobs {
        let address =
            "s3://beata:tajne%2Fhas%C5%82o@127.0.0.1:\(peer.port)/wiecha-\(UUID().uuidString.lowercased())?region=eu-central-1&tls=off"
        let store = try await S3Blobs(try S3Location(address), spool: try Peer.newFolder("spool").path, pauses: pauses)
        try await store.createBucket()
        return store
    }
}
