extension Composer {
    func table(_ table: Paper.Table) -> [Piece] {
        guard !table.columns.isEmpty else { return [] }
        let tag = Tag("Table", .summary(table.summary))
        let grid = TableGrid(table, type)
        let header = self.header(table, grid, tag)
        var pieces: [Piece] = []
        for (index, row) in table.rows.enumerated() {
            var piece: Piece
            switch row {
            case .line:
                piece = line(TableLine(cells: grid.rows[index], columns: grid.columns), tag)
            case .section(let phrase):
                piece = section(phrase, tag)
                piece.keepsWithNext = true
            case .subtotal(let label, let value):
                piece = subtotal(label, value, tag)
                if !pieces.isEmpty { pieces[pieces.count - 1].keepsWithNext = true }
            }
            piece.header = header
            pieces.append(piece)
        }
        if pieces.isEmpty {
            var empty = Piece(height: 0) { _, _ in }
            empty.header = header
            pieces = [empty]
        }
        pieces[0].gap = 12
        return pieces
    }

    private func header(_ table: Paper.Table, _ grid: TableGrid, _ tag: Tag) -> Piece.Header {
        let line = TableLine(cells: grid.titles, columns: grid.columns)
        let height = line.height
        let path = [root, tag]
        return Piece.Header(height: height, path: path) { canvas, y, isFirst in
            canvas.enter(path)
            let cells = {
                line.draw(0..<line.lineCount, on: canvas, y: y) { body in
                    if isFirst { canvas.tag("TH", .column, body) } else { body() }
                }
            }
            if isFirst { canvas.tag("TR", nil, cells) } else { cells() }
            canvas.rule(.text, width: 1, from: (Sheet.left, y + height), to: (Sheet.left + Sheet.column, y + height))
        }
    }

    private func line(_ line: TableLine, _ tag: Tag) -> Piece {
        rows(line, 0..<line.lineCount, tag)
    }

    /// Some lines of text of a table row; all of them unless the row is taller than a page.
    private func rows(_ line: TableLine, _ range: Range<Int>, _ tag: Tag) -> Piece {
        let height = line.height(of: range)
        let path = [root, tag]
        var piece = Piece(height: height) { canvas, y in
            canvas.enter(path)
            canvas.tag("TR") {
                line.draw(range, on: canvas, y: y) { body in canvas.tag("TD", nil, body) }
            }
            canvas.rule(.rule, width: 0.6, from: (Sheet.left, y + height), to: (Sheet.left + Sheet.column, y + height))
        }
        guard range.count > 1 else { return piece }
        piece.split = { room in
            var fit = 0
            while fit < range.count, line.height(of: range.lowerBound..<range.lowerBound + fit + 1) <= room { fit += 1 }
            guard fit > 0, fit < range.count else { return nil }
            let middle = range.lowerBound + fit
            return (self.rows(line, range.lowerBound..<middle, tag), self.rows(line, middle..<range.upperBound, tag))
        }
        return piece
    }

    private func section(_ phrase: Phrase, _ tag: Tag) -> Piece {
        let box = type.set(phrase, .cellStrong, width: Sheet.column - 2 * TableLine.side, tallest: 120)
        let height = box.height + 10
        let path = [root, tag]
        return Piece(height: height) { canvas, y in
            canvas.enter(path)
            canvas.tag("TR") {
                canvas.tag("TH", .row) { canvas.words(box, x: Sheet.left + TableLine.side, y: y + 7) }
            }
            canvas.rule(.grid, width: 0.8, from: (Sheet.left, y + height), to: (Sheet.left + Sheet.column, y + height))
        }
    }

    private func subtotal(_ label: Phrase, _ value: Phrase, _ tag: Tag) -> Piece {
        let sum = type.set(value, .cellStrong, tallest: 60)
        if sum.width > Sheet.column / 2 { sum.wrap(Sheet.column / 2, .left) }
        let right = Sheet.left + Sheet.column - TableLine.side
        let name = type.set(
            label, Style(size: 8.4, ink: .soft), width: max(20, Sheet.column - sum.width - 20), alignment: .right, tallest: 120)
        let height = max(sum.height, name.height) + 2 * TableLine.above
        let path = [root, tag]
        return Piece(height: height) { canvas, y in
            let base = y + TableLine.above + max(sum.baseline, name.baseline)
            canvas.enter(path)
            canvas.tag("TR") {
                canvas.tag("TH", .row) { canvas.words(name, x: Sheet.left + 6, y: base - name.baseline) }
                canvas.tag("TD") { canvas.words(sum, x: right - sum.width, y: base - sum.baseline) }
            }
            canvas.rule(.grid, width: 0.8, from: (Sheet.left, y + height), to: (Sheet.left + Sheet.column, y + height))
        }
    }
}
