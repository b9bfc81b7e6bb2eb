/// Turns blocks into measured pieces.
final class Composer {
    let type: Typesetter
    let root: Tag

    init(_ type: Typesetter, root: Tag) {
        self.type = type
        self.root = root
    }

    func pieces(_ blocks: [Paper.Block]) -> [Piece] {
        var pieces: [Piece] = []
        var startsPage = false
        for block in blocks {
            if case .pageBreak = block {
                startsPage = true
                continue
            }
            var made = self.pieces(block)
            if startsPage, !made.isEmpty {
                made[0].startsPage = true
                startsPage = false
            }
            pieces += made
        }
        return pieces
    }

    private func pieces(_ block: Paper.Block) -> [Piece] {
        switch block {
        case .heading(let phrase, let level): [heading(phrase, level: level)]
        case .paragraph(let phrase): [paragraph(phrase, .body, gap: 7)]
        case .note(let phrase): [paragraph(phrase, .small, gap: 5)]
        case .list(let items): list(items)
        case .titleBlock(let block): titleBlock(block)
        case .table(let table): self.table(table)
        case .totals(let totals): self.totals(totals)
        case .facts(let facts): self.facts(facts)
        case .signatures(let signatures): self.signatures(signatures)
        case .stamp(let word, let note): [stamp(word, note: note)]
        case .picture(let picture, let width, let caption): self.picture(picture, width: width, caption: caption)
        case .spacer(let height): [Piece(height: min(max(0, height), Sheet.body)) { _, _ in }]
        case .pageBreak: []
        }
    }
}
