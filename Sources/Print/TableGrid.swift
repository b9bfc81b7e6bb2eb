/// All cells of a table, each set once, and the columns they stand in.
struct TableGrid {
    /// A column at its place.
    struct Column {
        var x: Double
        var width: Double
        var alignment: Paper.Table.Alignment
    }

    private(set) var columns: [Column] = []
    /// One list of cells a row; empty for sections and subtotals.
    private(set) var rows: [[TextBox]]
    private(set) var titles: [TextBox]

    init(_ table: Paper.Table, _ type: Typesetter) {
        let count = table.columns.count
        rows = table.rows.map { _ in [] }
        titles = []
        var grid: [[TextBox?]] = table.rows.map { _ in [] }
        var head: [TextBox?] = Array(repeating: nil, count: count)
        for (index, row) in table.rows.enumerated() {
            if case .line = row { grid[index] = Array(repeating: nil, count: count) }
        }
        func cell(_ row: Int, _ column: Int) -> Phrase {
            guard case .line(let cells) = table.rows[row], column < cells.count else { return "" }
            return cells[column]
        }
        var widths: [Double?] = Array(repeating: nil, count: count)
        let inner = 2 * TableLine.side
        for (index, column) in table.columns.enumerated() {
            switch column.width {
            case .points(let points): widths[index] = max(1, points)
            case .share: break
            case .fit:
                let title = type.set(column.title, .columnTitle, tallest: 120)
                head[index] = title
                var widest = title.width
                for row in grid.indices where !grid[row].isEmpty {
                    let box = type.set(cell(row, index), .cell)
                    grid[row][index] = box
                    widest = max(widest, box.width)
                }
                widths[index] = min(widest + 0.5, Sheet.column / 3) + inner
            }
        }
        let final = TableGrid.distribute(widths, table.columns)
        var x = Sheet.left
        for (index, width) in final.enumerated() {
            columns.append(Column(x: x, width: width, alignment: table.columns[index].alignment))
            x += width
        }
        for (index, column) in columns.enumerated() {
            let room = max(1, column.width - inner)
            func fitted(_ box: TextBox?, _ phrase: Phrase, _ style: Style, tallest: Double? = nil) -> TextBox {
                guard let box else { return type.set(phrase, style, width: room, alignment: column.alignment, tallest: tallest) }
                if box.width > room { box.wrap(room, column.alignment) }
                return box
            }
            titles.append(fitted(head[index], table.columns[index].title, .columnTitle, tallest: 120))
            for row in grid.indices where !grid[row].isEmpty {
                rows[row].append(fitted(grid[row][index], cell(row, index), .cell))
            }
        }
    }

    /// Shares what is left; when nothing may grow, the first column does; when there is too little, all shrink alike.
    private static func distribute(_ widths: [Double?], _ columns: [Paper.Table.Column]) -> [Double] {
        let least = 24.0
        let taken = widths.reduce(0) { $0 + ($1 ?? 0) }
        var shares = columns.map { column -> Double in
            if case .share(let part) = column.width { return max(0.01, part) }
            return 0
        }
        var sum = shares.reduce(0, +)
        let left = max(Sheet.column - taken, least * Double(shares.filter { $0 > 0 }.count))
        if sum == 0 {
            shares[0] = 1
            sum = 1
            return scaled(widths.enumerated().map { index, width in (width ?? 0) + (index == 0 ? max(0, Sheet.column - taken) : 0) })
        }
        return scaled(widths.enumerated().map { index, width in width ?? left * shares[index] / sum })
    }

    private static func scaled(_ widths: [Double]) -> [Double] {
        let total = widths.reduce(0, +)
        return total > Sheet.column ? widths.map { $0 * Sheet.column / total } : widths
    }
}
