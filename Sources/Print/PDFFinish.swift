import Values

/// Adds to a finished file what cairo 1.16 cannot say: the language, scopes of header cells, words for pictures, decoration marked as such,
/// the title in the window, XMP and a file identifier. A file of a form that it does not know is left as it is.
struct PDFFinish {
    private let paper: Paper
    private let elements: [StructureElement]

    init(_ paper: Paper, elements: [StructureElement]) {
        self.paper = paper
        self.elements = elements
    }

    func finish(_ bytes: [UInt8]) -> [UInt8] {
        guard let file = PDFObjects(bytes) else { return bytes }
        let additions = self.additions(file, bytes)
        let contents = pageContents(file, bytes)
        var writer = PDFWriter(size: file.size + 1, capacity: bytes.count + 8_192)
        writer.append(bytes[file.head])
        writer.version7()
        for (number, range) in file.objects {
            if let stream = contents[number] {
                writer.object(number, stream: stream, dictionary: "/Filter /FlateDecode")
            } else if let addition = additions[number] {
                writer.object(number, bytes[range], adding: addition)
            } else {
                writer.object(number, bytes[range])
            }
        }
        writer.object(file.size, stream: Array(XMP.packet(paper).utf8), dictionary: "/Type /Metadata /Subtype /XML")
        return writer.finish(root: file.root, information: file.information)
    }

    /// What is added to the dictionaries of the catalogue, the pages and the structure elements.
    private func additions(_ file: PDFObjects, _ bytes: [UInt8]) -> [Int: String] {
        let language = Typography.language(paper.language)
        var found = [file.root: "/Lang (\(language)) /ViewerPreferences << /DisplayDocTitle true >> /Metadata \(file.size) 0 R"]
        var written: [(number: Int, name: String)] = []
        for (number, range) in file.objects {
            let scan = PDFScan(bytes, range)
            guard let body = scan.end(of: " obj\n") else { continue }
            let object = PDFScan(bytes, body..<range.upperBound)
            if object.begins("<< /Type /StructElem"), let name = object.name(after: "/S /") {
                written.append((number, name))
            } else if object.begins("<< /Type /Page %") {
                found[number] = "/Tabs /S"
            }
        }
        written.sort { $0.number < $1.number }
        // The library numbers elements as they are begun; should another version not, nothing is guessed.
        guard written.map(\.name) == elements.map(\.name) else { return found }
        for (place, element) in zip(written, elements) {
            if let detail = element.detail { found[place.number] = PDFFinish.text(detail) }
        }
        return found
    }

    private static func text(_ detail: StructureElement.Detail) -> String? {
        switch detail {
        case .column: "/A << /O /Table /Scope /Column >>"
        case .row: "/A << /O /Table /Scope /Row >>"
        case .alternative(let words): "/Alt \(PDFWriter.string(words))"
        case .summary(let words): words.isEmpty ? nil : "/A << /O /Table /Summary \(PDFWriter.string(words)) >>"
        }
    }

    /// The drawing of each page with its decoration marked, packed again.
    private func pageContents(_ file: PDFObjects, _ bytes: [UInt8]) -> [Int: [UInt8]] {
        var wanted: Set<Int> = []
        for (_, range) in file.objects {
            let scan = PDFScan(bytes, range)
            guard let body = scan.end(of: " obj\n") else { continue }
            let object = PDFScan(bytes, body..<range.upperBound)
            if object.begins("<< /Type /Page %"), let number = object.number(after: "/Contents ") { wanted.insert(number) }
        }
        var found: [Int: [UInt8]] = [:]
        for (number, range) in file.objects where wanted.contains(number) {
            guard let start = PDFScan(bytes, range).end(of: "stream\n"),
                let plain = Packing.unpack(bytes[start..<range.upperBound]), let packed = Packing.pack(Artifacts.mark(plain))
            else { continue }
            found[number] = packed
        }
        return found
    }
}
