/// A time of day at one place of a typed line.
struct QuickTime {
    let words: [QuickTaskReader.Word]
    let place: Int

    private func word(_ offset: Int) -> String { place + offset < words.count ? words[place + offset].folded : "" }

    /// Minutes after midnight and how many words they took.
    func read() -> (Int, Int)? {
        switch word(0) {
        case "rano": return (8 * 60, 1)
        case "wieczorem": return (19 * 60, 1)
        case "w" where word(1) == "poludnie": return (12 * 60, 2)
        case "przed" where word(1) == "poludniem": return (10 * 60, 2)
        case "po" where word(1) == "poludniu": return (15 * 60, 2)
        case "o", "do", "od", "przed", "po":
            let named = ["godz.", "godz", "godzinie", "godziny"].contains(word(1)) ? 2 : 1
            return hour(word(named), bare: word(0) == "o" || named == 2).map { later($0, taken: named + 1) }
        case "godz.", "godz", "godzina": return hour(word(1), bare: true).map { later($0, taken: 2) }
        default: return hour(word(0), bare: false).map { later($0, taken: 1) }
        }
    }

    /// "o 4 po południu" is four in the afternoon, "o 9 rano" nine in the morning.
    private func later(_ minute: Int, taken: Int) -> (Int, Int) {
        if word(taken) == "po", word(taken + 1) == "poludniu" { return (minute < 720 ? minute + 720 : minute, taken + 2) }
        if word(taken) == "wieczorem" { return (minute < 720 ? minute + 720 : minute, taken + 1) }
        if word(taken) == "rano" { return (minute, taken + 1) }
        return (minute, taken)
    }

    /// `17:30`, `17.30`, and where a preposition says so the hour alone.
    private func hour(_ text: String, bare: Bool) -> Int? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
        guard parts.allSatisfy({ 1...2 ~= $0.count && $0.utf8.allSatisfy { (48...57).contains($0) } }), let hour = Int(parts[0]),
            0...23 ~= hour
        else { return nil }
        if parts.count == 1 { return bare ? hour * 60 : nil }
        guard parts.count == 2, parts[1].count == 2, let minute = Int(parts[1]), 0...59 ~= minute else { return nil }
        return hour * 60 + minute
    }
}
