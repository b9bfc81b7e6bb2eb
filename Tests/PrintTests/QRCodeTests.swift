import Print
import Testing

/// Squares that every QR code has (ISO/IEC 18004), and what fits.
struct QRCodeTests {
    @Test func `a code has its three finders and a quiet zone`() throws {
        let code = try #require(
            QRCode("otpauth://totp/Wiecha:ewa.dudek%40example.pl?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Wiecha"))
        #expect(code.size % 4 == 1 && code.side == code.size + 8)
        for (x, y) in [(0, 0), (code.size - 7, 0), (0, code.size - 7)] {
            for index in 0..<7 {
                #expect(code[x + index, y] && code[x + index, y + 6] && code[x, y + index] && code[x + 6, y + index])
            }
            #expect(!code[x + 1, y + 1] && code[x + 3, y + 3])
        }
        #expect(!code[-1, 0] && !code[0, code.size] && code.path.hasPrefix("M4 4h7v1h-7z"))
        #expect(QRCode(String(repeating: "ż", count: 4_000)) == nil)
    }
}
