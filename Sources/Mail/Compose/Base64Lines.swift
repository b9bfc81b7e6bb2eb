/// Base64 in lines of 76 columns, made from pieces of any size.
struct Base64Lines: Sendable {
    private var rest: [UInt8] = []

    /// The complete lines so far.
    mutating func encode(_ bytes: [UInt8]) -> [UInt8] {
        let input = rest.isEmpty ? bytes : rest + bytes
        let whole = input.count / 57 * 57
        rest = Array(input[whole...])
        return Self.lines(input[..<whole])
    }

    /// The last line.
    mutating func finish() -> [UInt8] {
        defer { rest = [] }
        return rest.isEmpty ? [] : Base64.encode(rest) + [0x0D, 0x0A]
    }

    private static func lines(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        let count = bytes.count / 57
        return bytes.withUnsafeBufferPointer { input in
            Base64.alphabet.withUnsafeBufferPointer { alphabet in
                [UInt8](unsafeUninitializedCapacity: count * 78) { output, written in
                    var place = 0
                    for line in 0..<count {
                        for group in 0..<19 {
                            let start = line * 57 + group * 3
                            let bits = UInt32(input[start]) << 16 | UInt32(input[start + 1]) << 8 | UInt32(input[start + 2])
                            output[place] = alphabet[Int(bits >> 18)]
                            output[place + 1] = alphabet[Int(bits >> 12 & 63)]
                            output[place + 2] = alphabet[Int(bits >> 6 & 63)]
                            output[place + 3] = alphabet[Int(bits & 63)]
                            place += 4
                        }
                        output[place] = 0x0D
                        output[place + 1] = 0x0A
                        place += 2
                    }
                    written = place
                }
            }
        }
    }
}
