import CPangoCairo

extension Composer {
    /// Frames of signatures, three a line.
    func signatures(_ signatures: [Paper.Signature]) -> [Piece] {
        stride(from: 0, to: signatures.count, by: 3).map { start in
            signatureLine(Array(signatures[start..<min(start + 3, signatures.count)]), isFirst: start == 0)
        }
    }

    private func signatureLine(_ signatures: [Paper.Signature], isFirst: Bool) -> Piece {
        let unit = Sheet.column / Double(signatures.count)
        let fields = signatures.map { signature in
            (
                role: type.set(signature.role, .label, width: unit - 13, tallest: 120),
                name: type.set(signature.name, .value, width: unit - 13, tallest: 120),
                note: type.set(signature.note, .label, width: unit - 13, tallest: 120), mark: signature.mark,
                drawing: signature.drawing
            )
        }
        let room = 34.0
        let height = fields.map { 4 + $0.role.height + $0.name.height + room + $0.note.height + 5 }.max() ?? 0
        let list = Tag("L")
        let root = self.root
        var piece = Piece(height: height) { canvas, y in
            for (index, field) in fields.enumerated() {
                let x = Sheet.left + unit * Double(index) + 6.5
                if index > 0 { canvas.rule(.grid, width: 0.6, from: (x - 6.5, y), to: (x - 6.5, y + height)) }
                canvas.enter([root, list])
                canvas.tag("LI") {
                    canvas.tag("Lbl") { canvas.words(field.role, x: x, y: y + 4) }
                    if !field.name.isEmpty { canvas.tag("LBody") { canvas.words(field.name, x: x, y: y + 4 + field.role.height) } }
                    if let mark = field.mark {
                        canvas.tag("Figure", .alternative(mark.alternative)) {
                            let size = mark.fitted(wide: min(unit - 13, 110), high: room - 6)
                            let top = y + 4 + field.role.height + field.name.height + 3
                            canvas.picture(mark, x: x, y: top + room - 6 - size.high, wide: size.wide, high: size.high)
                        }
                    }
                    if let drawing = field.drawing {
                        canvas.tag("Figure", .alternative("Podpis odręczny: \(signatures[index].name.text)")) {
                            let top = y + 4 + field.role.height + field.name.height + 2
                            canvas.strokes(drawing, x: x, y: top, wide: min(unit - 13, 130), high: room - 4)
                        }
                    }
                    if !field.note.isEmpty {
                        canvas.tag("LBody") { canvas.words(field.note, x: x, y: y + height - 5 - field.note.height) }
                    }
                }
            }
            canvas.frame(.text, width: 1, x: Sheet.left, y: y, wide: Sheet.column, high: height)
        }
        piece.gap = isFirst ? 10 : 5
        return piece
    }

    /// A word and a date in a slanted frame at the right edge.
    func stamp(_ word: String, note: String) -> Piece {
        let title = type.set(Phrase(word), Style(size: 12, weight: .bold, ink: .done, line: 1.2), tallest: 60)
        let small = type.set(Phrase(note), Style(size: 8, ink: .done), tallest: 60)
        if title.width > 200 { title.wrap(200, .center) }
        if small.width > 200 { small.wrap(200, .center) }
        let wide = min(200, max(title.width, small.width)) + 26
        let high = title.height + small.height + 13
        let root = self.root
        var piece = Piece(height: high + 10) { canvas, y in
            canvas.enter([root])
            cairo_save(canvas.cairo)
            cairo_translate(canvas.cairo, Sheet.left + Sheet.column - wide / 2 - 4, y + 5 + high / 2)
            cairo_rotate(canvas.cairo, -3 * Double.pi / 180)
            canvas.frame(.done, width: 1.8, x: -wide / 2, y: -high / 2, wide: wide, high: high, radius: 3)
            canvas.tag("P") {
                title.draw(on: canvas, x: title.isWrapped ? -100 : -title.width / 2, y: -high / 2 + 6)
                small.draw(on: canvas, x: small.isWrapped ? -100 : -small.width / 2, y: -high / 2 + 6 + title.height)
            }
            cairo_restore(canvas.cairo)
        }
        piece.gap = 8
        return piece
    }
}
