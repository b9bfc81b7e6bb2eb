/// The Bootstring of RFC 3492 with the parameters of its section 5: Unicode labels as letters, digits and hyphens.
enum Punycode {
    private static let (base, lowest, highest, skew, damp): (Int, Int, Int, Int, Int) = (36, 1, 26, 38, 700)
    private static let (initialBias, initialCode) = (72, 128)

    /// The encoded label without its `xn--`; nil when it would not fit the arithmetic.
    static func encode(_ label: String) -> String? {
        let input = label.unicodeScalars.map { Int($0.value) }
        guard input.count <= 63 else { return nil }
        var output = input.filter { $0 < 128 }.map { UInt8($0) }
        let basic = output.count
        if basic > 0 { output.append(UInt8(ascii: "-")) }
        var (code, delta, bias, handled) = (initialCode, 0, initialBias, basic)
        while handled < input.count {
            guard let next = input.filter({ $0 >= code }).min() else { return nil }
            delta += (next - code) * (handled + 1)
            code = next
            for scalar in input {
                if scalar < code { delta += 1 }
                guard scalar == code else { continue }
                append(delta, bias, to: &output)
                bias = adapted(delta, points: handled + 1, isFirst: handled == basic)
                delta = 0
                handled += 1
            }
            delta += 1
            code += 1
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// The label that was encoded; nil when the text is no Punycode.
    static func decode(_ text: Substring) -> String? {
        let bytes = Array(text.utf8)
        guard bytes.count <= 63 else { return nil }
        let dash = bytes.lastIndex(of: UInt8(ascii: "-"))
        var output = bytes[..<(dash ?? 0)].map { Unicode.Scalar($0) }
        var rest = bytes[(dash.map { $0 + 1 } ?? 0)...]
        var (code, index, bias) = (initialCode, 0, initialBias)
        while !rest.isEmpty {
            guard let delta = number(&rest, bias) else { return nil }
            let length = output.count + 1
            bias = adapted(delta, points: length, isFirst: index == 0 && code == initialCode && output.count == (dash ?? 0))
            index += delta
            code += index / length
            index %= length
            guard code <= 0x10FFFF, let scalar = Unicode.Scalar(UInt32(code)) else { return nil }
            output.insert(scalar, at: index)
            index += 1
        }
        return String(String.UnicodeScalarView(output))
    }

    private static func append(_ delta: Int, _ bias: Int, to output: inout [UInt8]) {
        var (rest, step) = (delta, base)
        while true {
            let threshold = min(max(step - bias, lowest), highest)
            guard rest >= threshold else { break }
            output.append(digit(threshold + (rest - threshold) % (base - threshold)))
            rest = (rest - threshold) / (base - threshold)
            step += base
        }
        output.append(digit(rest))
    }

    private static func number(_ rest: inout ArraySlice<UInt8>, _ bias: Int) -> Int? {
        var (number, weight, step) = (0, 1, base)
        while let byte = rest.popFirst() {
            guard let value = value(byte) else { return nil }
            let threshold = min(max(step - bias, lowest), highest)
            guard weight < 1 << 40, number < 1 << 40 else { return nil }
            number += value * weight
            if value < threshold { return number }
            weight *= base - threshold
            step += base
        }
        return nil
    }

    private static func adapted(_ delta: Int, points: Int, isFirst: Bool) -> Int {
        var delta = isFirst ? delta / damp : delta / 2
        delta += delta / points
        var steps = 0
        while delta > (base - lowest) * highest / 2 {
            delta /= base - lowest
            steps += base
        }
        return steps + (base - lowest + 1) * delta / (delta + skew)
    }

    private static func digit(_ value: Int) -> UInt8 {
        value < 26 ? UInt8(ascii: "a") + UInt8(value) : UInt8(ascii: "0") + UInt8(value - 26)
    }

    private static func value(_ byte: UInt8) -> Int? {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte - UInt8(ascii: "a"))
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0")) + 26
        default: nil
        }
    }
}
