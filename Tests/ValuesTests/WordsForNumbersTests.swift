import Testing

@testable import Values

@Suite struct WordsForNumbersTests {
    @Test(.enabled(if: Vectors.areHere, Vectors.comment)) func `amounts in words, all vectors`() throws {
        let rows = try Vectors.rows("slownie.tsv")
        #expect(rows.count >= 70)
        for row in rows {
            let words = AmountInWords(try #require(Money(row[0])))
            #expect(words.text == row[1] && words.short == row[2])
        }
    }

    @Test(arguments: [
        (11_212, "sto dwanaście złotych dwanaście groszy"), (2101, "dwadzieścia jeden złotych jeden grosz"),
        (100_000, "tysiąc złotych zero groszy"),
        (-500, "minus pięć złotych zero groszy"), (100_100_000, "milion tysiąc złotych zero groszy"), (0, "zero złotych zero groszy"),
    ])
    func `amounts in words`(grosze: Int64, text: String) {
        #expect(AmountInWords(Money(grosze: grosze)).text == text)
    }

    @Test func `the ends of the range have words too`() {
        #expect(AmountInWords(Money(grosze: .max)).text.hasPrefix("dziewięćdziesiąt dwa biliardy dwieście trzydzieści trzy biliony"))
        #expect(AmountInWords(Money(grosze: .min)).short.hasSuffix("08/100 PLN"))
    }

    @Test(arguments: [
        (1, "1 plik"), (2, "2 pliki"), (5, "5 plików"), (0, "0 plików"), (12, "12 plików"), (14, "14 plików"), (21, "21 plików"),
        (22, "22 pliki"), (112, "112 plików"),
        (1234, "1\u{A0}234 pliki"), (-1, "-1 plik"), (101, "101 plików"),
    ])
    func `plurals`(number: Int, text: String) {
        #expect(PolishPlural("plik", "pliki", "plików").text(number) == text)
    }

    @Test(arguments: [
        (0, "0 B"), (512, "512 B"), (999, "999 B"), (1000, "1 kB"), (1234, "1,2 kB"), (34_400, "34 kB"), (1_200_000, "1,2 MB"),
        (9_960_000, "10 MB"), (999_499, "999 kB"), (999_500, "1 MB"),
        (2_000_000_000, "2 GB"), (Int64.max, "9,2 EB"), (-5, "0 B"),
    ])
    func `sizes`(bytes: Int64, text: String) {
        #expect(ByteSize(bytes).text.replacing("\u{A0}", with: " ") == text)
    }
}
