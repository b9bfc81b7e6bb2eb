import Foundation

/// The project's own files, for the rules that they keep.
enum Folder {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func files(_ folder: String, ending: String) throws -> [(name: String, text: String)] {
        let place = root.appendingPathComponent(folder)
        return try FileManager.default.subpathsOfDirectory(atPath: place.path).filter { $0.hasSuffix(ending) }.sorted().map {
            ($0, try String(contentsOf: place.appendingPathComponent($0), encoding: .utf8))
        }
    }
}
