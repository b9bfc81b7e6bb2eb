import Testing

@testable import Print

@Suite struct TableTests {
    @Test func `two hundred rows repeat the header and count the pages`() throws {
        let pages = try Poppler.text(Samples.offer(rows: Samples.rows(200)).pdf(), ["-layout"]).split(separator: "\u{C}")
        #expect(pages.count > 4)
        for (index, page) in pages.enumerated() {
            if page.contains("Krokiew") { #expect(page.contains(/Lp\.\s+Nazwa\s+Ilość\s+Cena\s+VAT\s+Netto/)) }
            #expect(page.contains("\(index + 1)/\(pages.count)"))
        }
    }

    @Test(arguments: 1...12) func `no row is lost or doubled`(seed: UInt64) throws {
        var random = Seeded(seed)
        let count = Int.random(in: 1...140, using: &random)
        var rows: [Paper.Table.Row] = []
        var marks: [String] = []
        for index in 0..<count {
            let mark = "<\(seed)-\(index)>"
            marks.append(mark)
            switch Int.random(in: 0..<10, using: &random) {
            case 0: rows.append(.section(Phrase(mark)))
            case 1: rows.append(.subtotal(Phrase(mark), "12,00"))
            default:
                let words = String(repeating: "deska ", count: Int.random(in: 0...90, using: &random))
                rows.append(.line(["x", Phrase(mark + " " + words), "2", "3", "4", "5"]))
            }
        }
        let pdf = try Paper(
            title: "Próba", created: Samples.created, blocks: [.table(.init(columns: Samples.columns, rows: rows))]
        ).pdf()
        let text = try Poppler.text(pdf)
        for mark in marks { #expect(text.components(separatedBy: mark) == 2, "\(mark)") }
        let structure = try Poppler.structure(pdf)
        for mark in marks { #expect(structure.components(separatedBy: mark) == 2, "\(mark)") }
    }

    @Test func `a section never stands alone at the foot of a page`() throws {
        for lead in 20...44 {
            let rows = Samples.rows(lead).map { $0 } + [.section("ETAP"), .line(["77777", "po etapie"])]
            let text = try Poppler.text(
                Paper(title: "E", created: Samples.created, blocks: [.table(.init(columns: Samples.columns, rows: rows))]).pdf())
            let page = try #require(text.split(separator: "\u{C}").first { $0.contains("ETAP") })
            #expect(page.contains("77777"))
        }
    }

    @Test func `a row taller than a page is divided and nothing of it is lost`() throws {
        let words = (0..<4_000).map { "słowo\($0)" }
        let rows: [Paper.Table.Row] = [
            .line(["1", "przed"]), .line(["2", Phrase(words.joined(separator: " "))]), .line(["3", "za tym"]),
        ]
        let pdf = try Paper(title: "W", created: Samples.created, blocks: [.table(.init(columns: Samples.columns, rows: rows))]).pdf()
        let found = try Poppler.text(pdf).split { $0 == " " || $0 == "\n" || $0 == "\u{C}" }.filter { $0.hasPrefix("słowo") }
        #expect(found.map(String.init) == words)
    }

    @Test func `a short row is never divided`() {
        let rows = Samples.rows(200)
        let composer = try? Composer(Typesetter(language: "pl"), root: Tag("Document"))
        let pieces = composer?.pieces([.table(.init(columns: Samples.columns, rows: rows))]) ?? []
        let flow = Flow(pieces, closing: [])
        let heights = flow.pages.joined().compactMap { placed -> Double? in
            if case .piece(let piece, _) = placed { piece.height } else { nil }
        }
        #expect(heights == pieces.map(\.height))
    }
}

/// Random numbers that come again with the same seed (SplitMix64).
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}

extension String {
    /// Number of parts that a separator cuts the text into.
    func components(separatedBy mark: String) -> Int {
        split(separator: mark, omittingEmptySubsequences: false).count
    }
}
