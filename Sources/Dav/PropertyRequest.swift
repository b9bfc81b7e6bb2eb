/// What a PROPFIND asks for (RFC 4918, section 9.1).
public enum PropertyRequest: Sendable, Equatable {
    /// What every resource has, and those named besides.
    case all(also: [XMLName])
    /// Only which there are.
    case names
    /// These.
    case some([XMLName])

    /// Reads a body; an empty one asks for all.
    ///
    /// - Throws: ``DavSyntaxError``.
    public init(parsing body: some Collection<UInt8>) throws {
        guard !body.isEmpty else {
            self = .all(also: [])
            return
        }
        let root = try XMLElement(parsing: body)
        guard root.name == .dav("propfind") else { throw DavSyntaxError.unexpected }
        try self.init(inside: root)
    }

    /// Reads the part of a request that says which properties are wanted; REPORT has the same.
    ///
    /// - Throws: ``DavSyntaxError/unexpected``.
    public init(inside root: XMLElement) throws {
        let kinds = root.elements.filter { [.dav("prop"), .dav("allprop"), .dav("propname")].contains($0.name) }
        guard kinds.count == 1, let kind = kinds.first else { throw DavSyntaxError.unexpected }
        switch kind.name.local {
        case "prop": self = .some(kind.elements.map(\.name))
        case "propname": self = .names
        default: self = .all(also: root.first(.dav("include"))?.elements.map(\.name) ?? [])
        }
    }
}

/// One step of a PROPPATCH (RFC 4918, section 9.2).
public enum PropertyChange: Sendable, Equatable {
    case set(XMLElement)
    case remove(XMLName)

    /// The property that the step is about.
    public var name: XMLName {
        switch self {
        case .set(let element): element.name
        case .remove(let name): name
        }
    }

    /// Reads the body of a PROPPATCH, its steps in their order.
    ///
    /// - Throws: ``DavSyntaxError``.
    public static func read(_ body: some Collection<UInt8>) throws -> [PropertyChange] {
        let root = try XMLElement(parsing: body)
        guard root.name == .dav("propertyupdate") else { throw DavSyntaxError.unexpected }
        return root.elements.flatMap { step -> [PropertyChange] in
            let properties = step.first(.dav("prop"))?.elements ?? []
            switch step.name {
            case .dav("set"): return properties.map { PropertyChange.set($0.inheriting(languageOf: [step, root])) }
            case .dav("remove"): return properties.map { .remove($0.name) }
            default: return []
            }
        }
    }
}

extension XMLElement {
    /// A property keeps the language that its value was written in, wherever that was said (RFC 4918, section 4.3).
    fileprivate func inheriting(languageOf outer: [XMLElement]) -> XMLElement {
        let name = XMLName(XMLElement.reserved, "lang")
        guard !attributes.contains(where: { $0.name == name }),
            let language = outer.flatMap(\.attributes).first(where: { $0.name == name })
        else { return self }
        var element = self
        element.attributes.append(language)
        return element
    }
}
