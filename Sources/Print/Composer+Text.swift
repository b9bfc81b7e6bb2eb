extension Composer {
    func heading(_ phrase: Phrase, level: Int) -> Piece {
        let box = type.set(phrase, .heading(level), width: Sheet.column)
        let name = "H\(min(max(level, 1), 3))"
        var piece = text(box, x: Sheet.left, tag: name, path: [root])
        piece.gap = level <= 1 ? 13 : 12
        piece.keepsWithNext = true
        return piece
    }

    func paragraph(_ phrase: Phrase, _ style: Style, gap: Double) -> Piece {
        var piece = text(type.set(phrase, style, width: Sheet.column), x: Sheet.left, tag: "P", path: [root])
        piece.gap = gap
        return piece
    }

    func list(_ items: [Phrase]) -> [Piece] {
        let list = Tag("L")
        return items.enumerated().map { index, phrase in
            let dot = type.set("•", .body)
            let box = type.set(phrase, .body, width: Sheet.column - 14)
            let item = Tag("LI")
            var piece = text(box, x: Sheet.left + 14, tag: "LBody", path: [root, list, item])
            let draw = piece.draw
            piece.draw = { canvas, y in
                canvas.enter([self.root, list, item])
                canvas.tag("Lbl") { dot.draw(on: canvas, x: Sheet.left + 3, y: y) }
                draw(canvas, y)
            }
            piece.gap = index == 0 ? 7 : 2
            return piece
        }
    }

    /// A text that may be divided between lines, never leaving fewer than two of them on either side.
    private func text(_ box: TextBox, x: Double, tag: String, path: [Tag]) -> Piece {
        let count = box.isEmpty ? 0 : box.lineCount
        return lines(box, 0..<count, x: x, tag: tag, path: path)
    }

    private func lines(_ box: TextBox, _ range: Range<Int>, x: Double, tag: String, path: [Tag]) -> Piece {
        let whole = range.lowerBound == 0 && range.upperBound == (box.isEmpty ? 0 : box.lineCount)
        let top = range.lowerBound == 0 ? 0 : box.bottoms[range.lowerBound - 1]
        let height = range.isEmpty ? 0 : whole ? box.height : box.bottoms[range.upperBound - 1] - top
        var piece = Piece(height: height, path: path) { canvas, y in
            guard !range.isEmpty else { return }
            canvas.enter(path)
            canvas.tag(tag) {
                if whole { canvas.words(box, x: x, y: y) } else { box.draw(range, on: canvas, x: x, y: y) }
            }
        }
        guard range.count >= 4 else { return piece }
        piece.splitsFreely = true
        piece.split = { room in
            var fit = 0
            while fit < range.count, box.bottoms[range.lowerBound + fit] - top <= room { fit += 1 }
            fit = min(fit, range.count - 2)
            guard fit >= 2 else { return nil }
            let middle = range.lowerBound + fit
            return (
                self.lines(box, range.lowerBound..<middle, x: x, tag: tag, path: path),
                self.lines(box, middle..<range.upperBound, x: x, tag: tag, path: path)
            )
        }
        return piece
    }
}
