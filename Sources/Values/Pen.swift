/// Writes short texts byte by byte into a buffer of known size. What does not fit is left out rather than trapped on.
struct Pen {
    private let buffer: UnsafeMutableBufferPointer<UInt8>
    private(set) var count = 0

    init(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
        self.buffer = buffer
    }

    /// A text of at most `capacity` bytes, written by `body`.
    static func text(_ capacity: Int, _ body: (inout Pen) -> Void) -> String {
        String(unsafeUninitializedCapacity: capacity) { buffer in
            var pen = Pen(buffer)
            body(&pen)
            return pen.count
        }
    }

    mutating func byte(_ byte: UInt8) {
        guard count < buffer.count else { return }
        buffer[count] = byte
        count += 1
    }

    mutating func text(_ text: StaticString) {
        for index in 0..<text.utf8CodeUnitCount { byte(text.utf8Start[index]) }
    }

    mutating func text(_ text: String) {
        for byte in text.utf8 { self.byte(byte) }
    }

    /// U+00A0, the space that Polish texts put between thousands and before a unit.
    mutating func noBreakSpace() {
        byte(0xC2)
        byte(0xA0)
    }

    /// The number in decimal, with leading zeros up to `width` digits.
    mutating func digits(_ number: UInt64, width: Int = 1) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            var rest = number
            var length = 0
            while rest > 0 || length < min(width, 20) {
                digits[length] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
                length += 1
            }
            for index in stride(from: length - 1, through: 0, by: -1) { byte(digits[index]) }
        }
    }

    /// The number in decimal with a no-break space after every three digits from the right.
    mutating func grouped(_ number: UInt64) {
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 7) { groups in
            var rest = number
            var length = 0
            repeat {
                groups[length] = rest % 1000
                rest /= 1000
                length += 1
            } while rest > 0
            digits(groups[length - 1])
            for index in stride(from: length - 2, through: 0, by: -1) {
                noBreakSpace()
                digits(groups[index], width: 3)
            }
        }
    }
}
