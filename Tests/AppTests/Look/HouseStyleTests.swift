import Foundation
import Testing
import Web

struct HouseStyleTests {
    @Test func `no page styles or scripts itself inline`() throws {
        for file in try Folder.files("Sources/App", ending: ".swift") {
            for forbidden in [" style=\"", " style=\\\"", "<style", "javascript:", " onclick="] {
                #expect(!file.text.contains(forbidden), "\(file.name) has \(forbidden)")
            }
        }
    }

    @Test func `every icon that a page names has its drawing`() throws {
        let drawn = try Assets(folder: Folder.root.appendingPathComponent("Public").path).icons
        let names = try Folder.files("Sources/App", ending: ".swift").flatMap { file in
            file.text.matches(of: /icon(?:\(|: |Link\(|Button\(|Dropdown\()"([a-z-]+)"/).map { (file.name, String($0.1)) }
        }
        #expect(!names.isEmpty)
        for (file, name) in names { #expect(drawn.contains(name), "\(file) names \(name)") }
    }

    @Test func `both dark themes hold the same colours`() throws {
        let tokens = try String(contentsOf: Folder.root.appendingPathComponent("Public/css/20-tokens.css"), encoding: .utf8)
        let blocks = tokens.components(separatedBy: "color-scheme: dark;").dropFirst().map { block in
            block.prefix { $0 != "}" }.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        }
        #expect(blocks.count == 2)
        #expect(blocks.first == blocks.last)
    }

    @Test func `all styles live in layers`() throws {
        for file in try Folder.files("Public/css", ending: ".css") where file.name != "00-layers.css" {
            let rules = file.text.replacing(/\/\*[^*]*\*\//, with: "").trimmingCharacters(in: .whitespacesAndNewlines)
            #expect(rules.hasPrefix("@layer "), "\(file.name)")
            #expect(rules.hasSuffix("}"), "\(file.name)")
        }
    }
}
