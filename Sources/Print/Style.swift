/// A colour of the paper, each part from 0 to 1.
struct Ink: Hashable {
    var red: Double
    var green: Double
    var blue: Double

    init(_ hex: UInt32) {
        red = Double(hex >> 16 & 255) / 255
        green = Double(hex >> 8 & 255) / 255
        blue = Double(hex & 255) / 255
    }

    static let text = Ink(0x2A2520)
    static let soft = Ink(0x5D554C)
    static let rule = Ink(0xE4DED4)
    static let grid = Ink(0xCFC7BA)
    static let link = Ink(0x1D4F9C)
    static let done = Ink(0x196A3F)
    static let ghost = Ink(0xF2EFE9)
}

/// Look of a text: sizes in points, line height as a multiple of the size.
struct Style: Hashable {
    enum Weight: Hashable {
        case regular, medium, bold
    }

    var size: Double
    var weight = Weight.regular
    var ink = Ink.text
    var line = 1.3

    static let body = Style(size: 9.5, line: 1.4)
    static let cell = Style(size: 9.2, line: 1.35)
    static let cellStrong = Style(size: 9.2, weight: .bold, line: 1.35)
    static let columnTitle = Style(size: 7.8, weight: .bold, ink: .soft)
    static let small = Style(size: 7.6, ink: .soft)
    static let label = Style(size: 6.9, ink: .soft, line: 1.35)
    static let value = Style(size: 9.5, weight: .medium, line: 1.4)
    static let firm = Style(size: 12.5, weight: .bold, line: 1.2)
    static let sum = Style(size: 12.5, weight: .bold, line: 1.3)

    static func heading(_ level: Int) -> Style {
        switch level {
        case ...1: Style(size: 17.5, weight: .bold, line: 1.15)
        case 2: Style(size: 12.5, weight: .bold, line: 1.2)
        default: Style(size: 10, weight: .bold, line: 1.25)
        }
    }
}

/// Measures of the A4 sheet in points.
enum Sheet {
    static let width = 595.276
    static let height = 841.89
    static let left = 40.0
    static let right = 40.0
    static let top = 36.0
    static let bottom = 52.0
    static let footer = 30.0
    static let column = width - left - right
    static let body = height - top - bottom
}
