/// An element of XML with what is in it. Comments and processing instructions are not kept.
public struct XMLElement: Sendable, Equatable {
    /// What stands between the tags, in order.
    public enum Node: Sendable, Equatable {
        case element(XMLElement)
        case text(String)
    }

    /// An attribute; namespace declarations are none.
    public struct Attribute: Sendable, Equatable {
        public let name: XMLName
        public let value: String

        public init(_ name: XMLName, _ value: String) {
            (self.name, self.value) = (name, value)
        }
    }

    public let name: XMLName
    public var attributes: [Attribute] = []
    public var nodes: [Node] = []

    /// An element with elements in it.
    public init(_ name: XMLName, _ elements: [XMLElement] = []) {
        self.name = name
        nodes = elements.map { .element($0) }
    }

    /// An element with text in it.
    public init(_ name: XMLName, text: String) {
        self.name = name
        if !text.isEmpty { nodes = [.text(text)] }
    }

    /// The elements right inside.
    public var elements: [XMLElement] {
        nodes.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// The first element of that name right inside.
    public func first(_ name: XMLName) -> XMLElement? { elements.first { $0.name == name } }

    /// All text inside, that of elements inside as well.
    public var text: String {
        nodes.map {
            switch $0 {
            case .element(let element): element.text
            case .text(let text): text
            }
        }.joined()
    }

    /// The value of an attribute that belongs to no namespace.
    public subscript(attribute: String) -> String? {
        attributes.first { $0.name == XMLName("", attribute) }?.value
    }
}
