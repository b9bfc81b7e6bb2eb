import CExpat

/// Reads XML piece by piece and tells a listener what it finds. Documents with a type declaration are refused: they may hold entities.
final class XMLReader {
    /// What hears of tags and text; names come without their prefix.
    protocol Listener: AnyObject {
        func start(_ name: String, _ attributes: [String: String])
        func end(_ name: String)
        func text(_ bytes: UnsafeBufferPointer<UInt8>)
    }

    private let parser: XML_Parser
    private weak var listener: (any Listener)?
    private var sawDoctype = false

    init(_ listener: any Listener) throws {
        guard let parser = XML_ParserCreate("UTF-8") else { throw ExchangeError.damaged("no memory for XML") }
        self.parser = parser
        self.listener = listener
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { user, name, attributes in XMLReader.from(user)?.listener?.start(XMLReader.local(name), XMLReader.read(attributes)) },
            { user, name in XMLReader.from(user)?.listener?.end(XMLReader.local(name)) })
        XML_SetCharacterDataHandler(parser) { user, text, length in
            guard let text else { return }
            text.withMemoryRebound(to: UInt8.self, capacity: Int(length)) { bytes in
                XMLReader.from(user)?.listener?.text(UnsafeBufferPointer(start: bytes, count: Int(length)))
            }
        }
        XML_SetStartDoctypeDeclHandler(parser) { user, _, _, _, _ in XMLReader.from(user)?.refuse() }
    }

    deinit { XML_ParserFree(parser) }

    /// - Throws: `ExchangeError.damaged` when the text is no well-formed XML.
    func feed(_ piece: some Collection<UInt8>, isLast: Bool = false) throws {
        let state = Array(piece).withUnsafeBytes { bytes in
            XML_Parse(parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), isLast ? 1 : 0)
        }
        guard state == XML_STATUS_OK, !sawDoctype else { throw ExchangeError.damaged("no XML, or XML with a type declaration") }
    }

    /// Feeds all of a packed file.
    func feed(all entry: ZipEntry) throws {
        while true {
            let piece = try entry.read()
            try feed(piece, isLast: piece.isEmpty)
            if piece.isEmpty { return }
        }
    }

    private func refuse() {
        sawDoctype = true
        XML_StopParser(parser, 0)
    }

    private static func from(_ user: UnsafeMutableRawPointer?) -> XMLReader? {
        user.map { Unmanaged<XMLReader>.fromOpaque($0).takeUnretainedValue() }
    }

    private static func local(_ name: UnsafePointer<CChar>?) -> String {
        guard let name else { return "" }
        let whole = String(cString: name)
        return whole.firstIndex(of: ":").map { String(whole[whole.index(after: $0)...]) } ?? whole
    }

    private static func read(_ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?) -> [String: String] {
        guard let attributes else { return [:] }
        var found: [String: String] = [:]
        var place = 0
        while let name = attributes[place], let value = attributes[place + 1] {
            found[String(cString: name)] = String(cString: value)
            place += 2
        }
        return found
    }
}
