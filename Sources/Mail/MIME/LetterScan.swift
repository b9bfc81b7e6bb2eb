import Foundation

/// A first look at a letter's raw bytes, before the parser sees them: how long its headers are and how many lines look like boundaries.
struct LetterScan {
    /// Lines starting with `--` after which a letter is cut: each can cost the parser a kilobyte.
    static let boundaryLines = 100_000

    /// Offset behind the empty line after the headers.
    private(set) var bodyStart: Int?
    /// Offset at which the letter must be cut.
    private(set) var cut: Int?
    private var offset = 0
    private var column = 0
    private var boundaries = 0
    private var onlyReturn = true

    /// Takes the next bytes.
    mutating func feed(_ bytes: UnsafeRawBufferPointer) {
        guard let base = bytes.baseAddress else { return }
        var position = 0
        while position < bytes.count {
            let left = bytes.count - position
            let newline = memchr(base + position, 0x0A, left).map { base.distance(to: UnsafeRawPointer($0)) }
            let end = newline ?? bytes.count
            if column == 0 {
                if end - position >= 2, bytes[position] == 0x2D, bytes[position + 1] == 0x2D { count(at: offset + position) }
                onlyReturn = end - position == 0 || (end - position == 1 && bytes[position] == 0x0D)
            } else if end > position {
                onlyReturn = false
            }
            column = newline == nil ? column + end - position : 0
            if newline != nil, onlyReturn, bodyStart == nil { bodyStart = offset + end + 1 }
            position = end + 1
        }
        offset += bytes.count
    }

    private mutating func count(at place: Int) {
        boundaries += 1
        if boundaries == Self.boundaryLines { cut = place }
    }
}
