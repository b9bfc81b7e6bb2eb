/// An address that a PDF may lead to: `https`, `http`, `mailto` or `tel`, in plain ASCII (RFC 3986).
///
/// The library writes the address into the file as it is, so everything that could end a PDF string is percent-encoded here.
public struct Link: Sendable, Hashable {
    /// The safe form.
    public let address: String

    /// Takes an address; nothing when its scheme is not one of the four or it is longer than 2,000 bytes.
    public init?(_ text: String) {
        let allowed = ["https://", "http://", "mailto:", "tel:"]
        guard text.utf8.count <= 2_000, allowed.contains(where: { text.lowercased().hasPrefix($0) }) else { return nil }
        var safe = ""
        for byte in text.utf8 {
            if Link.plain.contains(byte) {
                safe.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                safe += "%" + (digits.count == 1 ? "0" + digits : digits)
            }
        }
        address = safe
    }

    private static let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#@!$&*+,;=%".utf8)
}
