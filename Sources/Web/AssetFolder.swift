import Foundation

/// Reads the folder of assets.
struct AssetFolder {
    private let root: URL
    private let paths: [String]

    init(_ folder: String) throws {
        root = URL(fileURLWithPath: folder, isDirectory: true)
        paths = try FileManager.default.subpathsOfDirectory(atPath: folder).filter {
            !$0.split(separator: "/").contains { $0.hasPrefix(".") }
        }.sorted()
    }

    /// The icons by name: file name without its ending → what the file holds.
    func icons() throws -> [String: String] {
        var icons: [String: String] = [:]
        for path in files(in: "icons/", ending: ".svg") { icons[String(path.dropFirst(6).dropLast(4))] = try text(path) }
        return icons
    }

    func alwaysDrawn() throws -> [String] {
        paths.contains("icons/always.txt") ? try lines("icons/always.txt") : []
    }

    func styles() throws -> String {
        try ordered("css/", ".css").map { try text($0) }.joined(separator: "\n")
    }

    func scripts() throws -> String {
        ScriptBundle.join(try ordered("js/", ".js").map { (String($0.dropFirst(3)), try text($0)) })
    }

    /// Everything else, under its path.
    func others() throws -> [Asset] {
        try paths.filter { path in
            guard !path.hasPrefix("css/"), !path.hasPrefix("js/"), !path.hasPrefix("icons/"), path != "css", path != "js", path != "icons"
            else { return false }
            return !isFolder(path)
        }.map { Asset(path: $0, bytes: Array(try Data(contentsOf: root.appendingPathComponent($0)))) }
    }

    private func ordered(_ folder: String, _ ending: String) throws -> [String] {
        let list = folder + "bundle.txt"
        guard paths.contains(list) else { return files(in: folder, ending: ending) }
        return try lines(list).map { folder + $0 }
    }

    private func files(in folder: String, ending: String) -> [String] {
        paths.filter { $0.hasPrefix(folder) && $0.hasSuffix(ending) }
    }

    private func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path, isDirectory: &isFolder) && isFolder.boolValue
    }

    private func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    private func lines(_ path: String) throws -> [String] {
        try text(path).split(whereSeparator: \.isNewline).map { String(MultipartParser.trimmed($0)) }.filter {
            !$0.isEmpty && !$0.hasPrefix("#")
        }
    }
}
