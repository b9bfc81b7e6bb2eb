import Foundation
import NIOCore
import Peers
import Testing

@testable import Store

@Suite struct S3BlobsTests {
    @Test func `a bucket that is not there is named`() async throws {
        let port = try MotoServer.shared.get().peer.port
        let location = try S3Location("s3://beata:tajne@127.0.0.1:\(port)/nie-ma-takiego?tls=off")
        let store = try await S3Blobs(location, spool: try Peer.newFolder("spool").path, pauses: [])
        await #expect(throws: BlobError.invalid("There is no bucket at s3://127.0.0.1:\(port)/nie-ma-takiego.")) { try await store.check() }
    }

    @Test func `a server that does not answer is unavailable`() async throws {
        let location = try S3Location("s3://beata:tajne@127.0.0.1:\(try Loopback.freePort())/zdjecia?tls=off")
        let store = try await S3Blobs(location, spool: try Peer.newFolder("spool").path, pauses: [.zero])
        await #expect {
            _ = try await store.put(bytes: [1])
        } throws: { error in
            if case .unavailable = error as? BlobError { true } else { false }
        }
    }

    @Test func `a long list comes page by page`() throws {
        let page = try S3Listing(
            "<ListBucketResult><IsTruncated>true</IsTruncated><Contents><Key>blobs/a</Key><LastModified>2026-11-22T10:00:00.000Z</LastModified>"
                + "<Size>7</Size></Contents><NextContinuationToken>abc</NextContinuationToken></ListBucketResult>")
        #expect(page.next == "abc")
        #expect(page.objects.map(\.key) == ["blobs/a"])
        #expect(page.objects.map(\.size) == [7])
        #expect(page.objects.map(\.changed) == [1_795_341_600])
    }
}
