import Crypto
import Foundation

/// The key that stays outside the database: seals mail passwords and makes tokens unguessable from a dump.
public struct Keys: Sendable {
    private let key: SymmetricKey

    public init(secret: [UInt8]) {
        key = SymmetricKey(data: secret)
    }

    /// Reads the key file, or makes one that only its owner may read.
    public static func load(from file: URL) throws -> Keys {
        if FileManager.default.fileExists(atPath: file.path) {
            let secret = [UInt8](try Data(contentsOf: file))
            guard secret.count >= 32 else { throw DamagedKey(file: file.path) }
            return Keys(secret: secret)
        }
        let secret = SymmetricKey(size: .bits256).withUnsafeBytes { [UInt8]($0) }
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try DurableFile.write(secret, to: file)
        try DurableFile.sync(folder: file.deletingLastPathComponent().deletingLastPathComponent())
        return Keys(secret: secret)
    }

    /// A new token for a link or a cookie: 32 random bytes as URL-safe text.
    public func newToken() -> String {
        SymmetricKey(size: .bits256).withUnsafeBytes { Self.urlSafe(Data($0)) }
    }

    /// What is kept of a token.
    public func hash(of token: String) -> String {
        Self.hex(HMAC<SHA256>.authenticationCode(for: Data(token.utf8), using: key))
    }

    /// Seals a secret with authenticated encryption (AES-GCM).
    public func seal(_ secret: String, for purpose: String) throws -> String {
        let box = try AES.GCM.seal(Data(secret.utf8), using: key, authenticating: Data(purpose.utf8))
        return (box.combined ?? Data()).base64EncodedString()
    }

    public func open(_ sealed: String, for purpose: String) throws -> String {
        let box = try AES.GCM.SealedBox(combined: Data(base64Encoded: sealed) ?? Data())
        return String(decoding: try AES.GCM.open(box, using: key, authenticating: Data(purpose.utf8)), as: UTF8.self)
    }

    /// A secret of its own for one purpose, the same on every node that has the key.
    public func secret(for purpose: String) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Data(purpose.utf8), using: key))
    }

    /// A token that is made again where it is needed, so that nothing keeps it.
    func token(for purpose: String) -> String { Self.urlSafe(Data(secret(for: purpose))) }

    static func hex(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(bytes.underestimatedCount * 2)
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func urlSafe(_ data: Data) -> String {
        data.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}

/// A key file that was cut short: with less than the whole key every token could be guessed.
struct DamagedKey: Error, CustomStringConvertible {
    let file: String

    var description: String {
        "the key file \(file) is cut short; bring it back from the backup, or remove it: then links, sessions and mail passwords are void"
    }
}
