/// A light stemmer for folded Polish words: cuts one case ending, and knows the changes of consonants that case endings bring.
///
/// It does not look for the true stem. It only has to give the forms of one noun or adjective a common beginning, for prefix search.
/// The changes are those of school grammar: r–rz (faktura, fakturze), t–c (klient, klienci), d–dz (woda, wodzie), k–c (Monika, Monice),
/// g–dz (droga, drodze),
/// ch–sz (Mucha, Musze) and the e that comes and goes (Marek, Marka; okno, okien).
struct PolishStem {
    /// The beginning of the word that its other forms share; the word itself when no ending was found.
    let stem: ArraySlice<UInt8>
    /// Beginnings of forms that do not begin like this word.
    let others: [[UInt8]]

    init(_ word: ArraySlice<UInt8>) {
        guard word.count >= 4, word.allSatisfy(FoldedWords.isLowerLetter) else {
            (stem, others) = (word, [])
            return
        }
        let cut = Self.endings.first { word.count - $0.count >= 3 && word.suffix($0.count).elementsEqual($0) } ?? []
        stem = word.dropLast(cut.count)
        others = Self.changes(stem, cut)
    }

    private static func changes(_ stem: ArraySlice<UInt8>, _ ending: [UInt8]) -> [[UInt8]] {
        func replaced(_ count: Int, _ with: String) -> [UInt8] { Array(stem.dropLast(count)) + with.utf8 }
        func ends(_ text: StaticString) -> Bool {
            stem.suffix(text.utf8CodeUnitCount).elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
        }
        switch String(decoding: ending, as: UTF8.self) {
        case "":
            let movable: [StaticString] = ["iek", "iec", "iel", "ien", "ier"]
            if stem.count >= 5, movable.contains(where: ends) { return [replaced(3, String(decoding: stem.suffix(1), as: UTF8.self))] }
            let plain: [StaticString] = ["ek", "ec", "el", "en", "er"]
            if plain.contains(where: ends) { return [replaced(2, String(decoding: stem.suffix(1), as: UTF8.self))] }
        case "ie", "i":
            if ends("dz") { return [replaced(2, "d")] }
            if ends("c") { return [replaced(1, "t")] }
        case "e", "y":
            if ends("rz") { return [replaced(2, "r")] }
            if ends("dz") { return [replaced(2, "g")] }
            if ends("sz") { return [replaced(2, "ch")] }
            if ends("c") { return [replaced(1, "k")] }
        default: break
        }
        return []
    }

    /// Case endings without their marks, the longest first.
    private static let endings: [[UInt8]] = [
        "iowie", "iami", "iach", "iego", "iemu", "iowi", "owie", "ami", "ach", "ego", "emu", "ych", "ich", "ymi", "imi", "owi", "iej",
        "iem", "iom", "iow",
        "ej", "em", "om", "ow", "ym", "im", "ia", "ie", "ii", "io", "iu", "a", "e", "i", "o", "u", "y",
    ].map { Array($0.utf8) }
}
