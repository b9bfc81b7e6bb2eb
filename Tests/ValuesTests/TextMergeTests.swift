import Testing
import Values

@Suite struct TextMergeTests {
    @Test(arguments: [
        ("Dach pokryty.", "Dach pokryty do kalenicy.", "Dach prawie pokryty.", "Dach prawie pokryty do kalenicy."),
        ("", "Brak spinek", "Zarysowana rynna", "Brak spinek Zarysowana rynna"),
        ("Termin w piątek", "Termin w sobotę", "Termin w piątek rano", "Termin w sobotę rano"),
        ("a b c", "a c", "a b c d", "a c d"),
        ("jeden", "dwa", "dwa", "dwa"),
        ("bez zmian", "bez zmian", "po zmianie", "po zmianie"),
        ("Okno", "Drzwi", "Brama", "Drzwi Brama"),
    ])
    func `both changes stand`(base: String, theirs: String, mine: String, both: String) {
        #expect(TextMerge.merge(base: base, theirs: theirs, mine: mine) == both)
    }

    @Test func `whatever two people do, every word they added is there`() {
        var random = Seeded(7)
        for _ in 0..<300 {
            let base = (0..<Int.random(in: 0...12, using: &random)).map { "w\($0)" }
            func edited(_ mark: String) -> [String] {
                var words = base
                for step in 0..<Int.random(in: 0...4, using: &random) {
                    if Bool.random(using: &random), !words.isEmpty {
                        words.remove(at: Int.random(in: 0..<words.count, using: &random))
                    } else {
                        words.insert("\(mark)\(step)", at: Int.random(in: 0...words.count, using: &random))
                    }
                }
                return words
            }
            let (theirs, mine) = (edited("t"), edited("m"))
            let merged = TextMerge.merge(
                base: base.joined(separator: " "), theirs: theirs.joined(separator: " "), mine: mine.joined(separator: " "))
            let words = Set(merged.split(separator: " ").map(String.init))
            for word in Set(theirs + mine).subtracting(base) {
                #expect(words.contains(word), "\(word) of \(theirs) and \(mine) in \(merged)")
            }
            for word in Set(base) where theirs.contains(word) && mine.contains(word) { #expect(words.contains(word)) }
        }
    }
}
