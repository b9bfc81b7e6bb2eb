import Foundation

/// An S3-compatible server on loopback: moto's, from PyPI (`pip install 'moto[server]'`).
public final class MotoPeer: Sendable {
    /// The port it answers on.
    public let port: Int
    private let peer: Peer

    /// Whether the machine has moto.
    public static let available = (try? Peer.run(["python3", "-c", "import moto.server"])) != nil

    /// Starts an empty server.
    public init() throws {
        port = try Loopback.freePort()
        peer = try Peer(
            ["/usr/bin/env", "python3", "-m", "moto.server", "-H", "127.0.0.1", "-p", String(port)], in: Peer.newFolder("moto"))
        try peer.ready(port: port)
    }

    /// What the server has printed so far: one line a request.
    public var log: String { peer.log }

    /// Ends the server.
    public func stop() { peer.stop() }
}
