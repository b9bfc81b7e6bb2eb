import Testing

@testable import Passkeys

/// The examples of RFC 8949, appendix A, that the subset knows, and what it refuses.
struct CBORTests {
    @Test func `values of the subset are read`() throws {
        let known: [([UInt8], CBOR)] = [
            ([0x00], .integer(0)), ([0x17], .integer(23)), ([0x18, 0x64], .integer(100)), ([0x19, 0x03, 0xE8], .integer(1_000)),
            ([0x20], .integer(-1)), ([0x38, 0x63], .integer(-100)), ([0x44, 1, 2, 3, 4], .bytes([1, 2, 3, 4])),
            ([0x64, 0x49, 0x45, 0x54, 0x46], .text("IETF")), ([0x83, 1, 2, 3], .list([.integer(1), .integer(2), .integer(3)])),
            ([0xA2, 1, 2, 3, 4], .map([.integer(1): .integer(2), .integer(3): .integer(4)])), ([0xF4], .bool(false)), ([0xF6], .null),
            ([0x1B, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], .integer(.max)),
        ]
        for (bytes, value) in known { #expect(try CBOR(bytes) == value, "\(bytes)") }
    }

    @Test func `what ends early, goes on, nests deep or is unknown is refused`() {
        let deep = [UInt8](repeating: 0x81, count: 40) + [0]
        let refused: [[UInt8]] = [
            [], [0x18], [0x44, 1, 2], [0x00, 0x00], [0x1B, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF],
            [0x5B, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1], [0x9B, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF],
            [0x61, 0xFF],
            [0xA2, 1, 2, 1, 3], [0x9F, 1, 0xFF], [0xC0, 0x61, 0x61], [0xF9, 0, 0], [0xF7], [0x1C], deep,
        ]
        for bytes in refused { #expect(throws: PasskeyFault.malformed, "\(bytes)") { try CBOR(bytes) } }
    }

    @Test func `addresses give domain and origin`() {
        let party = RelyingParty(address: "https://Wiecha.Example.com:443/")
        #expect(party?.id == "wiecha.example.com" && party?.origin == "https://wiecha.example.com")
        #expect(RelyingParty(address: "http://localhost:8080")?.origin == "http://localhost:8080")
        #expect(RelyingParty(address: "wiecha") == nil)
        #expect(Base64URL.bytes("-_8") == [0xFB, 0xFF] && Base64URL.text([0xFB, 0xFF] as [UInt8]) == "-_8")
        #expect(Base64URL.bytes("ab=") == nil && Base64URL.bytes("a") == nil && Base64URL.bytes("a+") == nil)
    }
}
