import Testing

@testable import Values

@Suite struct CollationKeyTests {
    private func isAhead(_ left: String, _ right: String) -> Bool {
        left.collationKey.utf8.lexicographicallyPrecedes(right.collationKey.utf8)
    }

    @Test(arguments: [
        ["Lucyna", "Łukasz", "Marek"],
        ["a", "ą", "b", "c", "ć", "d", "e", "ę", "l", "ł", "m", "n", "ń", "o", "ó", "p", "s", "ś", "t", "z", "ź", "ż"],
        ["Kos", "Kos Beata", "Kosa", "Kość"], ["Etap 2", "Etap 10", "Etap 010a", "Etap 100"],
        ["1. Umowy", "2. Rysunki", "10. Odbiory", "Archiwum"],
        ["Zając", "Zakopane", "Ząb", "Zdrój", "Żaba", "Київ"], ["cukier", "ćma", "dom"], ["- kreska", "1 cyfra", "litera"],
        ["Muller", "Müllera", "Mulley"],
    ])
    func `lists stand in the order of the Polish alphabet`(list: [String]) {
        for (left, right) in zip(list, list.dropFirst()) {
            #expect(isAhead(left, right), "\(left) \(left.collationKey), \(right) \(right.collationKey)")
        }
    }

    @Test func `case and foreign marks make no difference, composed or not`() {
        #expect("ŁÓDŹ".collationKey == "łódź".collationKey)
        #expect("Müller".collationKey == "muller".collationKey)
        #expect("z\u{307}aba".collationKey == "żaba".collationKey)
        #expect("  Kos   Beata ".collationKey == "kos beata".collationKey)
    }

    @Test func `any text gives a short key without control characters`() {
        var random = Seeded(41)
        for _ in 0..<60 {
            let scalars = (0..<400).compactMap { _ in Unicode.Scalar(UInt32.random(in: 0...0x2FFFF, using: &random)) }
            let key = String(String.UnicodeScalarView(scalars)).collationKey
            #expect(key.utf8.count < 240 && key.utf8.allSatisfy { $0 >= 0x20 })
        }
        #expect(String(repeating: "9", count: 5000).collationKey.utf8.count < 240)
    }
}
