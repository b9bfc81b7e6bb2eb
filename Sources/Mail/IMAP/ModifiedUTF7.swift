import Foundation

/// Names of IMAP folders in letters that every server takes: `Wysłane` is `Wys&AUI-ane` (RFC 3501 section 5.1.3).
public enum ModifiedUTF7 {
    /// The name as the protocol writes it.
    public static func encoded(_ name: String) -> String {
        var result = ""
        var pending: [UInt16] = []
        func flush() {
            guard !pending.isEmpty else { return }
            let bytes = Data(pending.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
            let base64 = bytes.base64EncodedString().replacing("=", with: "").replacing("/", with: ",")
            result += "&\(base64)-"
            pending = []
        }
        for scalar in name.unicodeScalars {
            if (0x20...0x7E).contains(scalar.value) {
                flush()
                result += scalar == "&" ? "&-" : String(scalar)
            } else {
                pending += Array(String(scalar).utf16)
            }
        }
        flush()
        return result
    }

    /// The name as people read it; what is not written by the rules stays as it is.
    public static func decoded(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "&") {
            result += rest[..<start]
            let after = rest.index(after: start)
            guard let end = rest[after...].firstIndex(of: "-") else { return result + rest[start...] }
            let code = rest[after..<end]
            if code.isEmpty {
                result += "&"
            } else if let letters = letters(code) {
                result += letters
            } else {
                result += rest[start...end]
            }
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }

    private static func letters(_ code: Substring) -> String? {
        let base64 = code.replacing(",", with: "/")
        let padding = String(repeating: "=", count: (4 - base64.utf8.count % 4) % 4)
        guard let bytes = Data(base64Encoded: base64 + padding), bytes.count % 2 == 0, !bytes.isEmpty else { return nil }
        let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
        return String(validating: units, as: UTF16.self)
    }
}
