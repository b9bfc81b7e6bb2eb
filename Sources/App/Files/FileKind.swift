import Values

/// What a file is, told from its first bytes; what the sender claims is not believed.
enum FileKind {
    /// Bytes that ``sniff(_:name:)`` wants to see.
    static let head: Int64 = 4_096

    static func sniff(_ head: [UInt8], name: FileName) -> String {
        signature(head, name) ?? (isText(head) ? text(name) : "application/octet-stream")
    }

    /// Types that a browser may show in its own window: nothing in them can run under our policy.
    static func isShown(_ type: String) -> Bool {
        ["application/pdf", "image/jpeg", "image/png", "image/gif", "image/webp", "text/plain", "video/mp4", "video/quicktime"].contains(
            type)
    }

    /// Types that small copies are made of.
    static func isPicture(_ type: String) -> Bool {
        ["image/jpeg", "image/png", "image/gif", "image/webp", "image/heic", "image/avif"].contains(type)
    }

    private static func signature(_ head: [UInt8], _ name: FileName) -> String? {
        func starts(_ bytes: [UInt8], at offset: Int = 0) -> Bool { head.dropFirst(offset).starts(with: bytes) }
        if starts([0xFF, 0xD8, 0xFF]) { return "image/jpeg" }
        if starts([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return "image/png" }
        if starts(Array("GIF87a".utf8)) || starts(Array("GIF89a".utf8)) { return "image/gif" }
        if starts(Array("RIFF".utf8)), starts(Array("WEBP".utf8), at: 8) { return "image/webp" }
        if starts(Array("ftyp".utf8), at: 4) { return movie(String(decoding: head.dropFirst(8).prefix(4), as: UTF8.self)) }
        if starts([0x50, 0x4B, 3, 4]) || starts([0x50, 0x4B, 5, 6]) { return package[name.pathExtension] ?? "application/zip" }
        if starts([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return compound[name.pathExtension] ?? "application/x-ole-storage" }
        if starts(Array("AC10".utf8)) { return "image/vnd.dwg" }
        if starts(Array("{\\rtf".utf8)) { return "application/rtf" }
        // Writers put junk before the mark; readers look for it in the first kilobyte (ISO 32000-1, annex H, note 13).
        let mark = Array("%PDF-".utf8)
        let last = min(head.count - mark.count, 1_019)
        return last >= 0 && (0...last).contains { starts(mark, at: $0) } ? "application/pdf" : nil
    }

    private static func movie(_ brand: String) -> String {
        switch brand {
        case "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1": "image/heic"
        case "avif", "avis": "image/avif"
        case "qt  ": "video/quicktime"
        default: "video/mp4"
        }
    }

    private static let office = "application/vnd.openxmlformats-officedocument."
    private static let open = "application/vnd.oasis.opendocument."
    private static let package: [String: String] = [
        "docx": office + "wordprocessingml.document", "xlsx": office + "spreadsheetml.sheet",
        "pptx": office + "presentationml.presentation",
        "odt": open + "text", "ods": open + "spreadsheet", "odp": open + "presentation", "odg": open + "graphics",
    ]
    private static let compound: [String: String] = [
        "doc": "application/msword", "xls": "application/vnd.ms-excel", "ppt": "application/vnd.ms-powerpoint",
        "msg": "application/vnd.ms-outlook",
    ]

    /// Text that a browser might run keeps a type that is only ever saved.
    private static func text(_ name: FileName) -> String {
        switch name.pathExtension {
        case "dxf": "image/vnd.dxf"
        case "csv": "text/csv"
        case "xml": "application/xml"
        case "eml": "message/rfc822"
        case "html", "htm", "xhtml", "xht", "svg", "js", "mjs", "mht", "mhtml", "shtml", "xsl", "xslt": "application/octet-stream"
        default: "text/plain"
        }
    }

    private static func isText(_ head: [UInt8]) -> Bool {
        guard !head.isEmpty, head.allSatisfy({ $0 >= 32 || (9...13).contains($0) || $0 == 27 }) else { return false }
        // A character may be cut at the end of what is seen.
        return (0...min(3, head.count)).contains { String(validating: head.dropLast($0), as: UTF8.self) != nil }
    }
}
