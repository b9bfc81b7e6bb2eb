import AsyncHTTPClient
import Foundation
import NIOCore
import NIOSSL
import Testing

@testable import Web

@Suite final class TLSTests {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tls-\(UUID().uuidString)")

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(TLSTests.certificate.utf8).write(to: folder.appendingPathComponent("cert.pem"))
        try Data(TLSTests.key.utf8).write(to: folder.appendingPathComponent("key.pem"))
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    @Test(arguments: [HTTPClient.Configuration.HTTPVersion.http1Only, .automatic]) func `TLS speaks HTTP/2 and HTTP/1.1`(
        version: HTTPClient.Configuration.HTTPVersion
    ) async throws {
        let stage = Stage { table in
            table.add(.get, Place("a"), access: "public") { call in
                Reply.html("<p>\(call.isSecure ? "tak" : "nie")</p>").with(cookie: "sesja", "x")
            }
            table.add(.post, Place("a"), access: "public", bodyLimit: 1_000) { call in .text(try await call.form()["a"]) }
        } settings: {
            $0.certificate = folder.appendingPathComponent("cert.pem").path
            $0.privateKey = folder.appendingPathComponent("key.pem").path
        }
        var configuration = HTTPClient.Configuration(certificateVerification: .none)
        configuration.httpVersion = version
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        do {
            try await stage.server.whileRunning { port async throws in
                let address = "https://127.0.0.1:\(port)/a"
                let page = try await client.execute(HTTPClientRequest(url: address), timeout: .seconds(10))
                #expect(page.version == (version == .automatic ? .http2 : .http1_1))
                #expect(String(buffer: try await page.body.collect(upTo: 1_000)) == "<p>tak</p>")
                #expect(page.headers.first(name: "set-cookie")?.hasPrefix("__Host-sesja=x; ") == true)
                #expect(page.headers.first(name: "strict-transport-security") != nil)
                var send = HTTPClientRequest(url: address)
                send.method = .POST
                send.headers.add(name: "Origin", value: "https://127.0.0.1:\(port)")
                send.headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
                send.body = .bytes(ByteBuffer(string: "a=%C5%BC"))
                let sent = try await client.execute(send, timeout: .seconds(10))
                #expect(String(buffer: try await sent.body.collect(upTo: 1_000)) == "ż")
                send.body = .bytes(ByteBuffer(repeating: 65, count: 200_000))
                let refused = try await client.execute(send, timeout: .seconds(10))
                #expect(refused.status == .payloadTooLarge)
            }
        } catch {
            try await client.shutdown()
            throw error
        }
        try await client.shutdown()
    }

    /// Made for these tests only, worth nothing elsewhere.
    static let key = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgMiUc9bYQW8jjMqJM
        BwMmtLr2pOcUelgxerzGNsI3LC2hRANCAARTNbz1RLswkoEkSV8GADDGcpqjVT6h
        4a+M/FwrG+movmxq8OGBGc6odkFUkq8W8uegNc98jl6OtHzDaVPpOHf+
        -----END PRIVATE KEY-----
        """
    static let certificate = """
        -----BEGIN CERTIFICATE-----
        MIIBmjCCAUGgAwIBAgIUfin9pkDInBv85Y4hySLv+ah5Pg8wCgYIKoZIzj0EAwIw
        FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNDA3MzMzMVoYDzIxMjYxMDMx
        MDczMzMxWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
        PQMBBwNCAARTNbz1RLswkoEkSV8GADDGcpqjVT6h4a+M/FwrG+movmxq8OGBGc6o
        dkFUkq8W8uegNc98jl6OtHzDaVPpOHf+o28wbTAdBgNVHQ4EFgQUbF2K3GqbbVPj
        nDZviLTHHGbFYi0wHwYDVR0jBBgwFoAUbF2K3GqbbVPjnDZviLTHHGbFYi0wDwYD
        VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
        zj0EAwIDRwAwRAIgMlkb89zOAAczVFSSqbwMdQHtQ1lerALXXrbMS1S2lCACICnF
        J1+TgH+fuWIMj846Was9d07gP450pMvYi7U3ewtB
        -----END CERTIFICATE-----
        """
}
