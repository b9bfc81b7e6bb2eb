import CPangoCairo

/// A paper set and placed, ready to be drawn page by page. Made, drawn and thrown away in one call on one thread.
final class PaperSetting {
    private let type: Typesetter
    private let flow: Flow
    private let root = Tag("Document")
    private let footerWords: TextBox
    private let watermarkWord: TextBox?

    init(_ paper: Paper) throws(PrintError) {
        let type = try Typesetter(language: paper.language)
        self.type = type
        let composer = Composer(type, root: root)
        var pieces = composer.pieces(paper.blocks)
        if let head = paper.letterhead { pieces.insert(composer.letterhead(head), at: 0) }
        flow = Flow(pieces, closing: composer.pieces(paper.closing))
        footerWords = type.set(Phrase(Typography.start(of: paper.footer, 300)), .small, width: Sheet.column - 60, tallest: 1)
        watermarkWord = paper.watermark.map {
            type.set(Phrase(Typography.start(of: $0, 60)), Style(size: 100, weight: .bold, ink: .ghost, line: 1.2), tallest: 1)
        }
    }

    var pageCount: Int { flow.pages.count }

    /// Draws one page, the first being 0.
    func draw(_ page: Int, on canvas: Canvas) {
        if let watermarkWord { watermark(watermarkWord, on: canvas) }
        for placed in flow.pages[page] {
            switch placed {
            case .piece(let piece, let y): piece.draw(canvas, y)
            case .header(let header, let y, let isFirst): header.draw(canvas, y, isFirst)
            }
        }
        canvas.enter([root])
        footer(page, on: canvas)
    }

    private func footer(_ page: Int, on canvas: Canvas) {
        let number = type.set(Phrase("\(page + 1)/\(pageCount)"), .small)
        let y = Sheet.height - Sheet.footer
        number.draw(on: canvas, x: Sheet.left + Sheet.column - number.width, y: y)
        footerWords.draw(on: canvas, x: Sheet.left, y: y)
    }

    private func watermark(_ box: TextBox, on canvas: Canvas) {
        guard box.width > 0 else { return }
        cairo_save(canvas.cairo)
        cairo_translate(canvas.cairo, Sheet.width / 2, Sheet.height / 2)
        cairo_rotate(canvas.cairo, -Double.pi / 4)
        let scale = min(1.6, 620 / box.width)
        cairo_scale(canvas.cairo, scale, scale)
        box.draw(on: canvas, x: -box.width / 2, y: -box.height / 2)
        cairo_restore(canvas.cairo)
    }
}
