import Web

/// One column of a chart: what is there, and what is planned on top of it. Both in the unit of the axis.
struct Bar: Sendable {
    var name: String
    var value: Int64
    var planned: Int64 = 0
    var current = false
}

/// Columns with a title and the same figures as text. All sizes are attributes of the drawing.
struct BarChart: Sendable {
    var id: String
    var title: String
    var unit: String
    var bars: [Bar]

    private let base: Int64 = 214
    private let height: Int64 = 172

    var html: HTML {
        """
        <svg class="chart" viewBox="0 0 640 246" role="img" aria-labelledby="\(id)-t" aria-describedby="\(id)-d">\
        <title id="\(id)-t">\(title)</title><desc id="\(id)-d">\(each: bars, spoken)</desc>
        <defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
        <path d="M0 0V6" stroke="var(--t)" stroke-width="2.2"/></pattern></defs>
        \(each: lines, line)\(each: Array(bars.enumerated()), { column($0.offset, $0.element) })
        <path class="base" d="M42 \(base)H632"/><text x="34" y="218" text-anchor="end">0</text><text x="0" y="12">\(unit)</text></svg>
        """
    }

    /// The step of the axis: 1, 2 or 5 times a power of ten, at most four lines.
    private var step: Int64 {
        let largest = max(1, bars.map { $0.value + $0.planned }.max() ?? 1)
        var size: Int64 = 1
        while true {
            for factor in [1, 2, 5] as [Int64] where size * factor * 4 >= largest { return size * factor }
            guard size < 1_000_000_000_000 else { return largest }
            size *= 10
        }
    }

    private var lineCount: Int64 {
        let largest = max(1, bars.map { $0.value + $0.planned }.max() ?? 1)
        return max(1, min(4, (largest + step - 1) / step))
    }

    private var top: Int64 { step * lineCount }
    private var lines: [Int64] { (1...lineCount).map { $0 * step } }

    private func length(_ value: Int64) -> Int64 { max(0, min(top, value)) * height / top }

    private func line(_ value: Int64) -> HTML {
        """
        <path class="ax" d="M42 \(base - length(value))H632"/><text x="34" y="\(base - length(value) + 4)" text-anchor="end">\(value)</text>
        """
    }

    private func column(_ index: Int, _ bar: Bar) -> HTML {
        let slot = 590 / Int64(max(1, bars.count))
        let width = slot * 56 / 100
        let left = 42 + Int64(index) * slot + (slot - width) / 2
        let (solid, hatched) = (length(bar.value), length(bar.planned))
        let middle = left + width / 2
        return """
            \(if: solid > 0, "<rect class=\"in\" x=\"\(left)\" y=\"\(base - solid)\" width=\"\(width)\" height=\"\(solid)\"/>")\
            \(if: hatched > 0, "<rect class=\"plan\" x=\"\(left)\" y=\"\(base - solid - hatched)\" width=\"\(width)\" height=\"\(hatched)\"/>")\
            <text class="v" x="\(middle)" y="\(base - solid - hatched - 8)" text-anchor="middle">\(bar.value + bar.planned)</text>\
            <text\(attribute("class", bar.current ? "v" : nil)) x="\(middle)" y="235" text-anchor="middle">\(bar.name)</text>

            """
    }

    private func spoken(_ bar: Bar) -> HTML {
        """
        \(bar.name): \(bar.value)\(if: bar.planned > 0, " + \(bar.planned)"); 
        """
    }
}

/// What the fill of a chart means.
func chartLegend(_ solid: String, planned: String) -> HTML {
    """
    <span class="legend"><span><i></i>\(solid)</span><span><i class="pl"></i>\(planned)</span></span>
    """
}
