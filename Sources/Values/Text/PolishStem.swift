/// A light stemmer for folded Polish words: cuts one case ending, and knows the changes of consonants that case endings bring.
///
/// It does not look for the true stem. It only has to give the forms of one noun or adjective a common beginning, for prefix search. The
/// changes are those of school grammar: r–rz (faktura, fakturze), t–c (klient, klienci), d–dz (woda, wodzie), k–c (Monika, Monice), g–dz
/// (droga, drodze), ch–sz (Mucha, Musze) and the e that comes and goes (Marek, Marka; okno, okien).
struct PolishStem {
    /// The beginning of the word that its other forms share; the word itself when no ending was found.
    let stem: ArraySlice<UInt8>
    /// Beginnings of forms that do not begin like this word.
    let others: [[UInt8]]

    init(_ word: ArraySlice<UInt8>) {
        guard word.count >= 3, word.allSatisfy(FoldedWords.isLowerLetter) else {
            (stem, others) = (word, [])
            return
        }
        if let short = Self.short(word) {
            (stem, others) = (word.prefix(3), [short])
            return
        }
        guard word.count >= 4 else {
            (stem, others) = (word, [])
            return
        }
        let cut = Self.ending(of: word)
        stem = word.dropLast(cut.count)
        others = Self.changes(stem, cut)
    }

    /// Of words like Ewa, whose stem is too short to search for, the form in a: ewy, ewie, ewe.
    private static func short(_ word: ArraySlice<UInt8>) -> [UInt8]? {
        let isCase = word.count == 3 && "eouy".utf8.contains(word[word.endIndex - 1])
        guard isCase || (word.count == 4 && word.suffix(2).elementsEqual("ie".utf8)) else { return nil }
        return Array(word.prefix(2)) + [UInt8(ascii: "a")]
    }

    /// The longest case ending that leaves three letters.
    private static func ending(of word: ArraySlice<UInt8>) -> [UInt8] {
        let last = word[word.endIndex - 1]
        for ending in endings[Int(last - UInt8(ascii: "a"))] where word.count - ending.count >= 3 {
            let start = word.endIndex - ending.count
            if ending.indices.allSatisfy({ word[start + $0] == ending[$0] }) { return ending }
        }
        return []
    }

    private static func changes(_ stem: ArraySlice<UInt8>, _ ending: [UInt8]) -> [[UInt8]] {
        func replaced(_ count: Int, _ with: some Sequence<UInt8>) -> [[UInt8]] { [Array(stem.dropLast(count)) + with] }
        let last = (stem[stem.endIndex - 2], stem[stem.endIndex - 1])
        let (c, d, r, s, z) = (UInt8(ascii: "c"), UInt8(ascii: "d"), UInt8(ascii: "r"), UInt8(ascii: "s"), UInt8(ascii: "z"))
        switch ending {
        case []:
            // kocioł, kotła.
            if stem.count >= 5, stem.suffix(3).elementsEqual("iol".utf8) {
                return stem[stem.endIndex - 4] == c ? replaced(4, "tl".utf8) : replaced(3, "l".utf8)
            }
            guard last.0 == UInt8(ascii: "e"), "kclnrw".utf8.contains(last.1) else { return [] }
            let isSoft = stem.count >= 5 && stem[stem.endIndex - 3] == UInt8(ascii: "i")
            guard isSoft else { return replaced(2, [last.1]) }
            // dzień, dnia; kwiecień, kwietnia: the consonant before hardens when the vowel goes.
            let before = stem[stem.endIndex - 4]
            if before == z, stem.count >= 6, stem[stem.endIndex - 5] == d { return replaced(4, [last.1]) }
            return before == c ? replaced(4, [UInt8(ascii: "t"), last.1]) : replaced(3, [last.1])
        case soft, [soft[0]]:
            if last == (d, z) { return replaced(1, []) }
            if last.1 == c { return replaced(1, "t".utf8) }
        case [soft[1]], [UInt8(ascii: "y")]:
            if last == (r, z) { return replaced(1, []) }
            if last == (d, z) { return replaced(2, "g".utf8) }
            if last == (s, z) { return replaced(2, "ch".utf8) }
            if last.1 == c { return replaced(1, "k".utf8) }
        default: break
        }
        return []
    }

    private static let soft = Array("ie".utf8)

    /// Case endings without their marks by their last letter from a to z, the longest first.
    private static let endings: [[[UInt8]]] = {
        let all = [
            "iowie", "iami", "iach", "iego", "iemu", "iowi", "owie", "ami", "ach", "ego", "emu", "ych", "ich", "ymi", "imi", "owi", "iej",
            "iem", "iom", "iow",
            "ej", "em", "om", "ow", "ym", "im", "ia", "ie", "ii", "io", "iu", "a", "e", "i", "o", "u", "y",
        ].map { Array($0.utf8) }
        return (UInt8(ascii: "a")...UInt8(ascii: "z")).map { letter in all.filter { $0.last == letter } }
    }()
}
