import Testing

@testable import App

struct QuotedTextTests {
    @Test func `an answer keeps its own words and folds the letter under it`() {
        let parts = QuotedText.split(
            "Dzień dobry,\nzgoda.\n\nAnna Mucha\n\nW dniu 17.11 Beata Kos napisała:\n> Czy możemy zacząć?\n> Beata")
        #expect(parts.own == ["Dzień dobry,\nzgoda.", "Anna Mucha"])
        #expect(parts.quoted == "W dniu 17.11 Beata Kos napisała:\n> Czy możemy zacząć?\n> Beata")
    }

    @Test func `answers between the quoted lines stay in sight`() {
        let parts = QuotedText.split("> Czy w piątek?\nTak.\n> O której?\nO ósmej.")
        #expect(parts.own == ["> Czy w piątek?\nTak.\n> O której?\nO ósmej."])
        #expect(parts.quoted.isEmpty)
    }

    @Test func `an empty letter has no words`() {
        #expect(QuotedText.split("\n \n").own.isEmpty)
        #expect(QuotedText.split("").quoted.isEmpty)
    }
}
