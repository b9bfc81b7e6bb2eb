import Foundation

/// Parameters in the form that libpq takes: texts that end in a zero byte, in one buffer that is used again and again.
struct PostgreSQLParameters {
    private var bytes: [UInt8] = []
    private var starts: [Int] = []

    /// Writes the values down, without the NULLs, which stand in the text of the statement.
    mutating func write(_ values: [SQLValue]) throws(StatementFailure) {
        bytes.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        for value in values {
            let start = bytes.count
            switch value {
            case .null: continue
            case .integer(let number): append(number)
            case .real(let number): bytes.append(contentsOf: String(number).utf8)
            case .text(var text):
                let isWhole = text.withUTF8 { utf8 in
                    bytes.append(contentsOf: utf8)
                    return utf8.baseAddress.map { memchr($0, 0, utf8.count) == nil } ?? true
                }
                guard isWhole else { throw StatementFailure(error: .zeroByte) }
            }
            bytes.append(0)
            starts.append(start)
        }
        guard starts.count <= 65_535 else { throw StatementFailure(error: .other("a statement has more than 65,535 parameters")) }
    }

    /// Hands over their number and addresses.
    func withPointers<R>(_ body: (Int32, UnsafePointer<UnsafePointer<CChar>?>?) -> R) -> R {
        bytes.withUnsafeBytes { buffer in
            let base = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            return withUnsafeTemporaryAllocation(of: UnsafePointer<CChar>?.self, capacity: starts.count + 1) { pointers in
                var index = 0
                while index < starts.count {
                    pointers.initializeElement(at: index, to: base.map { $0 + starts[index] })
                    index += 1
                }
                return body(Int32(starts.count), UnsafePointer(pointers.baseAddress))
            }
        }
    }

    private mutating func append(_ number: Int64) {
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        var rest = number.magnitude
        let first = bytes.count
        repeat {
            bytes.append(UInt8(truncatingIfNeeded: 48 + rest % 10))
            rest /= 10
        } while rest > 0
        bytes[first...].reverse()
    }
}
