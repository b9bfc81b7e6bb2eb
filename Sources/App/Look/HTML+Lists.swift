import Web

extension Sequence where Element == HTML {
    var joined: HTML {
        reduce(into: .empty) { $0.append($1) }
    }
}

func attribute(_ name: StaticString, _ value: String?) -> HTML? {
    guard let value else { return nil }
    return " \(name: name)=\"\(value)\""
}

func flag(_ name: StaticString, _ on: Bool) -> HTML? {
    on ? " \(name: name)" : nil
}
