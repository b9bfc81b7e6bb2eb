import Foundation
import Testing

/// Test vectors that stand beside the project, in `../shared/data/polish`; tests that need them are skipped where it is missing.
enum Vectors {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../shared/data/polish").standardized
    static let areHere = FileManager.default.fileExists(atPath: folder.path)
    static let comment: Comment = "no test vectors: ../shared/data/polish is missing"

    static func text(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    /// The rows of a tab-separated file without its comments.
    static func rows(_ name: String) throws -> [[String]] {
        try text(name).split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }
}
