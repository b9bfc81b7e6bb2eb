import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Synchronization

/// A person's browser: keeps cookies, follows redirects, sends forms the way a page of ours would.
final class Browser: Sendable {
    let address: String
    static let client = HTTPClient(configuration: HTTPClient.Configuration(redirectConfiguration: .disallow))
    let client: HTTPClient
    let cookies = Mutex<[String: String]>([:])

    /// - Parameter client: for a server whose certificate has to be trusted first.
    init(address: String, client: HTTPClient = Browser.client) {
        self.address = address
        self.client = client
    }

    /// The same person's browser at another address of the same system.
    convenience init(copying other: Browser, at address: String) {
        self.init(address: address, client: other.client)
        let jar = other.cookies.withLock { $0 }
        cookies.withLock { $0 = jar }
    }

    func get(_ path: String, headers: [String: String] = [:]) async throws -> Answer {
        try await follow(try await send("GET", path, headers: headers))
    }

    func post(_ path: String, _ fields: [String: String] = [:]) async throws -> Answer {
        try await post(path, fields.map { ($0.key, $0.value) })
    }

    func post(_ path: String, _ fields: [(String, String)]) async throws -> Answer {
        try await follow(try await send("POST", path, body: Self.form(fields), type: "application/x-www-form-urlencoded"))
    }

    /// A multipart form with files: name of the field, name of the file, type, bytes.
    func upload(_ path: String, _ fields: [(String, String)], files: [(String, String, String, [UInt8])]) async throws -> Answer {
        let (type, body) = Self.multipart(fields, files)
        return try await follow(try await send("POST", path, body: body, type: type))
    }

    /// One request as it is: no redirect is followed.
    func send(
        _ method: String, _ path: String, body: [UInt8]? = nil, type: String? = nil, headers: [String: String] = [:]
    ) async throws -> Answer {
        var request = HTTPClientRequest(url: address + path)
        request.method = HTTPMethod(rawValue: method)
        let jar = cookies.withLock { $0 }
        if !jar.isEmpty { request.headers.add(name: "cookie", value: jar.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "; ")) }
        if method != "GET" { request.headers.add(name: "sec-fetch-site", value: "same-origin") }
        if let type { request.headers.add(name: "content-type", value: type) }
        for (name, value) in headers { request.headers.replaceOrAdd(name: name, value: value) }
        if let body { request.body = .bytes(ByteBuffer(bytes: body)) }
        let response = try await client.execute(request, timeout: .seconds(30))
        for line in response.headers["set-cookie"] { remember(line) }
        let bytes = try await response.body.collect(upTo: 64 << 20)
        return Answer(
            status: Int(response.status.code), headers: Dictionary(response.headers.map { ($0.name.lowercased(), $0.value) }) { $1 },
            bytes: [UInt8](bytes.readableBytesView), path: path)
    }

    var hasCookies: Bool { cookies.withLock { !$0.isEmpty } }

    private func follow(_ answer: Answer) async throws -> Answer {
        var answer = answer
        for _ in 0..<5 {
            guard (300..<400).contains(answer.status), answer.status != 304, let place = answer.headers["location"] else { return answer }
            answer = try await send("GET", place)
        }
        return answer
    }

    private func remember(_ line: String) {
        let parts = line.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
        guard let pair = parts.first?.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false), pair.count == 2 else { return }
        let gone = parts.contains { $0.lowercased() == "max-age=0" } || pair[1].isEmpty
        cookies.withLock { $0[String(pair[0])] = gone ? nil : String(pair[1]) }
    }
}
