import Foundation
import Mail
import Values

extension Outbox {
    /// Puts a letter there in constant memory; the same id twice is one letter.
    func put(_ letter: OutgoingLetter, id: RecordID) async throws {
        let part = folder.appendingPathComponent("\(id).part")
        try await letter.write(to: part)
        try DurableFile.place(part, at: file(id))
    }

    /// The file of a letter, nil when there is none.
    func existing(_ id: RecordID) -> URL? {
        let file = file(id)
        return FileManager.default.fileExists(atPath: file.path) ? file : nil
    }
}
