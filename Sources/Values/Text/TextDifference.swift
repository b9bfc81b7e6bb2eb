/// What changed between two texts, word by word, in reading order.
public enum TextDifference {
    /// A run of words with what became of it.
    public enum Piece: Sendable, Hashable {
        /// In both texts.
        case same(String)
        /// Only in the earlier text.
        case removed(String)
        /// Only in the later text.
        case added(String)
    }

    /// Most words between the first and the last change that are compared one by one; longer texts are compared line by line.
    public static let mostWords = 4_000

    /// The pieces of both texts; joining all but the added gives the earlier one, all but the removed the later one.
    public static func pieces(from before: String, to after: String) -> [Piece] {
        let words = (TextMerge.tokens(before), TextMerge.tokens(after))
        let (head, tail) = common(words.0, words.1)
        if max(words.0.count, words.1.count) - head - tail <= mostWords { return pieces(words.0, words.1, head, tail) }
        let lines = (lines(before), lines(after))
        let (first, last) = common(lines.0, lines.1)
        if max(lines.0.count, lines.1.count) - first - last <= mostWords { return pieces(lines.0, lines.1, first, last) }
        return [.removed(before), .added(after)]
    }

    private static func lines(_ text: String) -> [Substring] {
        var lines: [Substring] = []
        var start = text.startIndex
        while start < text.endIndex {
            let end = text[start...].firstIndex(where: \.isNewline).map { text.index(after: $0) } ?? text.endIndex
            lines.append(text[start..<end])
            start = end
        }
        return lines
    }

    /// How many parts are the same at the beginning and at the end.
    private static func common(_ before: [Substring], _ after: [Substring]) -> (head: Int, tail: Int) {
        let head = zip(before, after).prefix { $0 == $1 }.count
        let rest = min(before.count, after.count) - head
        let tail = zip(before.reversed(), after.reversed()).prefix { $0 == $1 }.count
        return (head, min(tail, rest))
    }

    private static func pieces(_ before: [Substring], _ after: [Substring], _ head: Int, _ tail: Int) -> [Piece] {
        let (old, new) = (Array(before[head..<before.count - tail]), Array(after[head..<after.count - tail]))
        var (removed, added) = (Set<Int>(), Set<Int>())
        for change in new.difference(from: old) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        var pieces = Pieces()
        pieces.same(before[..<head].joined())
        var (left, right) = (0, 0)
        while left < old.count || right < new.count {
            if left < old.count, removed.contains(left) {
                pieces.removed += old[left]
                left += 1
            } else if right < new.count, added.contains(right) {
                pieces.added += new[right]
                right += 1
            } else {
                pieces.same(left < old.count ? String(old[left]) : "")
                left += 1
                right += 1
            }
        }
        pieces.same(before[(before.count - tail)...].joined())
        return pieces.finished
    }

    /// Gathers neighbours: what was taken out stands before what was put in.
    private struct Pieces {
        private var done: [Piece] = []
        var removed = ""
        var added = ""

        mutating func same(_ text: String) {
            guard !text.isEmpty else { return }
            flush()
            if case .same(let before) = done.last { done[done.count - 1] = .same(before + text) } else { done.append(.same(text)) }
        }

        private mutating func flush() {
            if !removed.isEmpty { done.append(.removed(removed)) }
            if !added.isEmpty { done.append(.added(added)) }
            (removed, added) = ("", "")
        }

        var finished: [Piece] {
            var last = self
            last.flush()
            return last.done
        }
    }
}
