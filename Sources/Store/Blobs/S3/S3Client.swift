import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// Signed requests to one bucket, repeated with back-off when the server or the network fails.
final class S3Client: Sendable {
    let location: S3Location
    private let signature: SignatureV4
    private let http: HTTPClient
    private let pauses: [Duration]

    init(_ location: S3Location, pauses: [Duration]) {
        self.location = location
        self.pauses = pauses
        signature = SignatureV4(accessKey: location.accessKey, secretKey: location.secretKey, region: location.region)
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
        configuration.timeout = .init(connect: .seconds(10), read: .seconds(60))
        configuration.connectionPool.retryConnectionEstablishment = false
        http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    deinit {
        let http = http
        Task.detached { try await http.shutdown() }
    }

    struct Request: Sendable {
        var method: HTTPMethod
        var key = ""
        var query: [(String, String)] = []
        var headers: [String: String] = [:]
        var payloadHash = S3Client.emptyHash
        var body: BlobBytes?
        var length: Int64 = 0
        /// Statuses that are answers, beside 200 to 299.
        var allowed: Set<UInt> = [404]
    }

    /// The answer with its body still to be read; a status that is neither success nor allowed is thrown.
    func send(_ request: Request) async throws -> HTTPClientResponse {
        for pause in pauses {
            do {
                let response = try await attempt(request)
                guard response.status.code >= 500 || response.status.code == 429 else { return try await accept(response, request) }
                _ = try? await response.body.collect(upTo: 1 << 16)
            } catch let error as BlobError {
                throw error
            } catch is CancellationError {
                throw CancellationError()
            } catch {}
            try await Task.sleep(for: pause * Double.random(in: 0.5...1.5))
        }
        do {
            return try await accept(try await attempt(request), request)
        } catch let error where !(error is BlobError || error is CancellationError) {
            throw BlobError.unavailable("\(location) does not answer: \(error)")
        }
    }

    /// Sends a request of which only success matters.
    func perform(_ request: Request) async throws {
        _ = try await send(request).body.collect(upTo: 1 << 16)
    }

    private func attempt(_ request: Request) async throws -> HTTPClientResponse {
        let now = Date()
        let path = "/" + location.bucket + (request.key.isEmpty ? "" : "/" + request.key)
        let signed = request.headers.merging([
            "host": location.authority, "x-amz-date": SignatureV4.timestamp(now), "x-amz-content-sha256": request.payloadHash,
        ]) { $1 }
        let authorization = signature.authorization(
            for: .init(
                method: request.method.rawValue, path: path, query: request.query, headers: signed, payloadHash: request.payloadHash),
            at: now)
        let query = request.query.isEmpty ? "" : "?" + SignatureV4.query(request.query)
        var outgoing = HTTPClientRequest(
            url: "\(location.tls ? "https" : "http")://\(location.authority)\(SignatureV4.encode(path, keeping: "/"))\(query)")
        outgoing.method = request.method
        for (name, value) in signed where name != "host" { outgoing.headers.add(name: name, value: value) }
        outgoing.headers.add(name: "authorization", value: authorization)
        if let body = request.body { outgoing.body = .stream(body, length: .known(request.length)) }
        return try await http.execute(outgoing, deadline: .distantFuture)
    }

    private func accept(_ response: HTTPClientResponse, _ request: Request) async throws -> HTTPClientResponse {
        let status = response.status.code
        guard !(200..<300).contains(status), !request.allowed.contains(status) else { return response }
        let text = String(buffer: try await response.body.collect(upTo: 1 << 16))
        throw BlobError.unavailable(
            "\(location) answered \(status) \(S3Listing.text("Code", in: text[...]) ?? "") to \(request.method.rawValue)")
    }

    /// SHA-256 of nothing.
    static let emptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
}
