import Crypto
import Foundation
import Testing
import Values

@testable import App

/// The test vectors of RFC 6238, appendix B, and of RFC 4648, section 10.
struct TimeCodeTests {
    private static let seconds: [Int64] = [59, 1_111_111_109, 1_111_111_111, 1_234_567_890, 2_000_000_000, 20_000_000_000]

    private static func codes<H: HashFunction>(_ hash: H.Type, _ length: Int) -> [String] {
        let secret = (0..<length).map { UInt8(48 + ($0 + 1) % 10) }
        return seconds.map { TimeCode(secret: secret).code(hash, counter: $0 / 30, digits: 8) }
    }

    @Test func `codes are those of RFC 6238`() {
        #expect(
            Self.codes(Insecure.SHA1.self, 20) == ["94287082", "07081804", "14050471", "89005924", "69279037", "65353130"])
        #expect(Self.codes(SHA256.self, 32) == ["46119246", "68084774", "67062674", "91819424", "90698825", "77737706"])
        #expect(Self.codes(SHA512.self, 64) == ["90693936", "25091201", "99943326", "93441116", "38618901", "47863826"])
    }

    @Test func `a code counts a step early and late, once, and with spaces`() {
        let code = TimeCode(secret: Array("12345678901234567890".utf8))
        let now = Instant(milliseconds: 1_795_161_600_000)
        let middle = TimeCode.counter(at: now)
        for shift in Int64(-1)...1 { #expect(code.step(of: code.code(at: middle + shift), at: now, after: 0) == middle + shift) }
        for shift in [Int64(-2), 2] { #expect(code.step(of: code.code(at: middle + shift), at: now, after: 0) == nil) }
        let typed = code.code(at: middle)
        #expect(code.step(of: "\(typed.prefix(3)) \(typed.suffix(3))", at: now, after: middle - 1) == middle)
        #expect(code.step(of: typed, at: now, after: middle) == nil)
        for wrong in ["", "12345", "1234567", "abcdef", "١٢٣٤٥٦"] { #expect(code.step(of: wrong, at: now, after: 0) == nil) }
    }

    @Test(arguments: [
        ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"), ("foobar", "MZXW6YTBOI"),
    ])
    func `Base32 is that of RFC 4648`(_ plain: String, _ text: String) {
        #expect(Base32.text(Array(plain.utf8)) == text)
        #expect(Base32.bytes(text) == Array(plain.utf8))
        #expect(Base32.bytes(text.lowercased() + "=") == Array(plain.utf8))
        #expect(Base32.bytes("1!") == nil)
    }
}
