import Store
import Values
import Web

/// A file that is to be a letter, checked as far as its first bytes go.
struct LetterFile: Sendable {
    let name: String
    let blob: Blob

    /// Whether bytes begin as a letter does: lines of `Name: value` (RFC 5322, 2.2), maybe after the mark of a mailbox file.
    static func looksLikeLetter(_ bytes: [UInt8]) -> Bool {
        var lines = bytes.split(separator: 10, maxSplits: 12, omittingEmptySubsequences: false).map { $0.last == 13 ? $0.dropLast() : $0 }
        if lines.first?.starts(with: "From ".utf8) == true { lines.removeFirst() }
        var fields = 0
        for line in lines {
            if line.isEmpty { break }
            if line.first == 32 || line.first == 9 { continue }
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
                line[..<colon].allSatisfy({ 33...126 ~= $0 })
            else { return fields >= 3 }
            fields += 1
        }
        return fields > 0
    }
}

extension Call {
    /// A form with letters as files: they go into the blob store while they arrive; what is no letter is named.
    func letters(into blobs: any BlobStore, limit: Int64) async throws -> (form: Form, letters: [LetterFile], refused: [String]) {
        var (letters, refused): ([LetterFile], [String]) = ([], [])
        let form = try await upload(UploadLimits(total: limit, files: 100)) { part in
            guard !part.fileName.isEmpty else { return }
            let name = FileName(part.fileName).text
            do {
                let blob = try await blobs.put(part.body, limit: limit)
                var head: [UInt8] = []
                for try await piece in try await blobs.read(blob.hash, range: 0..<min(4096, blob.size)) { head += piece.readableBytesView }
                if LetterFile.looksLikeLetter(head) {
                    letters.append(LetterFile(name: name, blob: blob))
                } else {
                    refused.append(name)
                }
            } catch BlobError.tooLarge {
                throw Refusal.tooLarge
            }
        }
        return (form, letters, refused)
    }
}
