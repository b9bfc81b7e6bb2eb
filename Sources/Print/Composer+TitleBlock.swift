extension Composer {
    /// A cell set and placed in the grid.
    private struct Field {
        var label: TextBox
        var value: TextBox
        var column: Int
        var span: Int

        var height: Double { 4 + label.height + value.height + 5 }
    }

    func titleBlock(_ block: Paper.TitleBlock) -> [Piece] {
        let columns = min(max(block.columns, 1), 6)
        let unit = Sheet.column / Double(columns)
        var rows: [[Field]] = [[]]
        var column = 0
        for cell in block.cells {
            let span = min(max(cell.span, 1), columns)
            if column + span > columns {
                rows.append([])
                column = 0
            }
            let width = unit * Double(span) - 13
            let field = Field(
                label: type.set(cell.label, .label, width: width, tallest: 300),
                value: type.set(cell.value, .value, width: width, tallest: 300), column: column, span: span)
            rows[rows.count - 1].append(field)
            column += span
        }
        let list = Tag("L")
        let count = rows.count
        return rows.enumerated().map { index, fields in
            let height = max(block.minimumHeight, fields.map(\.height).max() ?? 0)
            var piece = Piece(height: height) { canvas, y in
                self.draw(fields, list: list, unit: unit, height: height, on: canvas, y: y)
                let right = Sheet.left + Sheet.column
                if index > 0 { canvas.rule(.grid, width: 0.6, from: (Sheet.left, y), to: (right, y)) }
                for x in [Sheet.left, right] { canvas.rule(.text, width: 1, from: (x, y), to: (x, y + height)) }
                if index == 0 { canvas.rule(.text, width: 1, from: (Sheet.left - 0.5, y), to: (right + 0.5, y)) }
                if index == count - 1 { canvas.rule(.text, width: 1, from: (Sheet.left - 0.5, y + height), to: (right + 0.5, y + height)) }
            }
            piece.gap = index == 0 ? 10 : 0
            piece.keepsWithNext = index < count - 1
            return piece
        }
    }

    private func draw(_ fields: [Field], list: Tag, unit: Double, height: Double, on canvas: Canvas, y: Double) {
        for field in fields {
            let x = Sheet.left + unit * Double(field.column)
            if field.column > 0 { canvas.rule(.grid, width: 0.6, from: (x, y), to: (x, y + height)) }
            canvas.enter([root, list])
            canvas.tag("LI") {
                canvas.tag("Lbl") { canvas.words(field.label, x: x + 6.5, y: y + 4) }
                guard !field.value.isEmpty else { return }
                canvas.tag("LBody") { canvas.words(field.value, x: x + 6.5, y: y + 4 + field.label.height) }
            }
        }
    }
}
