/// Takes comments, indents and needless space out of a script; strings, templates and patterns stay as they are.
///
/// Line ends stay where JavaScript might end a statement with them.
struct ScriptText {
    private let input: [UInt8]
    private var output: [UInt8] = []
    private var index = 0
    private var gap: Gap = .none
    private enum Gap { case none, space, line }

    static func minified(_ text: String) -> [UInt8] {
        var script = ScriptText(Array(text.utf8))
        script.run(untilBrace: false)
        return script.output
    }

    private init(_ input: [UInt8]) {
        self.input = input
        output.reserveCapacity(input.count)
    }

    /// Reads code to its end, or to the brace that closes a hole of a template.
    private mutating func run(untilBrace: Bool) {
        var depth = 0
        while index < input.count {
            let byte = input[index]
            switch byte {
            case 9, 13, 32:
                if gap == .none { gap = .space }
                index += 1
            case 10:
                gap = .line
                index += 1
            case UInt8(ascii: "/") where next == UInt8(ascii: "/"):
                while index < input.count, input[index] != 10 { index += 1 }
            case UInt8(ascii: "/") where next == UInt8(ascii: "*"):
                skipComment()
            case UInt8(ascii: "/") where patternMayStart:
                close(before: byte)
                copyPattern()
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                close(before: byte)
                copyString(to: byte)
            case UInt8(ascii: "`"):
                close(before: byte)
                copyTemplate()
            default:
                close(before: byte)
                if byte == UInt8(ascii: "{") { depth += 1 }
                if byte == UInt8(ascii: "}") {
                    if untilBrace, depth == 0 { return }
                    depth -= 1
                }
                take()
            }
        }
    }

    private var next: UInt8? { index + 1 < input.count ? input[index + 1] : nil }

    private mutating func take() {
        output.append(input[index])
        index += 1
    }

    /// Writes the gap that stands before a byte, when it means something.
    private mutating func close(before byte: UInt8) {
        defer { gap = .none }
        guard gap != .none, let last = output.last else { return }
        if gap == .line {
            let opens: [UInt8] = Array("{([,;=&|?:+*<>".utf8) + [10]
            let closes: [UInt8] = Array("})],;.?:=&|".utf8)
            let isDoubled = last == UInt8(ascii: "+") && output.dropLast().last == last
            if !opens.contains(last) || isDoubled, !closes.contains(byte) { output.append(10) }
        } else if (ScriptText.isWord(last) && ScriptText.isWord(byte)) || ScriptText.clings(last, byte) {
            output.append(32)
        }
    }

    private mutating func skipComment() {
        index += 2
        while index < input.count, !(input[index] == UInt8(ascii: "*") && next == UInt8(ascii: "/")) {
            if input[index] == 10 { gap = .line }
            index += 1
        }
        index = min(index + 2, input.count)
        if gap == .none { gap = .space }
    }

    private mutating func copyString(to quote: UInt8) {
        take()
        while index < input.count {
            let byte = input[index]
            take()
            if byte == UInt8(ascii: "\\"), index < input.count { take() } else if byte == quote || byte == 10 { return }
        }
    }

    private mutating func copyTemplate() {
        take()
        while index < input.count {
            let byte = input[index]
            if byte == UInt8(ascii: "$"), next == UInt8(ascii: "{") {
                take()
                take()
                run(untilBrace: true)
                gap = .none
                if index < input.count { take() }
                continue
            }
            take()
            if byte == UInt8(ascii: "\\"), index < input.count { take() } else if byte == UInt8(ascii: "`") { return }
        }
    }

    private mutating func copyPattern() {
        take()
        var isInClass = false
        while index < input.count {
            let byte = input[index]
            take()
            switch byte {
            case UInt8(ascii: "\\") where index < input.count: take()
            case UInt8(ascii: "["): isInClass = true
            case UInt8(ascii: "]"): isInClass = false
            case UInt8(ascii: "/") where !isInClass, 10: return
            default: break
            }
        }
    }

    /// A slash starts a pattern where a value may stand; behind a value it divides.
    private var patternMayStart: Bool {
        guard let last = output.last else { return true }
        if Array("(,=:[!&|?{};+-*%~^<>".utf8).contains(last) || last == 10 { return true }
        guard ScriptText.isWord(last) else { return false }
        let word = String(decoding: output.reversed().prefix { ScriptText.isWord($0) }.reversed(), as: UTF8.self)
        return ["return", "typeof", "case", "in", "of", "delete", "void", "throw", "new", "else", "do", "await", "yield"].contains(word)
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 36 || byte == 95 || byte > 127
    }

    /// `a + +b`, `a - -b` and a slash beside a slash or a pattern keep their space; so does `1 .toString`.
    private static func clings(_ left: UInt8, _ right: UInt8) -> Bool {
        (left == right && Array("+-/".utf8).contains(left)) || left == UInt8(ascii: "/") || right == UInt8(ascii: "/")
            || (right == UInt8(ascii: ".") && (48...57).contains(left))
    }
}
