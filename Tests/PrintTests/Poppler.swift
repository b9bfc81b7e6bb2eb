import Foundation

/// The PDF tools of poppler-utils as an independent reader of what was printed.
enum Poppler {
    struct Failure: Error {
        let tool: String
        let words: String
    }

    /// Text of all pages in reading order; pages are separated by form feeds.
    static func text(_ pdf: [UInt8], _ options: [String] = []) throws -> String {
        try run("pdftotext", options + ["-enc", "UTF-8"], pdf, ["-"])
    }

    static func information(_ pdf: [UInt8]) throws -> [String: String] {
        var found: [String: String] = [:]
        for line in try run("pdfinfo", [], pdf).split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            if parts.count == 2 { found[String(parts[0])] = parts[1].trimmingCharacters(in: .whitespaces) }
        }
        return found
    }

    static func structure(_ pdf: [UInt8]) throws -> String {
        try run("pdfinfo", ["-struct-text"], pdf)
    }

    static func fonts(_ pdf: [UInt8]) throws -> [Substring] {
        try run("pdffonts", [], pdf).split(separator: "\n").dropFirst(2).map { $0 }
    }

    static func run(_ tool: String, _ options: [String], _ pdf: [UInt8], _ tail: [String] = []) throws -> String {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).pdf")
        try Data(pdf).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        let output = Pipe()
        let complaints = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/\(tool)")
        process.arguments = options + [file.path] + tail
        process.standardOutput = output
        process.standardError = complaints
        try process.run()
        let text = output.fileHandleForReading.readDataToEndOfFile()
        let words = String(decoding: complaints.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0, words.isEmpty else { throw Failure(tool: tool, words: words) }
        return String(decoding: text, as: UTF8.self)
    }
}
