import Testing
import Values

@Suite struct TextDifferenceTests {
    @Test func `words that went and came are told in reading order`() {
        #expect(
            TextDifference.pieces(from: "Dach z dachówki, 212 m².", to: "Dach z blachy, 212 m² netto.") == [
                .same("Dach z "), .removed("dachówki"), .added("blachy"), .same(", 212 m²"), .added(" netto"), .same("."),
            ])
        #expect(TextDifference.pieces(from: "", to: "") == [])
        #expect(TextDifference.pieces(from: "a b", to: "a b") == [.same("a b")])
        #expect(TextDifference.pieces(from: "", to: "a") == [.added("a")])
    }

    @Test func `the pieces give both texts back, whatever they are`() {
        var state: UInt64 = 11
        func random(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        let words = ["dach", "mur", " ", "\n", ",", "ława", "12", "é"]
        for _ in 0..<300 {
            let texts = (0..<2).map { _ in (0..<random(40)).map { _ in words[random(words.count)] }.joined() }
            check(texts[0], texts[1])
        }
        let long = (0..<9_000).map { "słowo\($0)" }.joined(separator: " ")
        check(long, long.replacing("słowo1", with: "wyraz1"))
        check(long, String(long.reversed()))
    }

    private func check(_ before: String, _ after: String) {
        var (old, new) = ("", "")
        for piece in TextDifference.pieces(from: before, to: after) {
            switch piece {
            case .same(let words):
                old += words
                new += words
            case .removed(let words): old += words
            case .added(let words): new += words
            }
        }
        #expect(old == before && new == after)
    }
}
