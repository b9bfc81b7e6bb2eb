/// Walks over the words of a quick task and takes out what it understands.
struct QuickTaskReader {
    struct Word {
        let text: String
        let folded: String
    }

    let words: [Word]
    let now: Instant
    var task = QuickTask()
    private var rest: [String] = []

    init(_ line: String, now: Instant) {
        self.now = now
        words = line.split(whereSeparator: \.isWhitespace).map { part in
            let bare = part.last == "," ? part.dropLast() : part
            return Word(text: String(part), folded: String(bare).folded)
        }
    }

    mutating func read() {
        var place = 0
        while place < words.count {
            let taken = take(at: place)
            if taken == 0 { rest.append(words[place].text) }
            place += max(taken, 1)
        }
        task.title = rest.joined(separator: " ")
        while let last = task.title.last, [",", "-", " "].contains(last) { task.title.removeLast() }
    }

    /// How many words were understood here.
    private mutating func take(at place: Int) -> Int {
        if takeMark(words[place].text) { return 1 }
        if task.rule == nil, let count = takeRule(at: place) { return count }
        if task.day == nil, task.minute == nil, let count = takeSpan(at: place) { return count }
        if task.day == nil, let (day, count) = QuickDay(words: words, place: place, today: now.day).read() {
            task.day = day
            return count
        }
        if task.minute == nil, let (minute, count) = QuickTime(words: words, place: place).read() {
            task.minute = minute
            return count
        }
        return 0
    }

    /// `#telefon`, `@Ewa`, `!`.
    private mutating func takeMark(_ text: String) -> Bool {
        if text.allSatisfy({ $0 == "!" }) {
            task.isImportant = true
            return true
        }
        let name = String(text.dropFirst().reversed().drop { ",.;".contains($0) }.reversed())
        guard let mark = text.first, mark == "#" || mark == "@", name.first?.isLetter == true else { return false }
        if mark == "#" { task.labels.append(name) } else { task.people.append(name) }
        return true
    }

    /// The longest rhythm that begins here.
    private mutating func takeRule(at place: Int) -> Int? {
        guard ["co", "codziennie", "w", "we", "kazdego", "kazdy", "kazda", "corocznie"].contains(words[place].folded) else { return nil }
        for end in stride(from: min(words.count, place + 10), to: place, by: -1) {
            guard let rule = RecurrenceRule(polish: words[place..<end].map(\.text).joined(separator: " ")) else { continue }
            task.rule = rule
            return end - place
        }
        return nil
    }

    /// "za godzinę", "za 20 minut": a moment counted from now.
    private mutating func takeSpan(at place: Int) -> Int? {
        guard words[place].folded == "za", place + 1 < words.count else { return nil }
        let count = RecurrenceRule.number(words[place + 1].folded)
        let unitPlace = count == nil ? place + 1 : place + 2
        guard unitPlace < words.count else { return nil }
        let minutes: Int
        switch words[unitPlace].folded {
        case "godzine", "godziny", "godzin": minutes = (count ?? 1) * 60
        case "minute", "minuty", "minut": minutes = count ?? 1
        case "kwadrans" where count == nil: minutes = 15
        default: return nil
        }
        let moment = now.adding(minutes: Int64(minutes))
        task.day = moment.day
        task.minute = Int(moment.milliseconds(since: moment.day.start) / 60_000) % 1440
        return unitPlace - place + 1
    }
}
