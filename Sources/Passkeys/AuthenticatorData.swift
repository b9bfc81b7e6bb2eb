/// What an authenticator says and signs (Web Authentication Level 2, section 6.1).
struct AuthenticatorData: Sendable {
    let relyingPartyHash: [UInt8]
    let flags: UInt8
    let counter: UInt32
    /// The new credential and its key; only in the answer to a registration.
    let credential: (id: [UInt8], key: CBOR)?

    var isPresent: Bool { flags & 1 != 0 }
    var isVerified: Bool { flags & 4 != 0 }

    init(_ bytes: [UInt8]) throws(PasskeyFault) {
        guard 37...4_096 ~= bytes.count else { throw .malformed }
        relyingPartyHash = Array(bytes[..<32])
        flags = bytes[32]
        counter = bytes[33..<37].reduce(0) { $0 << 8 | UInt32($1) }
        var rest = bytes[37...]
        if flags & 0x40 != 0 {
            // 16 bytes name the make of the authenticator; without attestation they prove nothing.
            guard rest.count >= 18 else { throw .malformed }
            let length = Int(rest[rest.startIndex + 16]) << 8 | Int(rest[rest.startIndex + 17])
            rest = rest.dropFirst(18)
            guard 1...1_023 ~= length, rest.count > length else { throw .malformed }
            let id = Array(rest.prefix(length))
            rest = rest.dropFirst(length)
            var reader = CBORReader(rest)
            credential = (id, try reader.value(depth: CBOR.depth))
            rest = rest.dropFirst(reader.count)
        } else {
            credential = nil
        }
        if flags & 0x80 != 0 {
            var reader = CBORReader(rest)
            guard case .map = try reader.value(depth: CBOR.depth) else { throw .malformed }
            rest = rest.dropFirst(reader.count)
        }
        guard rest.isEmpty else { throw .malformed }
    }
}
