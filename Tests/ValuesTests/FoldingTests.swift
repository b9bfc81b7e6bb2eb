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

    @Test func `the quick way and the Unicode tables agree on every Latin letter`() {
        for value: UInt32 in 0xC0...0x17F where value != 0x149 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = String(Character(scalar))
            #expect(text.folded == Folding.thorough(text), "U+\(String(value, radix: 16))")
        }
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
