extension Composer {
    func totals(_ totals: [Paper.Total]) -> [Piece] {
        let set = totals.map { total in
            (
                label: type.set(total.label, total.strong ? .sum : .body, tallest: 120),
                value: type.set(total.value, total.strong ? .sum : .body, tallest: 120),
                strong: total.strong
            )
        }
        let wide = min((set.map(\.value.width).max() ?? 0), Sheet.column * 0.6)
        let labels = min((set.map(\.label.width).max() ?? 0), Sheet.column - wide - 20)
        let right = Sheet.left + Sheet.column - TableLine.side
        let middle = right - wide - 20
        let table = Tag("Table")
        return set.enumerated().map { index, line in
            if line.value.width > wide { line.value.wrap(wide, .right) }
            if line.label.width > labels { line.label.wrap(labels, .left) }
            let above = line.strong ? 4.5 : 0
            let height = above + max(line.label.height, line.value.height) + (line.strong ? 2 : 0)
            var piece = Piece(height: height) { canvas, y in
                if line.strong {
                    canvas.rule(.text, width: 1, from: (middle - labels, y + 1), to: (middle, y + 1))
                    canvas.rule(.text, width: 1, from: (right - wide, y + 1), to: (right, y + 1))
                }
                let base = y + above + max(line.label.baseline, line.value.baseline)
                canvas.enter([self.root, table])
                canvas.tag("TR") {
                    canvas.tag("TH", .row) { canvas.words(line.label, x: middle - labels, y: base - line.label.baseline) }
                    canvas.tag("TD") {
                        let x = line.value.isWrapped ? right - wide : right - line.value.width
                        canvas.words(line.value, x: x, y: base - line.value.baseline)
                    }
                }
            }
            piece.gap = index == 0 ? 9 : line.strong ? 4 : 0
            piece.keepsWithNext = index < set.count - 1 && set.count < 20
            return piece
        }
    }

    func facts(_ facts: [Paper.Fact]) -> [Piece] {
        let labelled = facts.map { (label: type.set($0.label, Style(size: 8.6, ink: .soft), tallest: 200), value: $0.value) }
        let wide = min((labelled.map(\.label.width).max() ?? 0), Sheet.column * 0.4)
        let list = Tag("L")
        return labelled.enumerated().map { index, fact in
            if fact.label.width > wide { fact.label.wrap(wide, .left) }
            let value = type.set(fact.value, .body, width: Sheet.column - wide - 12, tallest: 600)
            let base = max(fact.label.baseline, value.isEmpty ? 0 : value.baseline)
            let height = max(fact.label.height + base - fact.label.baseline, value.isEmpty ? 0 : value.height + base - value.baseline)
            var piece = Piece(height: height) { canvas, y in
                canvas.enter([self.root, list])
                canvas.tag("LI") {
                    canvas.tag("Lbl") { canvas.words(fact.label, x: Sheet.left, y: y + base - fact.label.baseline) }
                    canvas.tag("LBody") { canvas.words(value, x: Sheet.left + wide + 12, y: y + base - value.baseline) }
                }
            }
            piece.gap = index == 0 ? 8 : 1.5
            return piece
        }
    }
}
