import Crypto
import Foundation
import Values
import Web

/// One-time codes from a shared secret and the time (RFC 6238 over RFC 4226).
struct TimeCode: Sendable {
    /// Seconds that a code is shown for.
    static let step: Int64 = 30

    let secret: [UInt8]

    /// As many random bytes as the hash has (RFC 4226, section 4).
    static func new() -> TimeCode {
        TimeCode(secret: SymmetricKey(size: SymmetricKeySize(bitCount: 160)).withUnsafeBytes { [UInt8]($0) })
    }

    static func counter(at now: Instant) -> Int64 { now.milliseconds / 1_000 / step }

    func code<H: HashFunction>(_ hash: H.Type, counter: Int64, digits: Int) -> String {
        let moment = withUnsafeBytes(of: counter.bigEndian) { Data($0) }
        let mac = [UInt8](HMAC<H>.authenticationCode(for: moment, using: SymmetricKey(data: secret)))
        let offset = Int((mac.last ?? 0) & 0x0f)
        let number = mac[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7fff_ffff
        let limit = (0..<digits).reduce(UInt64(1)) { product, _ in product * 10 }
        let text = String(UInt64(number) % limit)
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// What an authenticator shows now.
    func code(at counter: Int64) -> String { code(Insecure.SHA1.self, counter: counter, digits: 6) }

    /// The step of a right code: of now, of the one before or after, but never one that was used.
    func step(of typed: String, at now: Instant, after last: Int64) -> Int64? {
        let digits = typed.filter(\.isASCII).filter(\.isNumber)
        guard digits.count == 6 else { return nil }
        let middle = Self.counter(at: now)
        return (middle - 1...middle + 1).reduce(nil) { found, counter in
            Self.equal(digits, code(at: counter)) && counter > last ? counter : found
        }
    }

    /// Takes the same time for every wrong code.
    private static func equal(_ left: String, _ right: String) -> Bool {
        zip(left.utf8, right.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0 && left.utf8.count == right.utf8.count
    }

    /// Base32 without padding (RFC 4648), as authenticators want it.
    var text: String { Base32.text(secret) }

    /// What the QR code says (the key URI format of authenticators).
    func address(of account: String) -> String {
        "otpauth://totp/Wiecha:\(Place.encode(account))?secret=\(text)&issuer=Wiecha"
    }
}

enum Base32 {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")

    static func text(_ bytes: [UInt8]) -> String {
        var (text, buffer, bits) = ("", UInt32(0), 0)
        for byte in bytes {
            buffer = (buffer << 8 | UInt32(byte)) & 0xffff
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(letters[Int(buffer >> UInt32(bits)) & 31])
            }
        }
        if bits > 0 { text.append(letters[Int(buffer << UInt32(5 - bits)) & 31]) }
        return text
    }

    /// Nil for anything but its letters; case, spaces and hyphens do not matter.
    static func bytes(_ text: String) -> [UInt8]? {
        var (bytes, buffer, bits) = ([UInt8](), UInt32(0), 0)
        for letter in text.uppercased() where letter != " " && letter != "-" && letter != "=" {
            guard let value = letters.firstIndex(of: letter) else { return nil }
            buffer = (buffer << 5 | UInt32(value)) & 0xfff
            bits += 5
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(buffer >> UInt32(bits) & 0xff))
            }
        }
        return bytes
    }
}
