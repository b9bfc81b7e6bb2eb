import Crypto
import Foundation

/// Signs short values that travel through a browser.
struct Seal: Sendable {
    private let key: SymmetricKey

    init(secret: [UInt8]?) {
        key = secret.map { SymmetricKey(data: $0) } ?? SymmetricKey(size: .bits256)
    }

    /// The value and its signature, in characters that a cookie may hold.
    func close(_ text: String) -> String {
        let bytes = Data(text.utf8)
        return Seal.encode(Data(HMAC<SHA256>.authenticationCode(for: bytes, using: key)).prefix(16)) + "." + Seal.encode(bytes)
    }

    /// The value, or nil when the signature is not ours.
    func open(_ sealed: String) -> String? {
        let parts = sealed.split(separator: ".")
        guard parts.count == 2, let tag = Seal.decode(parts[0]), let bytes = Seal.decode(parts[1]) else { return nil }
        let expected = Data(HMAC<SHA256>.authenticationCode(for: bytes, using: key)).prefix(16)
        guard tag.count == 16, zip(tag, expected).reduce(0, { $0 | ($1.0 ^ $1.1) }) == 0 else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func encode(_ bytes: Data) -> String {
        bytes.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    private static func decode(_ text: Substring) -> Data? {
        let padded = text.replacing("-", with: "+").replacing("_", with: "/")
        return Data(base64Encoded: padded + String(repeating: "=", count: (4 - padded.count % 4) % 4))
    }
}
