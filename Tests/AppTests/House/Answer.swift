import Foundation

/// What a browser got.
struct Answer: Sendable {
    let status: Int
    let headers: [String: String]
    let bytes: [UInt8]
    let path: String

    var text: String { String(decoding: bytes, as: UTF8.self) }

    func contains(_ words: String) -> Bool { text.contains(words) }

    /// The value of the first attribute found by a pattern with one group: `page.first(#"action="([^"]+)""#)`.
    func first(_ pattern: String) -> String? {
        guard let expression = try? NSRegularExpression(pattern: pattern, options: [.dotMatchesLineSeparators]) else { return nil }
        let text = text
        let match = expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text))
        return match.flatMap { Range($0.range(at: 1), in: text) }.map { String(text[$0]) }
    }

    /// The hidden number that makes a double click one click.
    var number: String { first(#"name="numer" value="([0-9]+)""#) ?? "" }
}

extension Browser {
    static func form(_ fields: [(String, String)]) -> [UInt8] {
        func encode(_ text: String) -> String {
            text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        }
        return Array(fields.map { "\(encode($0.0))=\(encode($0.1))" }.joined(separator: "&").utf8)
    }

    static func multipart(_ fields: [(String, String)], _ files: [(String, String, String, [UInt8])]) -> (type: String, body: [UInt8]) {
        let boundary = "wiecha-\(UUID().uuidString)"
        var body: [UInt8] = []
        for (name, value) in fields {
            body += Array("--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        for (name, file, type, bytes) in files {
            body += Array(
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"; filename=\"\(file)\"\r\nContent-Type: \(type)\r\n\r\n"
                    .utf8)
            body += bytes + Array("\r\n".utf8)
        }
        body += Array("--\(boundary)--\r\n".utf8)
        return ("multipart/form-data; boundary=\(boundary)", body)
    }
}
