extension Composer {
    func picture(_ picture: Picture, width: Double?, caption: Phrase?) -> [Piece] {
        let size = picture.fitted(wide: min(max(width ?? Sheet.column, 8), Sheet.column), high: Sheet.body - 60)
        let root = self.root
        var piece = Piece(height: size.high) { canvas, y in
            canvas.enter([root])
            canvas.tag("Figure", .alternative(picture.alternative)) {
                canvas.picture(picture, x: Sheet.left, y: y, wide: size.wide, high: size.high)
            }
        }
        piece.gap = 9
        guard let caption, !caption.isEmpty else { return [piece] }
        piece.keepsWithNext = true
        return [piece, paragraph(caption, .small, gap: 3)]
    }

    func letterhead(_ head: Paper.Letterhead) -> Piece {
        let date = type.set(Phrase(head.placeAndDate), .small, tallest: 60)
        if date.width > 200 { date.wrap(200, .right) }
        let logo = head.logo.map { ($0, $0.fitted(wide: 150, high: 27)) }
        let indent = logo.map { $0.1.wide + 7 } ?? 0
        let room = Sheet.column - min(date.width, 200) - 20
        let name = type.set(Phrase(head.name), .firm, width: max(60, room - indent), tallest: 120)
        let lines = head.lines.prefix(12).map { type.set($0, .small, width: room, tallest: 120) }
        let top = max(name.height, logo?.1.high ?? 0)
        let height = lines.reduce(top + 4) { $0 + $1.height }
        let root = self.root
        return Piece(height: height) { canvas, y in
            canvas.enter([root])
            if let (picture, size) = logo {
                canvas.tag("Figure", .alternative(picture.alternative)) {
                    canvas.picture(picture, x: Sheet.left, y: y + (top - size.high) / 2, wide: size.wide, high: size.high)
                }
            }
            canvas.tag("P") { canvas.words(name, x: Sheet.left + indent, y: y + (top - name.height) / 2) }
            var line = y + top + 4
            for box in lines where !box.isEmpty {
                canvas.tag("P") { canvas.words(box, x: Sheet.left, y: line) }
                line += box.height
            }
            guard !date.isEmpty else { return }
            let right = Sheet.left + Sheet.column
            canvas.tag("P") { canvas.words(date, x: date.isWrapped ? right - 200 : right - date.width, y: y + 2) }
        }
    }
}
