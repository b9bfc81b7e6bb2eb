import Crypto
import NIOCore

/// One file that is served as it is.
struct Asset: Sendable {
    /// Its path in the folder.
    let path: String
    /// Its path with a fingerprint of its content, without folders.
    let name: String
    let type: String
    let tag: String
    let bytes: ByteBuffer
    let compressed: ByteBuffer?

    init(path: String, bytes: [UInt8]) {
        let print = SHA256.hash(data: bytes).prefix(6).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        let flat = path.replacing("/", with: "-")
        let dot = flat.lastIndex(of: ".") ?? flat.endIndex
        self.path = path
        name = "\(flat[..<dot])-\(print)\(flat[dot...])"
        type = Asset.type(of: flat[dot...].lowercased())
        tag = "\"\(print)\""
        self.bytes = ByteBuffer(bytes: bytes)
        compressed = Asset.isText(type) ? Asset.best.compress(bytes).map { ByteBuffer(bytes: $0) } : nil
    }

    var address: String { "/zasoby/" + name }

    private static let best = Gzip(level: 9)

    private static func isText(_ type: String) -> Bool {
        type.hasPrefix("text/") || type.hasPrefix("image/svg") || type.hasPrefix("application/manifest")
            || type.hasPrefix("application/json")
    }

    private static func type(of ending: String) -> String {
        switch ending {
        case ".css": "text/css; charset=utf-8"
        case ".js": "text/javascript; charset=utf-8"
        case ".svg": "image/svg+xml"
        case ".png": "image/png"
        case ".jpg", ".jpeg": "image/jpeg"
        case ".webp": "image/webp"
        case ".avif": "image/avif"
        case ".ico": "image/x-icon"
        case ".woff2": "font/woff2"
        case ".txt": "text/plain; charset=utf-8"
        case ".webmanifest": "application/manifest+json"
        case ".json": "application/json"
        case ".pdf": "application/pdf"
        default: "application/octet-stream"
        }
    }
}
