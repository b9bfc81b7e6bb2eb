import Testing
import Values

@testable import Store

@Suite struct SearchTests {
    static let noon = Instant(milliseconds: 1_795_000_000_000)

    /// The records of two firms.
    private func house(_ engine: TestEngine) async throws -> Database {
        let database = try await Database.open(try TestDatabase.location(engine))
        try await database.migrate(SearchIndex.migrations)
        let noon = SearchTests.noon
        try await database.write(.firm(1)) { tx in
            try tx.index(
                .init(
                    firm: 1, kind: "offer", record: 10, binder: 5, title: "Oferta na źdźbło Łódź", body: "Dach i okna połaciowe", at: noon))
            try tx.index(
                .init(
                    firm: 1, kind: "letter", record: 11, binder: 5, audience: 1, title: "Faktura za okna",
                    body: "W załączeniu faktury od Żółkiewskiego", at: noon.adding(hours: 1)))
            try tx.index(
                .init(
                    firm: 1, kind: "letter", record: 12, binder: 6, title: "Pytanie", body: "Marek pyta o termin dachu",
                    at: noon.adding(hours: -1)))
        }
        try await database.write(.firm(2)) { tx in
            try tx.index(.init(firm: 2, kind: "letter", record: 20, title: "Faktura innej firmy", at: noon))
        }
        return database
    }

    private func found(_ database: Database, _ words: String, firm: RecordID = 1, where condition: SQL = "1 = 1") async throws -> [RecordID]
    {
        try await database.read(.firm(firm)) { try $0.search(words: words, where: condition).map(\.record) }
    }

    @Test(arguments: TestEngine.allCases) func `the newest comes first and all words must match`(engine: TestEngine) async throws {
        let database = try await house(engine)
        #expect(try await found(database, "okna") == [11, 10])
        #expect(try await found(database, "okna dach") == [10])
        #expect(try await found(database, "okna dach Marek") == [])
        await database.close()
    }

    @Test(
        arguments: TestEngine.allCases,
        [
            ("lodz", [10]), ("ŁÓDŹ", [10]), ("zdzb", [10]), ("żółkiewski", [11]), ("zolk", [11]), ("fakturze", [11]), ("dach", [10, 12]),
            ("Marka", [12]), ("okna poł", [10]),
        ] as [(String, [RecordID])])
    func `Polish words are found in their forms and half-typed`(engine: TestEngine, question: (String, [RecordID])) async throws {
        let database = try await house(engine)
        #expect(try await found(database, question.0) == question.1)
        await database.close()
    }

    @Test(
        arguments: TestEngine.allCases,
        [
            "", " ", "\"", "*", "okna*\"", "a\0b", "NOT okna dach NEAR(", "okna OR dach -okna", "words:okna",
            "'; DROP TABLE search_entry; --", "^okna", "( ) : & | !",
            "\u{30000}𝄞🏗", "okna & | ! <->", "\\", String(repeating: "okna ", count: 5_000), String(repeating: "x", count: 100_000),
            "½ Ⓐ ͅ  ﷺ",
        ])
    func `no sign has a meaning`(engine: TestEngine, question: String) async throws {
        let database = try await house(engine)
        let answer = try await found(database, question)
        #expect(Set(answer).isSubset(of: [10, 11, 12]))
        #expect(try await found(database, "okna") == [11, 10])
        await database.close()
    }

