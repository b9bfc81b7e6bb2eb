import Crypto
import Foundation

/// The public key of a credential: ES256 (RFC 9053, section 2.1) or Ed25519 (section 2.2), as COSE names them.
public enum PasskeyKey: Sendable {
    case es256(P256.Signing.PublicKey)
    case ed25519(Curve25519.Signing.PublicKey)

    /// The COSE numbers of the algorithms, in the order in which they are asked for.
    public static let algorithms: [Int64] = [-7, -8]

    /// Reads a COSE key (RFC 9052, section 7).
    ///
    /// - Throws: `PasskeyFault.algorithm` for other kinds of keys and for points that are none of the curve.
    public init(cose: CBOR) throws(PasskeyFault) {
        guard let kind = cose[.integer(1)], let algorithm = cose[.integer(3)], let curve = cose[.integer(-1)],
            case .bytes(let x)? = cose[.integer(-2)], x.count == 32
        else { throw .algorithm }
        switch (kind, algorithm, curve) {
        case (.integer(2), .integer(-7), .integer(1)):
            guard case .bytes(let y)? = cose[.integer(-3)], y.count == 32 else { throw .algorithm }
            self = .es256(try Self.known { try P256.Signing.PublicKey(x963Representation: [4] + x + y) })
        case (.integer(1), .integer(-8), .integer(6)):
            self = .ed25519(try Self.known { try Curve25519.Signing.PublicKey(rawRepresentation: x) })
        default: throw .algorithm
        }
    }

    /// Reads what `text` gave.
    public init(text: String) throws(PasskeyFault) {
        let parts = text.split(separator: ":").map(String.init)
        guard parts.count == 2, let bytes = Base64URL.bytes(parts[1]) else { throw .malformed }
        switch parts[0] {
        case "ES256": self = .es256(try Self.known { try P256.Signing.PublicKey(x963Representation: bytes) })
        case "Ed25519": self = .ed25519(try Self.known { try Curve25519.Signing.PublicKey(rawRepresentation: bytes) })
        default: throw .algorithm
        }
    }

    /// As it is kept: the algorithm, a colon, and the key in base64url.
    public var text: String {
        switch self {
        case .es256(let key): "ES256:" + Base64URL.text(key.x963Representation)
        case .ed25519(let key): "Ed25519:" + Base64URL.text(key.rawRepresentation)
        }
    }

    func isValid(_ signature: [UInt8], for data: [UInt8]) -> Bool {
        switch self {
        case .es256(let key):
            guard let signature = try? P256.Signing.ECDSASignature(derRepresentation: signature) else { return false }
            return key.isValidSignature(signature, for: data)
        case .ed25519(let key): return key.isValidSignature(signature, for: data)
        }
    }

    private static func known<Key>(_ read: () throws -> Key) throws(PasskeyFault) -> Key {
        do { return try read() } catch { throw .algorithm }
    }
}
