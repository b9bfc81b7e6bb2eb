import Testing

@testable import Values

@Suite struct FoldingTests {
    @Test(arguments: [
        ("Łódź", "lodz"), ("ZAŻÓŁĆ GĘŚLĄ JAŹŃ", "zazolc gesla jazn"), ("Straße", "strasse"), ("Ångström", "angstrom"), ("e\u{301}", "e"),
        ("ﬁrma", "firma"),
        ("żo\u{AD}na", "zona"), ("Київ", "киів"), ("10 m²", "10 m2"), ("a\u{A0}b", "a b"), ("×÷", "×÷"), ("İI", "ii"),
        ("œuvre Æ", "oeuvre ae"), ("😀", "😀"), ("", ""),
    ])
    func `marks fall off and ł is l`(text: String, folded: String) {
        #expect(text.folded == folded)
    }

    @Test func `the quick way and the Unicode tables agree`() {
        for value in [0x80...0x530, 0x2000...0x20C0, 0xFB00...0xFB10] as [ClosedRange<UInt32>] {
            for scalar in value.compactMap(Unicode.Scalar.init) {
                let text = "x\(scalar)"
                if text.folded != Folding.thorough(text) { Issue.record("U+\(String(scalar.value, radix: 16)): \(text.folded)") }
            }
        }
        let text = "Żółw – „Ґава” ы́\u{301}\u{323} ﬁ… 10 m² ＡＢ e\u{328}\u{301}"
        #expect(text.folded == Folding.thorough(text))
    }

    @Test func `folding twice changes nothing`() {
        var random = Seeded(30)
        for _ in 0..<600 {
            let scalars = (0..<12).compactMap { _ in Unicode.Scalar(UInt32.random(in: 0...0x2FFFF, using: &random)) }
            let once = String(String.UnicodeScalarView(scalars)).folded
            #expect(once.folded == once)
        }
    }
}
