import Foundation
import Mail
import Values

/// Words in pictures of paper, read by tesseract in Polish and English, each run under limits of its own.
extension World {
    private static let pages = 8
    /// Shorter than this a PDF's own text is taken for a stamp on a scan, characters.
    static let shortestText = 24

    /// What a scan says; empty where nothing can be read or the program is not installed.
    func scannedText(of document: Document) async -> String {
        do {
            switch document.contentType {
            case "image/jpeg", "image/png":
                guard document.size <= 40 << 20 else { return "" }
                return try await withFile(of: document.blobHash) { file in try await Self.read(file) }
            case "application/pdf":
                return try await withFile(of: document.blobHash) { file in try await Self.readPages(file) }
            default: return ""
            }
        } catch {
            log.info("no words in a scan", metadata: ["document": "\(document.id)", "reason": "\(error)"])
            return ""
        }
    }

    private static func read(_ picture: URL) async throws -> String {
        let limits = ProcessLimits(memory: 768 << 20, seconds: 60, output: 1 << 20)
        let words = try await LimitedProcess.run(["tesseract", picture.path, "stdout", "-l", "pol+eng", "--psm", "3"], limits: limits)
        return wordsOnly(String(decoding: words, as: UTF8.self))
    }

    private static func readPages(_ pdf: URL) async throws -> String {
        var text: [String] = []
        for page in 1...pages {
            let limits = ProcessLimits(memory: 512 << 20, seconds: 20, output: 24 << 20)
            let number = String(page)
            let picture: [UInt8]
            do {
                picture = try await LimitedProcess.run(
                    ["pdftoppm", "-gray", "-png", "-r", "200", "-f", number, "-l", number, "-singlefile", pdf.path], limits: limits)
            } catch {
                break
            }
            guard picture.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { break }
            let file = pdf.deletingPathExtension().appendingPathExtension("\(page).png")
            try Data(picture).write(to: file)
            let words: Result<String, any Error>
            do { words = .success(try await read(file)) } catch { words = .failure(error) }
            try FileManager.default.removeItem(at: file)
            text.append(try words.get())
        }
        return text.joined(separator: "\n")
    }

    /// A photograph of a wall reads as a few stray letters: kept is what looks like words.
    static func wordsOnly(_ text: String) -> String {
        let words = text.split(whereSeparator: \.isWhitespace).map { String($0) }.filter(isWord)
        return words.count >= 4 ? words.joined(separator: " ") : ""
    }

    private static func isWord(_ text: String) -> Bool {
        text.count >= 3 && text.contains { $0.isLetter } && text.allSatisfy { $0.isLetter || $0.isNumber || "-/.,:%()".contains($0) }
    }
}
