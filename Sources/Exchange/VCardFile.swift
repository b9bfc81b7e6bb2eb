import Foundation

/// Cards of a file, one after another.
public final class VCardFile {
    private let file: FileHandle
    private var transcoder: Transcoder
    private var rest: [UInt8] = []
    private var lines: [String] = []
    private var place = 0
    private var isAtEnd = false
    /// Bytes of one line; what is longer (photographs) is cut.
    private static let longestLine = 1 << 20

    /// Opens a file.
    ///
    /// - Throws: what the file system says.
    public init(path: String) throws {
        file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        let head = try file.read(upToCount: 1 << 16) ?? Data()
        transcoder = Transcoder(TableEncoding.guess(head))
        try file.seek(toOffset: 0)
    }

    deinit {
        do { try file.close() } catch { return }
    }

    /// The next card; nil after the last.
    public func next() throws -> VCard? {
        var card: VCardReader?
        while let line = try nextLine() {
            let upper = line.prefix(12).uppercased()
            if upper.hasPrefix("BEGIN:VCARD") {
                card = VCardReader()
            } else if upper.hasPrefix("END:VCARD") {
                if let card { return card.finished }
            } else {
                card?.take(line)
            }
        }
        return nil
    }

    /// A line with its continuations; those of quoted-printable end in an equals sign.
    private func nextLine() throws -> String? {
        guard var line = try pull() else { return nil }
        while let further = try peek() {
            if further.first == " " || further.first == "\t" {
                line += further.dropFirst()
            } else if line.hasSuffix("="), line.uppercased().contains("QUOTED-PRINTABLE") {
                line = line.dropLast() + further
            } else {
                return line
            }
            place += 1
            if line.utf8.count > Self.longestLine { line = String(line.prefix(1_000)) }
        }
        return line
    }

    private func pull() throws -> String? {
        guard let line = try peek() else { return nil }
        place += 1
        return line
    }

    private func peek() throws -> String? {
        while place == lines.count {
            guard !isAtEnd else { return nil }
            place = 0
            lines = []
            let piece = try file.read(upToCount: 1 << 16) ?? Data()
            isAtEnd = piece.isEmpty
            var bytes = rest + transcoder.feed(Array(piece))
            rest = []
            if !isAtEnd, let end = bytes.lastIndex(of: 10) {
                rest = Array(bytes[(end + 1)...])
                bytes.removeSubrange((end + 1)...)
            } else if !isAtEnd {
                rest = Array(bytes.suffix(Self.longestLine))
                bytes = []
            }
            lines = bytes.split(separator: 10).map { String(decoding: $0.last == 13 ? $0.dropLast() : $0, as: UTF8.self) }
        }
        return lines[place]
    }
}
