extension XMLElement {
    /// The element as text. Each element declares its own namespace, so that a part of it stays right wherever it is put.
    public var xml: String {
        var text = ""
        write(to: &text, inside: "")
        return text
    }

    /// A whole document in UTF-8.
    public var document: [UInt8] { Array(("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + xml).utf8) }

    /// Adds the element to a text in which `namespace` is the one that names without a prefix belong to.
    func write(to text: inout String, inside namespace: String) {
        text += "<\(name.local)"
        if name.namespace != namespace { text += " xmlns=\"\(XMLElement.escaped(name.namespace, isAttribute: true))\"" }
        for (number, attribute) in attributes.enumerated() {
            let value = XMLElement.escaped(attribute.value, isAttribute: true)
            switch attribute.name.namespace {
            case "": text += " \(attribute.name.local)=\"\(value)\""
            case XMLElement.reserved: text += " xml:\(attribute.name.local)=\"\(value)\""
            case let other:
                let prefix = "a\(number)"
                text +=
                    " xmlns:\(prefix)=\"\(XMLElement.escaped(other, isAttribute: true))\" \(prefix):\(attribute.name.local)=\"\(value)\""
            }
        }
        guard !nodes.isEmpty else {
            text += "/>"
            return
        }
        text += ">"
        for node in nodes {
            switch node {
            case .element(let element): element.write(to: &text, inside: name.namespace)
            case .text(let words): text += XMLElement.escaped(words)
            }
        }
        text += "</\(name.local)>"
    }

    /// The namespace of `xml:lang` and the like, which needs no declaration.
    static let reserved = "http://www.w3.org/XML/1998/namespace"

    /// Text as it may stand between tags, or in an attribute: what XML 1.0 has no character for is left out.
    static func escaped(_ text: String, isAttribute: Bool = false) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"" where isAttribute: result += "&quot;"
            case "\r": result += "&#13;"
            case "\n" where isAttribute: result += "&#10;"
            case "\t" where isAttribute: result += "&#9;"
            case "\t", "\n": result.unicodeScalars.append(scalar)
            case "\u{FFFE}", "\u{FFFF}": continue
            default: if scalar.value >= 0x20 { result.unicodeScalars.append(scalar) }
            }
        }
        return result
    }
}
