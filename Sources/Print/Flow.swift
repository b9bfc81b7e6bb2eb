/// Places pieces on pages from top to bottom.
struct Flow {
    /// A piece or a table header at its place.
    enum Placed {
        case piece(Piece, y: Double)
        case header(Piece.Header, y: Double, isFirst: Bool)
    }

    private(set) var pages: [[Placed]] = [[]]
    private var y = Sheet.top
    private var current: Piece.Header?
    private var seen: Set<ObjectIdentifier> = []
    private let limit = Sheet.height - Sheet.bottom

    /// Places the content, then pushes the closing pieces to the foot of the last page.
    init(_ pieces: [Piece], closing: [Piece]) {
        for group in Flow.groups(pieces) { place(group) }
        guard !closing.isEmpty else { return }
        let tall = closing.dropFirst().reduce(closing[0].height) { $0 + $1.gap + $1.height }
        if tall > Sheet.body || closing.contains(where: { $0.header != nil || $0.startsPage }) {
            for group in Flow.groups(closing) { place(group) }
            return
        }
        if y + closing[0].gap + tall > limit { turn() }
        y = limit - tall
        current = nil
        for (index, piece) in closing.enumerated() {
            if index > 0 { y += piece.gap }
            pages[pages.count - 1].append(.piece(piece, y: y))
            y += piece.height
        }
    }

    private static func groups(_ pieces: [Piece]) -> [[Piece]] {
        var groups: [[Piece]] = []
        var open: [Piece] = []
        for piece in pieces {
            if piece.startsPage, !open.isEmpty {
                groups.append(open)
                open = []
            }
            open.append(piece)
            if !piece.keepsWithNext {
                groups.append(open)
                open = []
            }
        }
        return open.isEmpty ? groups : groups + [open]
    }

    private mutating func place(_ group: [Piece]) {
        if group[0].startsPage, !isFresh { turn() }
        if need(group) > limit - y, !isFresh, !divides(group) { turn() }
        for piece in group { place(piece) }
    }

    /// A heading and the first lines of a long paragraph may stay together at the foot of a page.
    private func divides(_ group: [Piece]) -> Bool {
        guard let last = group.last, last.splitsFreely else { return false }
        let room = limit - y - need(Array(group.dropLast())) - last.gap
        return last.split?(room) != nil
    }

    private mutating func place(_ piece: Piece) {
        var rest = piece
        while true {
            let room = limit - y - (need([rest]) - rest.height)
            if rest.height <= room {
                put(rest)
                return
            }
            let alone = Sheet.body - (rest.header?.height ?? 0)
            if rest.splitsFreely || rest.height > alone, let (part, remainder) = rest.split?(room) {
                put(part)
                turn()
                rest = remainder
            } else if isFresh {
                put(rest)
                return
            } else {
                turn()
            }
        }
    }

    private mutating func put(_ piece: Piece) {
        if !isFresh { y += piece.gap }
        if let header = piece.header, header !== current {
            let isFirst = seen.insert(ObjectIdentifier(header)).inserted
            pages[pages.count - 1].append(.header(header, y: y, isFirst: isFirst))
            y += header.height
        }
        current = piece.header
        pages[pages.count - 1].append(.piece(piece, y: y))
        y += piece.height
    }

    private func need(_ group: [Piece]) -> Double {
        var total = 0.0
        var header = current
        for (index, piece) in group.enumerated() {
            if index > 0 || !isFresh { total += piece.gap }
            if let wanted = piece.header, wanted !== header { total += wanted.height }
            header = piece.header
            total += piece.height
        }
        return total
    }

    private var isFresh: Bool { pages[pages.count - 1].isEmpty }

    private mutating func turn() {
        pages.append([])
        y = Sheet.top
        current = nil
    }
}
