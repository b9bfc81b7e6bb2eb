extension PhoneNumber {
    /// What most numbers look like: nine Polish digits, with or without `+48`, with spaces between.
    static func plain(_ typed: String) -> String? {
        var typed = typed
        return typed.withUTF8 { bytes in
            var rest = bytes[...]
            if rest.starts(with: [UInt8(ascii: "+"), UInt8(ascii: "4"), UInt8(ascii: "8")]) { rest = rest.dropFirst(3) }
            return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 9) { digits -> String? in
                var count = 0
                for byte in rest where byte != UInt8(ascii: " ") {
                    guard Digits.isDigit(byte), count < 9, count > 0 || byte != UInt8(ascii: "0") else { return nil }
                    digits[count] = byte
                    count += 1
                }
                guard count == 9 else { return nil }
                return String(unsafeUninitializedCapacity: 12) { buffer in
                    buffer[0] = UInt8(ascii: "+")
                    buffer[1] = UInt8(ascii: "4")
                    buffer[2] = UInt8(ascii: "8")
                    for index in 0..<9 { buffer[index + 3] = digits[index] }
                    return 12
                }
            }
        }
    }
}
