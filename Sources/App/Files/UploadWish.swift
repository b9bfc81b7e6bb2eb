import Foundation
import Values
import Web

/// What somebody asks for who begins an upload (tus 1.0, creation extension).
struct UploadWish: Sendable {
    var name: String
    var length: Int64
    var folder: RecordID?

    init(_ call: Call, limit: Int64) throws {
        guard let text = call.headers["upload-length"], let length = Self.number(text) else { throw Refusal.malformed }
        guard length <= limit else { throw Refusal.tooLarge }
        self.length = length
        name = FileName(Self.metadata(call.headers["upload-metadata"] ?? "")["filename"] ?? "").text
        let folder = call.query["folder"]
        if !folder.isEmpty {
            guard let id = RecordID(folder) else { throw Refusal.missing }
            self.folder = id
        }
    }

    /// A count of bytes in plain decimal digits.
    static func number(_ text: String) -> Int64? {
        text.utf8.count <= 18 && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int64(text) : nil
    }

    /// `key base64, key base64`; a value that is not base64 of UTF-8 is left out.
    static func metadata(_ field: String) -> [String: String] {
        var values: [String: String] = [:]
        for pair in field.split(separator: ",").prefix(20) {
            let parts = pair.split(separator: " ")
            guard parts.count == 2, let data = Data(base64Encoded: String(parts[1])), let text = String(validating: data, as: UTF8.self)
            else { continue }
            values[String(parts[0]).lowercased()] = text
        }
        return values
    }
}