    @Test(arguments: TestEngine.allCases) func `a firm finds its own only`(engine: TestEngine) async throws {
        let database = try await house(engine)
        #expect(try await found(database, "faktura") == [11])
        #expect(try await found(database, "faktura", firm: 2) == [20])
        let crossed = try await database.read(.firm(2)) { try $0.search(SearchQuery(firm: 1, words: "okna")).map(\.record) }
        #expect(crossed == (engine == .postgres ? [] : [11, 10]))
        await #expect(throws: StoreError.other("a search needs a firm")) {
            _ = try await database.read(.everything) { try $0.search(words: "okna").count }
        }
        await database.close()
    }

    @Test(arguments: TestEngine.allCases) func `a condition says who may see`(engine: TestEngine) async throws {
        let database = try await house(engine)
        #expect(try await found(database, "okna", where: "search_entry.audience = 1 OR 1 = 0") == [11])
        #expect(try await found(database, "dach", where: "search_entry.binder IN \(list: [6])") == [12])
        await database.close()
    }

    @Test(arguments: TestEngine.allCases) func `pages follow each other`(engine: TestEngine) async throws {
        let database = try await house(engine)
        let first = try await database.read(.firm(1)) { try $0.search(words: "okna", limit: 1) }
        let second = try await database.read(.firm(1)) { try $0.search(words: "okna", limit: 1, after: first.last?.id) }
        let third = try await database.read(.firm(1)) { try $0.search(words: "okna", limit: 1, after: second.last?.id) }
        #expect([first, second, third].map { $0.map(\.record) } == [[11], [10], []])
        await database.close()
    }

    @Test(arguments: TestEngine.allCases) func `what changes is found by what it says now`(engine: TestEngine) async throws {
        let database = try await house(engine)
        try await database.write(.firm(1)) { tx in
            try tx.index(.init(firm: 1, kind: "offer", record: 10, title: "Oferta na płot", at: SearchTests.noon.adding(hours: 2)))
            try tx.unindex(kind: "letter", record: 11)
            try tx.unindex(kind: "letter", record: 11)
            try tx.unindex(kind: "letter", record: 20)
        }
        #expect(try await found(database, "okna") == [])
        #expect(try await found(database, "plot") == [10])
        #expect(try await found(database, "faktura", firm: 2) == [20])
        try await database.write(.everything) { _ = try $0.run("DELETE FROM search_entry") }
        #expect(try await found(database, "plot") == [])
        await database.close()
    }

    @Test(arguments: TestEngine.allCases) func `hits mark the words that were found`(engine: TestEngine) async throws {
        let database = try await house(engine)
        let hit = try #require(try await database.read(.firm(1)) { try $0.search(words: "fakturze zolkiewski") }.first)
        #expect(hit.title.pieces.filter(\.isMarked).map(\.text) == ["Faktura"])
        #expect(hit.snippet().pieces.filter(\.isMarked).map(\.text) == ["faktury", "Żółkiewskiego"])
        #expect(hit.kind == "letter")
        #expect(hit.binder == 5)
        #expect(hit.at == SearchTests.noon.adding(hours: 1))
        await database.close()
    }

    @Test(arguments: TestEngine.allCases) func `an enormous text with zeros is taken`(engine: TestEngine) async throws {
        let database = try await house(engine)
        let text = (0..<200_000).map { "słowo\($0)\0" }.joined(separator: " ")
        try await database.write(.firm(1)) {
            try $0.index(.init(firm: 1, kind: "file", record: 30, title: "Spis\0", body: text, at: SearchTests.noon))
        }
        #expect(try await found(database, "słowo77 spis") == [30])
        await database.close()
    }

    @Test func `words are looked up in the index on PostgreSQL`() async throws {
        let database = try await house(.postgres)
        let plan = try await database.plan(of: "SELECT id FROM search_words WHERE words @@ CAST(\("'okn':*") AS tsquery)")
        #expect(plan.contains("search_words_words"))
        await database.close()
    }

    @Test(arguments: TestEngine.allCases) func `a word that is everywhere is found newest first too`(engine: TestEngine) async throws {
        let database = try await Database.open(try TestDatabase.location(engine))
        try await database.migrate(SearchIndex.migrations)
        try await database.write(.firm(1)) { tx in
            for number in 1...2_500 {
                try tx.index(
                    .init(firm: 1, kind: "letter", record: Int64(number), title: "Okno \(number)", at: Instant(milliseconds: Int64(number)))
                )
            }
        }
        #expect(try await found(database, "okno").prefix(3) == [2_500, 2_499, 2_498])
        #expect(try await found(database, "okno 17") == [1_799, 1_798, 1_797] + (1_780...1_796).reversed())
        await database.close()
    }
}
