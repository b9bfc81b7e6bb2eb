import Foundation
import Store
import Values

public struct LetterReaderPool: Sendable { public init() {} }
struct DocumentText: Codable {
    static let job = "document-text"
    let document: RecordID
    func payload() throws -> String { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }
}
