import Crypto
import Foundation

/// The server that passkeys open, and what it takes from authenticators (Web Authentication Level 2, sections 7.1 and 7.2).
public struct RelyingParty: Sendable {
    /// The domain that credentials belong to.
    public let id: String
    /// The origin of its pages: scheme, host and port.
    public let origin: String

    /// From the address by which people reach the server.
    public init?(address: String) {
        guard let url = URL(string: address), let scheme = url.scheme?.lowercased(), let host = url.host?.lowercased(), !host.isEmpty else {
            return nil
        }
        id = host
        let port = url.port.map { (scheme, $0) == ("https", 443) || (scheme, $0) == ("http", 80) ? "" : ":\($0)" } ?? ""
        origin = "\(scheme)://\(host)\(port)"
    }

    /// The challenge that some client data answer; nil for what is none. It proves nothing before it was found among those that were asked.
    public static func challenge(in clientData: [UInt8]) -> String? {
        guard clientData.count <= 4_096 else { return nil }
        return (try? JSONDecoder().decode(ClientData.self, from: Data(clientData)))?.challenge
    }

    /// A credential that was just made.
    public struct Registration: Sendable {
        /// The credential's id.
        public let id: [UInt8]
        /// The key that its signatures are checked with.
        public let key: PasskeyKey
        /// How often it has signed; zero for those that do not count.
        public let counter: UInt32
    }

    /// Takes the answer to a registration. The attestation is not looked at: any make of authenticator is welcome.
    ///
    /// - Throws: `PasskeyFault`, with the first reason found.
    public func register(clientData: [UInt8], attestation: [UInt8], challenge: String) throws(PasskeyFault) -> Registration {
        try check(clientData, type: "webauthn.create", challenge)
        guard attestation.count <= 16_384 else { throw .malformed }
        let object = try CBOR(attestation)
        guard case .bytes(let bytes)? = object[.text("authData")], case .text? = object[.text("fmt")] else { throw .malformed }
        let data = try AuthenticatorData(bytes)
        try check(data, verified: true)
        guard let credential = data.credential else { throw .malformed }
        return Registration(id: credential.id, key: try PasskeyKey(cose: credential.key), counter: data.counter)
    }

    /// Takes a signature of a credential that is known, and gives its new counter.
    ///
    /// - Parameter verified: whether the authenticator must have checked who it is.
    /// - Throws: `PasskeyFault`, with the first reason found.
    public func check(
        clientData: [UInt8], data bytes: [UInt8], signature: [UInt8], by key: PasskeyKey, counter: UInt32, challenge: String, verified: Bool
    ) throws(PasskeyFault) -> UInt32 {
        try check(clientData, type: "webauthn.get", challenge)
        let data = try AuthenticatorData(bytes)
        try check(data, verified: verified)
        guard signature.count <= 256, key.isValid(signature, for: bytes + SHA256.hash(data: clientData)) else { throw .signature }
        guard data.counter > counter || (data.counter == 0 && counter == 0) else { throw .counter }
        return data.counter
    }

    private struct ClientData: Decodable {
        let type: String
        let challenge: String
        let origin: String
        let crossOrigin: Bool?
    }

    private func check(_ clientData: [UInt8], type: String, _ challenge: String) throws(PasskeyFault) {
        guard clientData.count <= 4_096, let said = try? JSONDecoder().decode(ClientData.self, from: Data(clientData)) else {
            throw .malformed
        }
        guard said.type == type else { throw .type }
        guard !challenge.isEmpty, said.challenge == challenge else { throw .challenge }
        guard said.origin == origin, said.crossOrigin != true else { throw .origin }
    }

    private func check(_ data: AuthenticatorData, verified: Bool) throws(PasskeyFault) {
        guard data.relyingPartyHash == Array(SHA256.hash(data: Data(id.utf8))) else { throw .relyingParty }
        guard data.isPresent else { throw .absent }
        guard data.isVerified || !verified else { throw .unverified }
    }
}
