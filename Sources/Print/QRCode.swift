import CQRencode
import Values

/// A QR code (ISO/IEC 18004) of a text, as squares that are dark or light.
public struct QRCode: Sendable {
    /// Squares along one side, without the quiet zone.
    public let size: Int
    private let dark: [Bool]

    /// Nil when the text is too long for one code.
    ///
    /// - Parameter text: up to about two thousand bytes of UTF-8; kept with error correction of level M.
    public init?(_ text: String) {
        guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        guard width > 0, let data = code.pointee.data else { return nil }
        size = width
        dark = (0..<width * width).map { data[$0] & 1 == 1 }
    }

    /// Whether the square in that column and row is dark; light outside the code.
    public subscript(column: Int, row: Int) -> Bool {
        (0..<size).contains(column) && (0..<size).contains(row) && dark[row * size + column]
    }

    /// The dark squares as one path of SVG, a unit a square, with a quiet zone of four units around.
    public var path: String {
        var path = ""
        for row in 0..<size {
            var column = 0
            while column < size {
                var end = column
                while self[end, row] { end += 1 }
                if end > column { path += "M\(column + 4) \(row + 4)h\(end - column)v1h-\(end - column)z" }
                column = end + 1
            }
        }
        return path
    }

    /// The length of a side with the quiet zone.
    public var side: Int { size + 8 }
}
