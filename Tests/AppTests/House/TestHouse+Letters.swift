import Foundation
import Peers
import Values

@testable import App

extension TestHouse {
    /// What a pattern finds in the newest letter of the local outbox to an address.
    func lastLetter(to address: String, matching pattern: String) throws -> String {
        for id in try world.post.outbox.newest(50) {
            let source = try String(contentsOf: world.post.outbox.file(id), encoding: .utf8)
            guard source.contains(address) else { continue }
            let text = source.replacingOccurrences(of: "=\r\n", with: "").replacingOccurrences(of: "=3D", with: "=")
            if let range = text.range(of: pattern, options: .regularExpression) { return String(text[range]) }
        }
        throw PeerError(description: "no letter to \(address) holds \(pattern)")
    }
}
