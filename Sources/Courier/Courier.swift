import AsyncHTTPClient
import Foundation
import NIOCore
import NIOPosix

/// What the other side said.
public struct CourierAnswer: Sendable, Equatable {
    /// The status of HTTP.
    public var status: Int
    /// The beginning of the body, as text.
    public var body: String

    public init(status: Int, body: String) {
        (self.status, self.body) = (status, body)
    }
}

/// Why nothing came back.
public enum CourierError: Error, Equatable, Sendable {
    /// The address leads to this machine, a private or a special network, or to a port of another protocol.
    case forbidden
    /// There is no such name.
    case unknownHost
    /// No connection, no answer in time, or an answer that is not HTTP.
    case unavailable(String)
}

/// Brings bodies to addresses that strangers typed. It never speaks to loopback, private and special networks, except those that the operator
/// named; follows no redirect; and connects to the very address that was checked, so that a name cannot answer twice differently.
public struct Courier: Sendable {
    private let allowed: [NetworkRange]
    private let seconds: Int64
    private let resolve: @Sendable (String) async throws -> [NetworkAddress]
    /// Bytes of an answer that are read, and how many of them are kept.
    private static let (longest, kept) = (64 << 10, 2_000)

    /// - Parameters:
    ///   - allowed: special networks that may be spoken to all the same, over `http` as well.
    ///   - seconds: how long the whole exchange may take.
    public init(allowed: [NetworkRange] = [], seconds: Int64 = 20) {
        self.init(allowed: allowed, seconds: seconds, resolve: Courier.ask(forNumbersOf:))
    }

    init(allowed: [NetworkRange], seconds: Int64, resolve: @escaping @Sendable (String) async throws -> [NetworkAddress]) {
        (self.allowed, self.seconds, self.resolve) = (allowed, seconds, resolve)
    }

    /// True where the host is a name, or an address that may be spoken to. Of a name this is known only when it is resolved.
    public func accepts(_ address: CourierAddress) -> Bool {
        guard let number = NetworkAddress(address.host) else { return address.scheme == "https" || !allowed.isEmpty }
        return isAllowed(number, address)
    }

    private func isAllowed(_ number: NetworkAddress, _ address: CourierAddress) -> Bool {
        if allowed.contains(where: { $0.contains(number) }) { return true }
        return number.isPublic && address.scheme == "https" && (address.port == 443 || address.port >= 1_024)
    }

    /// Sends one body.
    ///
    /// - Throws: `CourierError`; nothing else, whatever happens on the way.
    public func post(_ body: [UInt8], to address: CourierAddress, headers: [(name: String, value: String)]) async throws(CourierError)
        -> CourierAnswer
    {
        do {
            return try await withThrowingTaskGroup(of: CourierAnswer.self) { group in
                group.addTask { try await exchange(body, address, headers) }
                group.addTask {
                    try await Task.sleep(for: .seconds(seconds))
                    throw CourierError.unavailable("no answer in \(seconds) s")
                }
                guard let first = try await group.next() else { throw CourierError.unavailable("nothing was sent") }
                group.cancelAll()
                return first
            }
        } catch let error as CourierError {
            throw error
        } catch {
            throw .unavailable(String("\(error)".prefix(300)))
        }
    }

    private func exchange(_ body: [UInt8], _ address: CourierAddress, _ headers: [(name: String, value: String)]) async throws
        -> CourierAnswer
    {
        var numbers = NetworkAddress(address.host).map { [$0] } ?? []
        if numbers.isEmpty { numbers = try await resolve(address.host) }
        guard let number = numbers.first else { throw CourierError.unknownHost }
        // One forbidden answer among several is enough: somebody is trying something.
        guard numbers.allSatisfy({ isAllowed($0, address) }) else { throw CourierError.forbidden }
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
        configuration.timeout = .init(connect: .seconds(10), read: .seconds(15))
        configuration.httpVersion = .http1Only
        if NetworkAddress(address.host) == nil { configuration.dnsOverride = [address.host: number.description] }
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        do {
            let answer = try await Self.ask(client, body, address, headers, seconds)
            try await client.shutdown()
            return answer
        } catch {
            try await client.shutdown()
            throw error
        }
    }

    private static func ask(
        _ client: HTTPClient, _ body: [UInt8], _ address: CourierAddress, _ headers: [(name: String, value: String)], _ seconds: Int64
    ) async throws -> CourierAnswer {
        var request = HTTPClientRequest(url: address.text)
        request.method = .POST
        for (name, value) in headers { request.headers.add(name: name, value: value) }
        request.headers.add(name: "connection", value: "close")
        request.body = .bytes(ByteBuffer(bytes: body))
        let response = try await client.execute(request, timeout: .seconds(seconds))
        var bytes: [UInt8] = []
        for try await part in response.body {
            bytes += part.readableBytesView.prefix(longest - bytes.count)
            if bytes.count >= longest { break }
        }
        return CourierAnswer(status: Int(response.status.code), body: String(decoding: bytes.prefix(kept), as: UTF8.self))
    }

    /// Every address of a host, the one to use first (RFC 6724).
    @Sendable private static func ask(forNumbersOf host: String) async throws -> [NetworkAddress] {
        try await NIOThreadPool.singleton.runIfActive {
            var hints = addrinfo()
            hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
            var list: UnsafeMutablePointer<addrinfo>?
            guard getaddrinfo(host, nil, &hints, &list) == 0, let list else { throw CourierError.unknownHost }
            defer { freeaddrinfo(list) }
            return sequence(first: list, next: { $0.pointee.ai_next }).compactMap { number(of: $0.pointee) }
        }
    }

    private static func number(of info: addrinfo) -> NetworkAddress? {
        guard let pointer = info.ai_addr else { return nil }
        let raw = UnsafeRawPointer(pointer)
        switch info.ai_family {
        case AF_INET:
            let four = raw.loadUnaligned(as: sockaddr_in.self).sin_addr
            return NetworkAddress(bytes: withUnsafeBytes(of: four) { Array($0) })
        case AF_INET6:
            let six = raw.loadUnaligned(as: sockaddr_in6.self).sin6_addr
            return NetworkAddress(bytes: withUnsafeBytes(of: six) { Array($0) })
        default: return nil
        }
    }
}
