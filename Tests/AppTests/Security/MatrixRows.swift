import Foundation

/// A question mark behind the word: the empty form of the test names nothing there, so a refusal tells no more than that.
///
/// The rows as they stand in `Tests/Frozen/roles.txt`: a word of `Matrix.Row`, the method, the address.
enum MatrixRows {
    static let all: [String: Matrix.Row] = {
        let file = Folder.root.appendingPathComponent("Tests/Frozen/roles.txt").path
        let text = FileManager.default.contents(atPath: file).map { String(decoding: $0, as: UTF8.self) } ?? ""
        var rows: [String: Matrix.Row] = [:]
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
            if parts.count == 2, let row = Matrix.Row(rawValue: parts[0].replacing("?", with: "")) { rows[parts[1]] = row }
        }
        return rows
    }()

    static let unsure: Set<String> = {
        let file = Folder.root.appendingPathComponent("Tests/Frozen/roles.txt").path
        let text = FileManager.default.contents(atPath: file).map { String(decoding: $0, as: UTF8.self) } ?? ""
        return Set(
            text.split(separator: "\n").filter { $0.contains("? ") }.compactMap {
                $0.split(separator: " ", maxSplits: 1).last.map(String.init)
            })
    }()
}
