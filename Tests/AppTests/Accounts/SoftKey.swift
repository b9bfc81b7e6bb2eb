import Crypto
import Foundation
import Passkeys

/// An authenticator in software, which also does what a good one never would.
struct SoftKey {
    var id: [UInt8] = (0..<16).map { _ in .random(in: 0...255) }
    var origin = "http://localhost:8080"
    var party = "localhost"
    /// User present, user verified.
    var flags: UInt8 = 5
    var counter: UInt32 = 1
    let key = P256.Signing.PrivateKey()

    func client(_ type: String, _ challenge: String) -> [UInt8] {
        Array(#"{"type":"\#(type)","challenge":"\#(challenge)","origin":"\#(origin)","crossOrigin":false}"#.utf8)
    }

    private func head(_ flags: UInt8) -> [UInt8] {
        var bytes = Array(SHA256.hash(data: Data(party.utf8)))
        bytes.append(flags)
        for shift in [24, 16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: counter >> UInt32(shift))) }
        return bytes
    }

    /// The key as COSE writes it.
    var cose: [UInt8] {
        let point = [UInt8](key.publicKey.x963Representation.dropFirst())
        var bytes: [UInt8] = [0xA5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32]
        bytes += point[..<32]
        bytes += [0x22, 0x58, 32]
        return bytes + point[32...]
    }

    /// An attestation object of format `none`.
    var attestation: [UInt8] {
        var data = head(flags | 0x40)
        data += [UInt8](repeating: 0, count: 16)
        data += [0, UInt8(id.count)]
        data += id + cose
        var object: [UInt8] = [0xA3, 0x63]
        object += Array("fmt".utf8) + [0x64]
        object += Array("none".utf8) + [0x67]
        object += Array("attStmt".utf8) + [0xA0, 0x68]
        object += Array("authData".utf8) + [0x58, UInt8(data.count)]
        return object + data
    }

    /// What a page sends on after a registration.
    func created(_ challenge: String, type: String = "webauthn.create", attestation: [UInt8]? = nil) -> String {
        text(client(type, challenge), attestation ?? self.attestation, nil)
    }

    /// What a page sends on after a signature.
    func signed(_ challenge: String, type: String = "webauthn.get", as other: SoftKey? = nil) throws -> String {
        let (client, data) = (client(type, challenge), head(flags))
        let hash = Array(SHA256.hash(data: Data(client)))
        let signature = try key.signature(for: Data(data + hash)).derRepresentation
        return text(client, data, [UInt8](signature), id: other?.id)
    }

    private func text(_ client: [UInt8], _ object: [UInt8], _ signature: [UInt8]?, id: [UInt8]? = nil) -> String {
        let more = signature.map { #","signature":"\#(Base64URL.text($0))""# } ?? ""
        return
            #"{"id":"\#(Base64URL.text(id ?? self.id))","clientData":"\#(Base64URL.text(client))","object":"\#(Base64URL.text(object))"\#(more)}"#
    }
}
