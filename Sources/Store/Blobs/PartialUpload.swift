import Foundation

/// An upload under way: the sender may ask for the offset and go on from there.
public struct PartialUpload: Sendable, Hashable, Codable {
    /// A random name, 32 lower-case hexadecimal digits; it is the only key to the upload.
    public let id: String
    /// How many bytes are durably stored.
    public let offset: Int64

    public init(id: String, offset: Int64) {
        self.id = id
        self.offset = offset
    }

    static func newID() -> String {
        (0..<2).map { _ in
            let digits = String(UInt64.random(in: 0...UInt64.max), radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    static func isID(_ text: String) -> Bool {
        text.utf8.count == 32 && Blob.isLowerHex(text)
    }
}
