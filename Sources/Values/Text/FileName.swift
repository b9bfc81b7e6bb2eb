/// A file name that is safe to store, to show and to send, made from whatever a stranger called the file. It keeps Polish letters and the
/// extension.
public struct FileName: Hashable, Sendable, CustomStringConvertible {
    /// The longest name in bytes of UTF-8; leaves room for a number in the 255 that file systems take.
    public static let longest = 200

    /// The name, for people and for disks. Never empty, at most 200 bytes, without path separators, control, formatting (bidirectional)
    /// or reserved characters, and none of the names that Windows keeps for devices.
    public let text: String

    /// The safe form of a hostile name: the last part of a path, composed (NFC), with forbidden characters as `_`. What has no usable
    /// name becomes "plik".
    public init(_ hostile: String) {
        let last =
            hostile.unicodeScalars.split { $0 == "/" || $0 == "\\" }.last { !$0.allSatisfy { $0 == "." || $0.properties.isWhitespace } }
            ?? []
        let composed = String(String.UnicodeScalarView(last.prefix(2000))).composed
        let clean = FileName.ends(composed.unicodeScalars.reduce(into: FileName.Scalars()) { FileName.add($1, to: &$0) })
        let name = FileName.cut(clean.isEmpty ? "plik" : clean)
        text = FileName.isDevice(name) ? "_\(name)" : name
    }

    /// The safe form of a title, which is no path: what would separate folders is `-`, so "Oferta OF/2026/002" is "Oferta OF-2026-002".
    public init(title: String) {
        self.init(String(title.map { $0 == "/" || $0 == "\\" ? "-" : $0 }))
    }

    /// The letters after the last dot in lower case, "pdf"; empty when there is nothing that looks like an extension.
    public var pathExtension: String {
        FileName.dot(text).map { text[text.unicodeScalars.index(after: $0)...].lowercased() } ?? ""
    }

    /// The name without its extension.
    public var stem: String {
        FileName.dot(text).map { String(text[..<$0]) } ?? text
    }

    /// The name with a number before the extension, for the second file of one name: "umowa (2).pdf".
    public func numbered(_ number: Int) -> FileName {
        let ending = pathExtension.isEmpty ? "" : ".\(pathExtension)"
        return FileName("\(FileName.prefix(stem, FileName.longest - 24 - ending.utf8.count)) (\(number))\(ending)")
    }

    /// The name in plain ASCII, for protocols that know nothing else: "zolw.pdf". Signs beyond ASCII become `_`.
    public var ascii: String {
        String(decoding: text.folded.unicodeScalars.map { $0.isASCII ? UInt8($0.value) : UInt8(ascii: "_") }, as: UTF8.self)
    }

    /// As `text`.
    public var description: String { text }
}
