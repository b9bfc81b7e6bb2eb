/// Bytes that are stored once, named by what they are.
public struct Blob: Sendable, Hashable, Codable {
    /// SHA-256 of the bytes (FIPS 180-4), 64 lower-case hexadecimal digits.
    public let hash: String
    /// Length in bytes.
    public let size: Int64

    public init(hash: String, size: Int64) {
        self.hash = hash
        self.size = size
    }

    /// Whether a text has the form of a hash; anything else never reaches a path or a key.
    public static func isHash(_ text: String) -> Bool {
        text.utf8.count == 64 && isLowerHex(text)
    }

    static func isLowerHex(_ text: String) -> Bool {
        text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
}
