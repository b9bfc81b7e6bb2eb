import Crypto
import Foundation
import Hummingbird
import NIOCore

/// What the same web library does when a handler does nothing: constant bytes, and an upload that is only written and hashed.
enum BareServer {
    static func run(port: Int, folder: URL, lengths: [Int]) async throws {
        let router = Router()
        for (index, length) in lengths.enumerated() {
            let page = ByteBuffer(repeating: UInt8(ascii: "x"), count: length)
            router.get("/\(index)") { _, _ in
                Response(status: .ok, headers: [.contentType: "text/html; charset=utf-8"], body: .init(byteBuffer: page))
            }
        }
        router.put("/file") { request, _ in
            let file = folder.appendingPathComponent("bare-\(UUID().uuidString)")
            _ = FileManager.default.createFile(atPath: file.path, contents: nil)
            let handle = try FileHandle(forWritingTo: file)
            var hash = SHA256()
            for try await chunk in request.body {
                chunk.withUnsafeReadableBytes { hash.update(bufferPointer: $0) }
                try handle.write(contentsOf: Data(buffer: chunk))
            }
            try handle.synchronize()
            try handle.close()
            _ = hash.finalize()
            return Response(status: .noContent)
        }
        try await Application(router: router, configuration: .init(address: .hostname("127.0.0.1", port: port))).runService()
    }

    /// Starts it as a process of its own.
    static func start(_ lengths: [Int], in folder: URL) throws -> (program: Program, address: String) {
        let port = try Program.freePort()
        let program = try Program([Program.own, "bare", String(port), folder.path] + lengths.map(String.init))
        guard Program.answers(port: port, patience: 20) else { throw BenchError("the bare server does not start") }
        return (program, "http://127.0.0.1:\(port)")
    }
}
