/// The field that names a file for saving (RFC 6266), with a plain name for old programs and the true one (RFC 8187).
enum ContentDisposition {
    static func field(_ disposition: Disposition, name: String?) -> String {
        guard let name, !name.isEmpty else { return disposition.rawValue }
        let plain = String(
            String.UnicodeScalarView(
                name.unicodeScalars.prefix(200).map { scalar in
                    switch scalar {
                    case "\"", "\\", "/", ":", "%", ";": "_"
                    case _ where scalar.value < 32 || scalar.value > 126: polish[scalar] ?? "_"
                    default: scalar
                    }
                }))
        let clean = String(
            String.UnicodeScalarView(name.unicodeScalars.filter { $0.value >= 32 && $0.value != 127 && $0 != "/" && $0 != "\\" }))
        let field = "\(disposition.rawValue); filename=\"\(plain)\""
        return clean == plain ? field : field + "; filename*=UTF-8''" + Place.encode(String(clean.prefix(200)))
    }

    private static let polish: [Unicode.Scalar: Unicode.Scalar] = [
        "ą": "a", "ć": "c", "ę": "e", "ł": "l", "ń": "n", "ó": "o", "ś": "s", "ź": "z", "ż": "z",
        "Ą": "A", "Ć": "C", "Ę": "E", "Ł": "L", "Ń": "N", "Ó": "O", "Ś": "S", "Ź": "Z", "Ż": "Z",
    ]
}
