/// Addresses inside this server.
enum LocalPath {
    /// The same path, safe to send somebody to; anything that could lead elsewhere becomes "/".
    static func checked(_ path: String) -> String {
        let bytes = Array(path.utf8)
        guard bytes.first == UInt8(ascii: "/"), bytes.count <= 4_096 else { return "/" }
        if bytes.count > 1, bytes[1] == UInt8(ascii: "/") || bytes[1] == UInt8(ascii: "\\") { return "/" }
        guard bytes.allSatisfy({ $0 > 32 && $0 != 127 && $0 != UInt8(ascii: "\\") }) else { return "/" }
        guard bytes.contains(where: { $0 > 127 }) else { return path }
        let hex = Array("0123456789ABCDEF".utf8)
        let encoded = bytes.flatMap { $0 < 128 ? [$0] : [UInt8(ascii: "%"), hex[Int($0 >> 4)], hex[Int($0 & 15)]] }
        return String(decoding: encoded, as: UTF8.self)
    }
}
