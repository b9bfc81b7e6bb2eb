extension String {
    /// How near this title is to words that somebody typed, without case and Polish diacritics: 0 it is the words, 1 it begins with them as
    /// whole words ("Więźba dachowa" for "wiezba"), 2 it begins with their letters, 3 it only has them somewhere. For sorting, nearest first.
    public func nearness(to words: String) -> Int {
        let (title, words) = (folded, words.folded)
        guard !words.isEmpty, title.hasPrefix(words) else { return 3 }
        guard let next = title.dropFirst(words.count).first else { return 0 }
        return next.isLetter || next.isNumber ? 2 : 1
    }
}
