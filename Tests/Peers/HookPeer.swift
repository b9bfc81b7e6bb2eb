import Foundation
import Synchronization

/// Somebody on loopback who takes webhooks and answers as a test says.
public final class HookPeer: Sendable {
    /// What it does to a request.
    public enum Fate: Sendable {
        case answer(Int)
        case redirect(String)
        /// A body without an end.
        case endless
        case silent
    }

    /// One request as it came.
    public struct Request: Sendable {
        public var target: String
        public var headers: [String: String]
        public var body: [UInt8]
    }

    private struct State {
        var fate = Fate.answer(200)
        var requests: [Request] = []
    }

    private let listener: LoopbackListener
    private let state = Mutex(State())

    /// Starts to listen on a free port.
    public init() throws {
        listener = try LoopbackListener()
        listener.start { [self] in serve($0) }
    }

    public var address: String { "http://127.0.0.1:\(listener.port)" }

    /// The requests so far.
    public var requests: [Request] { state.withLock { $0.requests } }

    public func set(_ fate: Fate) { state.withLock { $0.fate = fate } }

    public func stop() { listener.stop() }

    private func serve(_ client: Int32) {
        guard let request = Self.read(client) else { return }
        let fate = state.withLock { state in
            state.requests.append(request)
            return state.fate
        }
        switch fate {
        case .answer(let status): say("HTTP/1.1 \(status) X\r\ncontent-length: 2\r\nconnection: close\r\n\r\nok", client)
        case .redirect(let place): say("HTTP/1.1 302 X\r\nlocation: \(place)\r\ncontent-length: 0\r\nconnection: close\r\n\r\n", client)
        case .endless:
            guard say("HTTP/1.1 200 X\r\nconnection: close\r\n\r\n", client) else { return }
            while say(String(repeating: "a", count: 8_192), client) {}
        case .silent:
            var buffer = [UInt8](repeating: 0, count: 64)
            while recv(client, &buffer, buffer.count, 0) > 0 {}
        }
    }

    private static func read(_ client: Int32) -> Request? {
        var (bytes, buffer) = ([UInt8](), [UInt8](repeating: 0, count: 65_536))
        while true {
            if let request = parse(bytes) { return request }
            let count = recv(client, &buffer, buffer.count, 0)
            guard count > 0 else { return nil }
            bytes += buffer[0..<count]
        }
    }

    private static func parse(_ bytes: [UInt8]) -> Request? {
        guard let end = bytes.indices.first(where: { bytes[$0...].starts(with: [13, 10, 13, 10]) }) else { return nil }
        let lines = String(decoding: bytes[..<end], as: UTF8.self).components(separatedBy: "\r\n")
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            if parts.count == 2 { headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces) }
        }
        let (body, length) = (bytes[(end + 4)...], Int(headers["content-length"] ?? "0") ?? 0)
        guard body.count >= length else { return nil }
        let target = lines[0].split(separator: " ").dropFirst().first.map(String.init) ?? ""
        return Request(target: target, headers: headers, body: Array(body.prefix(length)))
    }

    @discardableResult
    private func say(_ text: String, _ client: Int32) -> Bool {
        let bytes = Array(text.utf8)
        return send(client, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
    }
}
