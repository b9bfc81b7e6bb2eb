/// A structure element of the PDF (ISO 32000-1, 14.7) and what is to be known about it beside its name.
struct StructureElement {
    enum Detail {
        /// A header cell of a column or a row (14.8.5.7).
        case column, row
        /// The words that stand for a picture (14.9.3).
        case alternative(String)
        /// A summary of a table (14.8.5.7).
        case summary(String)
    }

    var name: String
    var detail: Detail?
}

/// A structure element that several pieces share; the same identity is the same element.
final class Tag {
    let name: String
    let detail: StructureElement.Detail?

    init(_ name: String, _ detail: StructureElement.Detail? = nil) {
        self.name = name
        self.detail = detail
    }

    var identity: ObjectIdentifier { ObjectIdentifier(self) }
}

/// Numbers as a PDF reads them: a point, at most two places, whatever the locale.
enum Decimals {
    static func text(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let sign = hundredths < 0 ? "-" : ""
        let (whole, part) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
        return part == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(part < 10 ? "0" : "")\(part)"
    }
}
