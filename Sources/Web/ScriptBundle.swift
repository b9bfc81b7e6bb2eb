/// Joins the product's ES modules into one. Each becomes a scope of its own that hands out what it exports, after the ones it imports.
///
/// Understands what this product writes: `import { a, b as c } from './x.js'`, `import './x.js'`, `export` before a declaration
/// and `export { a, b }`, each at the start of a line. Files without any of these are joined as they are.
enum ScriptBundle {
    static func join(_ files: [(name: String, text: String)]) -> String {
        guard files.contains(where: { isModule($0.text) }) else { return files.map(\.text).joined(separator: "\n") }
        let byName = Dictionary(files.map { ($0.name, $0.text) }) { first, _ in first }
        var done: Set<String> = []
        var parts: [String] = []
        func add(_ name: String) {
            guard let text = byName[name], done.insert(name).inserted else { return }
            let module = Module(text)
            for other in module.imports { add(other) }
            parts.append("const \(variable(name)) = (() => {\n\(module.body)\nreturn { \(module.exports.joined(separator: ", ")) };\n})();")
        }
        for file in files { add(file.name) }
        return parts.joined(separator: "\n")
    }

    static func variable(_ name: String) -> String {
        "m_" + String(name.dropLast(3).map { $0.isLetter || $0.isNumber ? $0 : "_" })
    }

    private static func isModule(_ text: String) -> Bool {
        text.split(separator: "\n").contains { $0.hasPrefix("import ") || $0.hasPrefix("export ") }
    }

    private struct Module {
        var imports: [String] = []
        var exports: [String] = []
        var body = ""

        init(_ text: String) {
            for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
                if line.hasPrefix("import ") {
                    read(import: line)
                } else if line.hasPrefix("export {") {
                    exports += line.dropFirst(8).prefix { $0 != "}" }.split(separator: ",").map { String(MultipartParser.trimmed($0)) }
                } else if line.hasPrefix("export ") {
                    let rest = line.dropFirst(7)
                    let words = rest.split { " =(*{".contains($0) }.filter {
                        !["async", "function", "class", "const", "let", "var"].contains($0)
                    }
                    if let name = words.first { exports.append(String(name)) }
                    body += rest + "\n"
                } else {
                    body += line + "\n"
                }
            }
        }

        private mutating func read(import line: Substring) {
            let quoted = line.split(whereSeparator: { $0 == "'" || $0 == "\"" })
            guard quoted.count >= 2 else { return }
            let name = String(quoted[1].drop { $0 == "." || $0 == "/" })
            imports.append(name)
            guard let open = line.firstIndex(of: "{"), let close = line.firstIndex(of: "}"), open < close else { return }
            let names = line[line.index(after: open)..<close].replacing(" as ", with: ": ")
            body += "const {\(names)} = \(variable(name));\n"
        }
    }
}
