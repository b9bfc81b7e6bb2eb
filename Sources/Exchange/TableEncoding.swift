/// How the text of a table is written in bytes.
public enum TableEncoding: String, Sendable, CaseIterable, Codable {
    case utf8 = "utf-8"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    case windows1250 = "windows-1250"
    case iso88592 = "iso-8859-2"

    /// The likeliest encoding of a file that begins with these bytes.
    ///
    /// A mark at the beginning decides; zero bytes in every second place mean UTF-16; what is valid UTF-8 is UTF-8. Else the two Polish
    /// code pages differ in six letters only (ą Ą ś Ś ź Ź), and bytes from 0x80 to 0x9F are letters in Windows-1250 alone.
    public static func guess(_ head: some Collection<UInt8>) -> TableEncoding {
        let bytes = Array(head.prefix(1 << 18))
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
        if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
        if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
        let zeros = bytes.enumerated().reduce(into: (even: 0, odd: 0)) { count, byte in
            guard byte.element == 0 else { return }
            if byte.offset % 2 == 0 { count.even += 1 } else { count.odd += 1 }
        }
        if zeros.odd > bytes.count / 5, zeros.even * 10 < zeros.odd { return .utf16LittleEndian }
        if zeros.even > bytes.count / 5, zeros.odd * 10 < zeros.even { return .utf16BigEndian }
        return isUTF8(bytes) ? .utf8 : guessPage(bytes)
    }

    /// Whether the bytes are UTF-8; one letter cut off at the end is forgiven.
    static func isUTF8(_ bytes: [UInt8]) -> Bool {
        for cut in 0...3 where bytes.count >= cut {
            if String(validating: bytes.dropLast(cut), as: UTF8.self) != nil { return true }
        }
        return false
    }

    private static func guessPage(_ bytes: [UInt8]) -> TableEncoding {
        // ą Ą ś Ś ź Ź where the pages differ.
        let (windows, iso): (Set<UInt8>, Set<UInt8>) = ([0xB9, 0xA5, 0x9C, 0x8C, 0x9F, 0x8F], [0xB1, 0xA1, 0xB6, 0xA6, 0xBC, 0xAC])
        var (forWindows, forISO) = (0, 0)
        for byte in bytes where byte >= 0x80 {
            if byte < 0xA0 || windows.contains(byte) { forWindows += 1 } else if iso.contains(byte) { forISO += 1 }
        }
        return forISO > forWindows ? .iso88592 : .windows1250
    }
}
