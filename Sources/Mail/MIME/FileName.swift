/// File names of attachments, made safe to show and to store.
enum FileName {
    /// The last path component without control, direction-changing or reserved characters, at most 200 characters and 240 bytes; nil when
    /// nothing is left.
    static func safe(_ name: String) -> String? {
        let last = HeaderText.clean(name).split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        var text = String(last.map { "<>:\"|?*".contains($0) ? "_" : $0 }).trimmingSpaces()
        while let first = text.first, first == "." { text.removeFirst() }
        while let end = text.last, end == "." || end == " " { text.removeLast() }
        guard !text.isEmpty else { return nil }
        return shortened(text)
    }

    /// A name for a part without one.
    static func standing(for contentType: String, index: Int) -> String {
        "zalacznik-\(index + 1).\(endings[contentType] ?? (contentType.hasPrefix("text/") ? "txt" : "bin"))"
    }

    private static func shortened(_ text: String) -> String {
        guard text.count > 200 || text.utf8.count > 240 else { return text }
        let dot = text.lastIndex(of: ".").flatMap { text.distance(from: $0, to: text.endIndex) <= 12 ? $0 : nil } ?? text.endIndex
        let ending = text[dot...]
        var stem = text[..<dot].prefix(180)
        while stem.utf8.count + ending.utf8.count > 240, !stem.isEmpty { stem.removeLast() }
        return stem + String(ending.prefix(12))
    }

    private static let endings = [
        "application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png", "image/gif": "gif", "image/webp": "webp", "image/heic": "heic",
        "image/bmp": "bmp", "image/tiff": "tif", "image/svg+xml": "svg", "text/html": "html", "text/calendar": "ics", "text/csv": "csv",
        "text/vcard": "vcf", "text/x-vcard": "vcf", "message/rfc822": "eml", "message/delivery-status": "txt", "application/zip": "zip",
        "application/ms-tnef": "dat", "application/pkcs7-signature": "p7s", "application/x-pkcs7-signature": "p7s",
        "application/pgp-signature": "asc", "application/xml": "xml", "text/xml": "xml", "application/json": "json",
        "application/msword": "doc", "application/vnd.ms-excel": "xls",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    ]
}
