/// Numbers as ZIP writes them: least significant byte first.
struct ZipBytes {
    private(set) var bytes: [UInt8] = []

    mutating func byte(_ number: UInt8) { bytes.append(number) }
    mutating func two(_ number: UInt16) { little(UInt64(number), 2) }
    mutating func four(_ number: UInt32) { little(UInt64(number), 4) }
    mutating func eight(_ number: UInt64) { little(number, 8) }
    mutating func text(_ text: String) { bytes += Array(text.utf8) }
    mutating func add(_ other: ZipBytes) { bytes += other.bytes }
    mutating func add(_ other: [UInt8]) { bytes += other }

    private mutating func little(_ number: UInt64, _ count: Int) {
        for position in 0..<count { bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(8 * position))) }
    }
}
