import Foundation
import Store
import Values

/// Somebody a letter goes to.
struct Correspondent: Codable, Sendable, Hashable {
    var name: String
    var email: String
    var isCopy = false

    /// What people read: the name, or the address where no name is known.
    var shown: String { name.isEmpty ? email : name }

    static func list(from text: String) throws -> [Correspondent] {
        if let plain = plainList(text) { return plain }
        do {
            return try JSONDecoder().decode([Correspondent].self, from: Data(text.utf8))
        } catch {
            throw StoreError.decoding("the recipients of a letter")
        }
    }
}

extension [Correspondent] {
    func stored() throws -> String {
        String(decoding: try JSONEncoder.sorted.encode(self), as: UTF8.self)
    }

    /// Names behind each other, the first few only.
    func shown(atMost limit: Int = 3) -> String {
        let names = prefix(limit).map(\.shown).joined(separator: ", ")
        return count > limit ? names + "…" : names
    }

    /// Each address once, the first mention counts.
    var unique: [Correspondent] {
        var seen: Set<String> = []
        return filter { seen.insert($0.email.lowercased()).inserted }
    }
}
