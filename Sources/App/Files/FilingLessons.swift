import Store
import Values

/// What a firm taught by putting files right: words of file names and the folder they spoke for.
struct FilingLessons: Sendable {
    private struct Lesson: RowDecodable, Sendable {
        let word: String
        let place: Place
        let votes: Int

        init(row: Row) {
            word = row.text(0)
            place = Place(purpose: App.Folder.Purpose(rawValue: row.text(1)) ?? .other, folder: row.text(2))
            votes = row.int(3)
        }
    }

    /// Where files go: a purpose, and for folders of the firm's own making their name.
    struct Place: Sendable, Hashable {
        let purpose: Folder.Purpose
        let folder: String

        init(purpose: Folder.Purpose, folder: String) {
            self.purpose = purpose
            self.folder = folder
        }

        init(_ folder: Folder) {
            self.init(purpose: folder.purpose, folder: folder.purpose == .other ? folder.name : "")
        }
    }

    static let rule = "nauczone z Twoich poprawek"

    private let lessons: [Lesson]

    /// What is known about the words of these names.
    static func about(_ names: [String], firm: RecordID, _ tx: Transaction) throws -> FilingLessons {
        let words = Set(names.flatMap(words(of:)))
        guard !words.isEmpty else { return FilingLessons(lessons: []) }
        return FilingLessons(
            lessons: try tx.all(
                Lesson.self,
                """
                SELECT filing_lesson.word, filing_lesson.purpose, filing_lesson.folder, filing_lesson.votes FROM filing_lesson
                WHERE filing_lesson.firm_id = \(firm) AND filing_lesson.word IN \(list: words.sorted())
                """))
    }

    /// The place with more votes than all others together; nil where nothing was taught or opinions differ.
    func place(for name: String) -> Place? {
        let words = Set(Self.words(of: name))
        var votes: [Place: Int] = [:]
        for lesson in lessons where words.contains(lesson.word) { votes[lesson.place, default: 0] += lesson.votes }
        let all = votes.values.reduce(0, +)
        return votes.first { $0.value * 2 > all }?.key
    }

    /// Words of three letters and more; numbers and years say nothing about the next file.
    static func words(of name: String) -> [String] {
        FilingWords.tokens(of: FileName(name).stem).filter { $0.utf8.count >= 3 && !$0.utf8.contains { (0x30...0x39).contains($0) } }
    }
}

extension Viewer {
    /// Keeps for the firm where files with these words belong. A word that was put elsewhere before is asked anew.
    func teach(_ name: String, goesTo folder: Folder, _ tx: Transaction) throws {
        let place = FilingLessons.Place(folder)
        for word in FilingLessons.words(of: name).prefix(12) {
            try tx.run(
                """
                UPDATE filing_lesson SET votes = votes / 2 WHERE firm_id = \(firmID) AND word = \(word)
                    AND (purpose <> \(place.purpose.rawValue) OR folder <> \(place.folder))
                """)
            try tx.run(
                """
                INSERT INTO filing_lesson (firm_id, word, purpose, folder, votes)
                VALUES (\(firmID), \(word), \(place.purpose.rawValue), \(place.folder), 2)
                ON CONFLICT (firm_id, word, purpose, folder) DO UPDATE SET votes = filing_lesson.votes + 2
                """)
        }
    }

    /// Where a file without a chosen folder goes: what the firm taught, else the rules.
    func decide(_ file: FilingRules.Evidence, _ lessons: FilingLessons, inBinder binder: RecordID, _ tx: Transaction) throws
        -> (verdict: FilingRules.Verdict, folder: Folder?)
    {
        if let place = lessons.place(for: file.name), let folder = try folder(at: place, inBinder: binder, tx) {
            return (FilingRules.Verdict(purpose: place.purpose, rule: FilingLessons.rule), folder)
        }
        return (FilingRules.place(file), nil)
    }

    private func folder(at place: FilingLessons.Place, inBinder binder: RecordID, _ tx: Transaction) throws -> Folder? {
        let named: SQL = place.folder.isEmpty ? "1 = 1" : "folder.name = \(place.folder)"
        return try tx.one(
            Folder.self,
            """
            SELECT \(Folder.columns) FROM folder WHERE folder.firm_id = \(firmID) AND folder.binder_id = \(binder)
                AND folder.purpose = \(place.purpose.rawValue) AND \(named) AND \(Trash.absent(.folder, firm: firmID, id: "folder.id"))
            ORDER BY folder.position LIMIT 1
            """)
    }
}
