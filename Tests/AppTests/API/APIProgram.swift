import Foundation
import Testing
import Values

@testable import App

/// A program with a key of the owner, or of some scopes; asks with `If-Match: *`.
struct APIProgram {
    let house: TestHouse
    let key: String

    init(_ house: TestHouse, _ scopes: [APIScope] = APIScope.allCases) async throws {
        (self.house, key) = (house, try await APITests.key(house, scopes))
    }

    func ask(_ method: String, _ path: String, _ body: String? = nil) async throws -> Answer {
        try await APITests.send(method, path, key, body, ["If-Match": "*"], house)
    }

    func add(_ path: String, _ body: String) async throws -> String {
        let answer = try await ask("POST", path, body)
        #expect(answer.status == 201, "\(path): \(answer.text)")
        return try #require(answer.first(#""id":"([0-9]+)""#))
    }

    /// Sends a file; its name stands in the path.
    func send(_ path: String, _ bytes: [UInt8], _ headers: [String: String] = [:]) async throws -> Answer {
        try await house.browser().send(
            "POST", "/api/v1/" + path, body: bytes, type: "application/octet-stream",
            headers: headers.merging(["authorization": "Bearer \(key)"]) { $1 })
    }

    /// Lets the background work, then says where a piece of it stands.
    func settled(_ work: String) async throws -> Answer {
        try await house.settle()
        return try await ask("GET", "contact-work/\(work)")
    }
}
