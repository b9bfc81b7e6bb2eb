import CExpat

/// Why a body is no request of this protocol.
public enum DavSyntaxError: Error, Sendable, Equatable {
    /// Not well-formed, or with a type declaration, which might hold entities.
    case damaged
    /// Deeper or with more parts than anybody needs.
    case tooLarge
    /// Well-formed, but not what the method asks for.
    case unexpected
}

extension XMLElement {
    /// Reads a document. Nothing is fetched and no entity is expanded but the five of XML itself: a type declaration ends the reading.
    ///
    /// - Throws: ``DavSyntaxError``.
    public init(parsing bytes: some Collection<UInt8>) throws {
        self = try XMLBuilder().read(Array(bytes))
    }
}

/// Builds the tree while Expat reads.
private final class XMLBuilder {
    private static let deepest = 32
    private static let most = 20_000
    /// Stands between namespace and name; cannot be part of either.
    private static let separator: CChar = 12

    private var open: [XMLElement] = []
    private var root: XMLElement?
    private var count = 0
    private var fault: DavSyntaxError?
    private var parser: XML_Parser?

    func read(_ bytes: [UInt8]) throws -> XMLElement {
        guard let parser = XML_ParserCreateNS(nil, Self.separator) else { throw DavSyntaxError.tooLarge }
        self.parser = parser
        defer {
            self.parser = nil
            XML_ParserFree(parser)
        }
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser, { user, name, attributes in XMLBuilder.from(user)?.start(name, attributes) },
            { user, _ in XMLBuilder.from(user)?.end() })
        XML_SetCharacterDataHandler(parser) { user, text, length in
            guard let text else { return }
            XMLBuilder.from(user)?.add(String(decoding: UnsafeRawBufferPointer(start: text, count: Int(length)), as: UTF8.self))
        }
        XML_SetStartDoctypeDeclHandler(parser) { user, _, _, _, _ in XMLBuilder.from(user)?.stop(.damaged) }
        let state = bytes.withUnsafeBytes { XML_Parse(parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count), 1) }
        if let fault { throw fault }
        guard state == XML_STATUS_OK, let root else { throw DavSyntaxError.damaged }
        return root
    }

    private static func from(_ user: UnsafeMutableRawPointer?) -> XMLBuilder? {
        user.map { Unmanaged<XMLBuilder>.fromOpaque($0).takeUnretainedValue() }
    }

    private func stop(_ fault: DavSyntaxError) {
        self.fault = self.fault ?? fault
        if let parser { XML_StopParser(parser, 0) }
    }

    private func start(_ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
        count += 1
        guard open.count < Self.deepest, count < Self.most else { return stop(.tooLarge) }
        var element = XMLElement(Self.name(name))
        var place = 0
        while let name = attributes?[place], let value = attributes?[place + 1] {
            element.attributes.append(XMLElement.Attribute(Self.name(name), String(cString: value)))
            place += 2
        }
        open.append(element)
    }

    private func end() {
        guard let element = open.popLast() else { return }
        if open.isEmpty { root = element } else { open[open.count - 1].nodes.append(.element(element)) }
    }

    private func add(_ text: String) {
        guard let last = open.indices.last else { return }
        if case .text(let before)? = open[last].nodes.last {
            open[last].nodes[open[last].nodes.count - 1] = .text(before + text)
        } else {
            open[last].nodes.append(.text(text))
        }
    }

    private static func name(_ name: UnsafePointer<CChar>?) -> XMLName {
        guard let name else { return XMLName("", "") }
        let whole = String(cString: name)
        let parts = whole.unicodeScalars.split(separator: "\u{C}", maxSplits: 1, omittingEmptySubsequences: false)
        return parts.count == 2 ? XMLName(String(parts[0]), String(parts[1])) : XMLName("", whole)
    }
}
