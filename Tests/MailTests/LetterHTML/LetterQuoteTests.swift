import Testing

@testable import Mail

@Suite struct LetterQuoteTests {
    @Test(arguments: [
        "W dniu 24.11.2026 o 08:06, Zrąb pisze:\n> Oferta",
        "W dniu wt., 24 lis 2026 o 08:06 Zrąb <biuro@example.pl>\nnapisał(a):\n\n> Oferta",
        "On Tue, Nov 24, 2026 at 8:06 AM Zrąb <biuro@example.pl> wrote:\n> Oferta", "-----Original Message-----\nFrom: Zrąb\nOferta",
        "-----Wiadomość oryginalna-----\nOd: Zrąb",
        "Od: Zrąb <biuro@example.pl>\nWysłano: wtorek, 24 listopada 2026 08:06\nDo: Anna\nTemat: Oferta\n\nOferta",
        "From: Zrąb\nSent: Tuesday\nTo: Anna\nSubject: Oferta", "*From:* Zrąb\n*Sent:* Tuesday\n*To:* Anna", "> Oferta\n> nr 12\n",
        "śr., 25 lis 2026 o 09:00 Zrąb <biuro@example.pl> napisał(a):\n> Oferta", "---------- Forwarded message ---------\nFrom: Zrąb",
    ])
    func `the answer is parted from its history`(history: String) {
        let split = LetterQuote.split("Dzień dobry,\nzgadzam się.\n\n\(history)")
        #expect(split.reply == "Dzień dobry,\nzgadzam się.")
        #expect(split.history == history)
    }

    @Test(arguments: ["Dzień dobry", "On mówi:\ntak", "> cytat\nodpowiedź w środku\n> cytat", "> sam cytat", "", "Cena: 12 zł\nDo: jutra"])
    func `a letter without history stays whole`(text: String) {
        #expect(LetterQuote.split(text) == LetterQuote.Split(reply: text, history: nil))
    }

    @Test func `a preview is what the sender wrote, on one line`() {
        #expect(
            LetterPreview.text("Dzień dobry,\n\n  zgadzam się.\n\nW dniu 24.11.2026 Zrąb pisze:\n> Oferta") == "Dzień dobry, zgadzam się.")
        let long = LetterPreview.text(String(repeating: "słowo ", count: 100))
        #expect(long.count <= 141 && long.hasSuffix("słowo…"))
        #expect(LetterPreview.text(String(repeating: "ą", count: 500)).count == 140)
        #expect(LetterPreview.text("Tak.\n-- \nAnna Mucha") == "Tak.")
        #expect(LetterPreview.text("") == "")
    }
}
