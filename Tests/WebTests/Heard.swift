/// An answer taken apart.
struct Heard {
    var status = 0
    var fields: [(name: String, value: String)] = []
    var body: [UInt8] = []

    init(_ bytes: [UInt8]) {
        guard let end = Heard.find([13, 10, 13, 10], in: bytes) else { return }
        let lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\r\n")
        status = lines.first.flatMap { Int($0.split(separator: " ").dropFirst().first ?? "") } ?? 0
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            fields.append((parts[0].lowercased(), parts.count > 1 ? String(parts[1].drop { $0 == " " }) : ""))
        }
        body = Array(bytes[(end + 4)...])
        if self["transfer-encoding"] == "chunked" { body = Heard.unchunked(body) }
    }

    subscript(name: String) -> String? { fields.first { $0.name == name }?.value }
    func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }
    var text: String { String(decoding: body, as: UTF8.self) }

    private static func find(_ needle: [UInt8], in bytes: [UInt8]) -> Int? {
        guard bytes.count >= needle.count else { return nil }
        return (0...(bytes.count - needle.count)).first { bytes[$0..<$0 + needle.count].elementsEqual(needle) }
    }

    private static func unchunked(_ bytes: [UInt8]) -> [UInt8] {
        var rest = bytes[...]
        var all: [UInt8] = []
        while let end = find([13, 10], in: Array(rest)), let count = Int(String(decoding: rest.prefix(end), as: UTF8.self), radix: 16),
            count > 0
        {
            rest = rest.dropFirst(end + 2)
            all += rest.prefix(count)
            rest = rest.dropFirst(count + 2)
        }
        return all
    }
}
