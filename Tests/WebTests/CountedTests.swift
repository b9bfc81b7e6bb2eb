import Testing

@testable import Web

@Suite struct CountedTests {
    private static let english = Words([.english: ["% plik": "% file", "% plików": "% files"]])
    private static let both = Words([
        .english: ["% plik": "% file", "% plików": "% files"],
        .ukrainian: ["% plik": "% файл", "% pliki": "% файли", "% plików": "% файлів"],
    ])

    private func files(_ number: Int) -> String { counted(number, "% plik", "% pliki", "% plików") }

    /// The rule told another way than the code tells it: by the endings that a Polish reader hears.
    private func polish(_ number: Int) -> String {
        let text = String(number)
        if text == "1" { return "plik" }
        let isTeen = text.dropLast().hasSuffix("1")
        return "234".contains(text.suffix(1)) && !isTeen ? "pliki" : "plików"
    }

    @Test func `Polish has one form for 1, one for 2 to 4 and one for the rest, whatever the number`() {
        for number in Array(0...2_500) + (0..<500).map({ _ in Int.random(in: 2_500...99_999_999) }) {
            #expect(files(number).hasSuffix(" " + polish(number)), "\(number)")
        }
        #expect(
            [0, 1, 2, 5, 12, 14, 21, 22, 112, 122].map(files).joined(separator: ", ")
                == "0 plików, 1 plik, 2 pliki, 5 plików, 12 plików, 14 plików, 21 plików, 22 pliki, 112 plików, 122 pliki")
        #expect(files(1_234) == "1\u{A0}234 pliki")
    }

    @Test func `English has one file and many files`() {
        Words.$override.withValue(Self.english) {
            Language.$current.withValue(.english) {
                for number in 0...300 { #expect(files(number) == "\(number) file\(number == 1 ? "" : "s")") }
            }
        }
    }

    @Test func `Ukrainian counts as Polish does, but 21 goes with 1; without words it is English`() {
        Language.$current.withValue(.ukrainian) {
            Words.$override.withValue(Self.both) {
                #expect(
                    [1, 2, 5, 11, 12, 21, 22, 25, 101, 111].map(files).joined(separator: ", ")
                        == "1 файл, 2 файли, 5 файлів, 11 файлів, 12 файлів, 21 файл, 22 файли, 25 файлів, 101 файл, 111 файлів")
            }
            Words.$override.withValue(Self.english) { #expect(files(21) == "21 files" && files(1) == "1 file") }
        }
    }

    @Test func `the number stands in the first hole, the values in the others`() {
        #expect(
            counted(2, "% plik w folderze %", "% pliki w folderze %", "% plików w folderze %", "Zdjęcia") == "2 pliki w folderze Zdjęcia")
    }
}
