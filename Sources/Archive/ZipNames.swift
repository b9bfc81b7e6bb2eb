import Values

/// Gives each file of an archive a path that every system can unpack: no way out of the folder, no reserved names, none twice, not even
/// when capitals are not told apart.
public struct ZipNames: Sendable {
    private var taken: Set<String> = []

    /// No names taken yet.
    public init() {}

    /// A safe path for a file in these folders, each named by its title; a number is added when the path is taken.
    public mutating func path(_ folders: [String], _ name: String) -> String {
        let folder = folders.map { FileName(title: $0).text + "/" }.joined()
        let file = FileName(title: name)
        var path = folder + file.text
        var number = 2
        while !taken.insert(path.lowercased()).inserted {
            path = folder + file.numbered(number).text
            number += 1
        }
        return path
    }
}
