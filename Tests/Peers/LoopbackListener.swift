import Foundation

/// Listens on a free port of loopback and gives every caller a thread of its own.
public final class LoopbackListener: Sendable {
    /// The port the kernel chose.
    public let port: Int
    let socket: Int32

    /// Takes the port; callers wait until `start`.
    ///
    /// - Parameter backlog: callers that may wait at the same time.
    public init(backlog: Int32 = 16) throws {
        let listener = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let made = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                bind(listener, generic, size) == 0 && listen(listener, backlog) == 0 && getsockname(listener, generic, &size) == 0
            }
        }
        guard made else { throw PeerError(description: "no socket to listen on") }
        (socket, port) = (listener, Int(UInt16(bigEndian: address.sin_port)))
    }

    /// Begins to take callers.
    ///
    /// - Parameter serve: talks to one of them; the connection is closed when it returns.
    public func start(_ serve: @escaping @Sendable (Int32) -> Void) {
        Thread.detachNewThread { [socket] in
            while true {
                let client = accept(socket, nil, nil)
                guard client >= 0 else { return }
                Thread.detachNewThread {
                    defer { close(client) }
                    serve(client)
                }
            }
        }
    }

    /// Takes no more callers.
    public func stop() {
        shutdown(socket, Int32(SHUT_RDWR))
        close(socket)
    }
}
