import Foundation

/// A file of the project as the house rules read it.
struct SourceFile: Sendable {
    /// Path below the root: "Sources/App/Offers/Offer.swift".
    let path: String
    /// The lines of code, without those that are only a comment.
    let lines: [Substring]
    let lineCount: Int

    var parts: [Substring] { path.split(separator: "/") }
    var target: String { parts.count > 2 ? String(parts[1]) : "" }
    /// The folder of App, empty for files beside the folders and for other targets.
    var feature: String { target == "App" && parts.count > 3 ? String(parts[2]) : "" }
    var name: String { parts.last.map(String.init) ?? "" }
    var code: String { lines.joined(separator: "\n") }

    static let all: [SourceFile] = load("Sources")
    static let app = all.filter { $0.target == "App" }

    static func load(_ folder: String) -> [SourceFile] {
        do {
            return try Folder.files(folder, ending: ".swift").map { SourceFile("\(folder)/\($0.name)", $0.text) }
        } catch {
            print("\(folder) cannot be read: \(error)")
            return []
        }
    }

    init(_ path: String, _ text: String) {
        self.path = path
        let all = text.split(separator: "\n", omittingEmptySubsequences: false)
        lineCount = all.count
        lines = all.filter { !$0.drop { $0 == " " }.hasPrefix("//") }
    }

    /// The first line that holds one of the words.
    func line(with words: [String]) -> Substring? {
        lines.first { line in words.contains { line.contains($0) } }
    }

    /// Capitalised names of the code that are not members of something; holes of literals count as code.
    var names: Set<String> {
        var names: Set<String> = []
        for line in lines where !line.hasPrefix("import ") {
            var previous: Character = " "
            for word in line.split(omittingEmptySubsequences: false, whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "_") }) {
                if word.startIndex > line.startIndex { previous = line[line.index(before: word.startIndex)] }
                if previous != ".", word.first?.isUppercase == true { names.insert(String(word)) }
            }
        }
        return names
    }

    /// Names of the types that stand at the file's outermost level, or of those inside others.
    func types(nested: Bool = false) -> [String] {
        lines.compactMap { line in
            var words = line.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "_") })[...]
            guard let first = line.first, first.isLetter != nested else { return nil }
            while let word = words.first, ["public", "package", "private", "fileprivate", "final", "indirect"].contains(String(word)) {
                words.removeFirst()
            }
            guard words.count > 1, let kind = words.popFirst(), ["struct", "enum", "class", "actor", "protocol"].contains(String(kind))
            else { return nil }
            return words.first.map(String.init)
        }
    }
}
