import Web

extension Sequence where Element == HTML {
    var joined: HTML {
        HTML(bytes: reduce(into: []) { $0 += $1.bytes })
    }
}

func attribute(_ name: StaticString, _ value: String?) -> HTML? {
    guard let value else { return nil }
    return " \(HTML(bytes: Array(name.description.utf8)))=\"\(value)\""
}

func flag(_ name: StaticString, _ on: Bool) -> HTML? {
    on ? " \(HTML(bytes: Array(name.description.utf8)))" : nil
}
