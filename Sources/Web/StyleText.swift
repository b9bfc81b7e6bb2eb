/// Takes comments and needless space out of a style sheet; strings and addresses stay as they are.
enum StyleText {
    static func minified(_ text: String) -> [UInt8] {
        let input = Array(text.utf8)
        var output: [UInt8] = []
        output.reserveCapacity(input.count)
        var index = 0
        var hasSpace = false
        while index < input.count {
            let byte = input[index]
            switch byte {
            case UInt8(ascii: "/") where index + 1 < input.count && input[index + 1] == UInt8(ascii: "*"):
                index = end(of: input, from: index + 2)
                hasSpace = true
            case 9, 10, 12, 13, 32:
                hasSpace = true
                index += 1
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                put(space: hasSpace, before: byte, to: &output)
                hasSpace = false
                copyString(input, &index, to: &output)
            default:
                put(space: hasSpace, before: byte, to: &output)
                hasSpace = false
                if byte == UInt8(ascii: "}"), output.last == UInt8(ascii: ";") { output.removeLast() }
                output.append(byte)
                index += 1
            }
        }
        return output
    }

    /// Space means something between words and before `:`, `(`, `+`, `-`, `.`; not beside braces, commas, semicolons and `>`.
    private static func put(space: Bool, before next: UInt8, to output: inout [UInt8]) {
        guard space, let last = output.last else { return }
        let tightAfter: [UInt8] = Array("{};,>(:!".utf8)
        let tightBefore: [UInt8] = Array("{};,>)!".utf8)
        if !tightAfter.contains(last), !tightBefore.contains(next) { output.append(32) }
    }

    private static func end(of input: [UInt8], from start: Int) -> Int {
        var index = start
        while index + 1 < input.count, !(input[index] == UInt8(ascii: "*") && input[index + 1] == UInt8(ascii: "/")) { index += 1 }
        return min(index + 2, input.count)
    }

    private static func copyString(_ input: [UInt8], _ index: inout Int, to output: inout [UInt8]) {
        let quote = input[index]
        output.append(quote)
        index += 1
        while index < input.count {
            let byte = input[index]
            output.append(byte)
            index += 1
            if byte == UInt8(ascii: "\\"), index < input.count {
                output.append(input[index])
                index += 1
            } else if byte == quote {
                return
            }
        }
    }
}
