/// One row of a table with its cells set; drawn whole, or some lines of text at a time when it is taller than a page.
struct TableLine {
    /// Space left and right of a cell, above and below a row, in points.
    static let side = 4.0
    static let above = 3.6

    let cells: [TextBox]
    let columns: [TableGrid.Column]
    let lineCount: Int
    /// Height of the whole row.
    let height: Double
    private let base: Double

    init(cells: [TextBox], columns: [TableGrid.Column]) {
        self.cells = cells
        self.columns = columns
        lineCount = max(1, cells.map { $0.isEmpty ? 0 : $0.lineCount }.max() ?? 1)
        base = cells.map { $0.isEmpty ? 0 : $0.baseline }.max() ?? 0
        var tallest = cells.contains { !$0.isEmpty } ? 0 : Style.cell.size * Style.cell.line
        for cell in cells where !cell.isEmpty { tallest = max(tallest, base - cell.baseline + cell.height) }
        height = tallest + 2 * TableLine.above
    }

    func height(of range: Range<Int>) -> Double {
        if range.count == lineCount { return height }
        let tallest = cells.map { cell in span(of: cell, range) }.max() ?? 0
        return tallest + 2 * TableLine.above
    }

    /// Draws the lines of all cells; `wrap` puts each cell into its structure element.
    func draw(_ range: Range<Int>, on canvas: Canvas, y: Double, wrap: (_ body: () -> Void) -> Void) {
        for (cell, column) in zip(cells, columns) {
            wrap {
                guard !cell.isEmpty else { return }
                let room = column.width - 2 * TableLine.side
                var x = column.x + TableLine.side
                if !cell.isWrapped {
                    switch column.alignment {
                    case .left: break
                    case .right: x += room - cell.width
                    case .center: x += (room - cell.width) / 2
                    }
                }
                if range.count == lineCount {
                    canvas.words(cell, x: x, y: y + TableLine.above + base - cell.baseline)
                } else {
                    let own = min(range.lowerBound, cell.lineCount)..<min(range.upperBound, cell.lineCount)
                    cell.draw(own, on: canvas, x: x, y: y + TableLine.above)
                }
            }
        }
    }

    private func span(of cell: TextBox, _ range: Range<Int>) -> Double {
        let bottoms = cell.bottoms
        guard range.lowerBound < bottoms.count else { return 0 }
        let top = range.lowerBound == 0 ? 0 : bottoms[range.lowerBound - 1]
        return bottoms[min(range.upperBound, bottoms.count) - 1] - top
    }
}
