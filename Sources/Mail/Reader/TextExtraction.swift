import Foundation

/// The text of documents, for search. The bytes are hostile: they are read by programs under limits.
public enum TextExtraction {
    /// Limits that suit a long drawing set: 512 MB, 30 s, 4 MB of text.
    public static let usual = ProcessLimits(memory: 512 << 20, seconds: 30, output: 4 << 20)

    /// The text of a PDF's first 300 pages, by `pdftotext` (poppler-utils). Empty for scans. Throws ``ProcessFailure``: `ended(127)` when the program is not
    /// installed, other codes when the file is not a PDF, is locked or broken.
    public static func pdf(_ file: URL, limits: ProcessLimits = usual) async throws -> String {
        let bytes = try await LimitedProcess.run(
            ["pdftotext", "-q", "-enc", "UTF-8", "-nopgbrk", "-l", "300", file.path, "-"], limits: limits)
        return clean(String(decoding: bytes, as: UTF8.self))
    }

    /// Without control characters, and with at most one empty line in a row.
    static func clean(_ text: String) -> String {
        var lines: [String] = []
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let words = HeaderText.clean(String(line))
            if !words.isEmpty || lines.last?.isEmpty == false { lines.append(words) }
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n")
    }
}
