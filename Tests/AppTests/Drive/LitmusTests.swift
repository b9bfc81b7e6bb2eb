import Foundation
import Peers
import Testing

@testable import App

/// The test suite of WebDAV servers, all of it.
@Suite(.serialized) struct LitmusTests {
    @Test(.enabled(if: LitmusTests.isInstalled, "bin/needs test installs litmus")) func `litmus passes in full`() async throws {
        try await DriveSite.each { drive in
            let folder = try Peer.newFolder("litmus")
            for suite in ["basic", "copymove", "props", "locks", "http"] {
                let place = drive.house.address + drive.path("Jodłowa 14, Zakopane", "Inne") + "/"
                let output = try await DriveSite.run(
                    ["sh", "-c", "TESTS=\(suite) litmus -k '\(place)' \(Cast.beata.email) \(drive.secret) 2>&1 || true"], in: folder)
                #expect(output.contains("100.0%"), "\(suite):\n\(output)")
                #expect(!output.contains("FAIL") && !output.contains("WARNING"), "\(suite):\n\(output)")
            }
        }
    }

    static let isInstalled = ["/usr/bin/litmus", "/usr/local/bin/litmus"].contains { FileManager.default.isExecutableFile(atPath: $0) }
}
