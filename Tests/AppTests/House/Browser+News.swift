import AsyncHTTPClient
import NIOCore
import Peers

@testable import App

extension Browser {
    /// Listens to the news of a page until an event of the name comes; gives its words.
    func firstEvent(_ name: String, of path: String) async throws -> String {
        var request = HTTPClientRequest(url: address + path)
        let jar = cookies.withLock { $0 }
        request.headers.add(name: "cookie", value: jar.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "; "))
        let response = try await Self.client.execute(request, timeout: .seconds(30))
        var heard = ""
        for try await buffer in response.body {
            heard += String(buffer: buffer)
            guard let event = heard.range(of: "event: \(name)\ndata: ") else { continue }
            let rest = heard[event.upperBound...]
            if let end = rest.firstIndex(of: "\n") { return String(rest[..<end]) }
        }
        throw PeerError(description: "no event \(name) in: \(heard)")
    }
}

extension TestHouse {
    /// Waits until so many pages listen to news.
    func whenListening(_ count: Int = 1) async throws {
        for _ in 0..<1000 where world.live.count < count { try await Task.sleep(for: .milliseconds(5)) }
    }
}
