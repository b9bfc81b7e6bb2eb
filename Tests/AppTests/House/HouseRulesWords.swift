import Testing
import Web

@testable import App

/// Every sentence for people has English and Ukrainian words.
struct HouseRulesWords {
    @Test func `every Polish sentence has its English words`() {
        let english = Wordbook.english.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
        var missing: [String: String] = [:]
        for file in SourceFile.all where ["App", "Web"].contains(file.target) {
            for key in file.wordKeys where english[key] == nil { missing[key] = file.path }
        }
        let list = missing.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map { "\($0.value): \"\($0.key)\"" }.joined(separator: "\n")
        let isComplete = missing.isEmpty
        #expect(isComplete, "\(missing.count) without English words:\n\(list)")
    }

    @Test func `every role has its English name`() {
        let keys = EmployeeRole.allCases.map(\.key) + BuildingRole.allCases.map(\.key) + ["dostęp jednorazowy", "klient"]
        Words.$override.withValue(Wordbook.words) {
            Language.$current.withValue(.english) {
                for key in keys { #expect(t(key) != key, "\(key)") }
                #expect(BuildingRole.siteManager.name == "site manager")
            }
        }
    }

    @Test func `every field of the particulars has its words`() {
        let english = Wordbook.english.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
        for entry in Particulars.all { #expect(english[entry.label] != nil, "\(entry.label)") }
    }

    @Test func `keys are found the way the compiler reads them`() {
        let file = SourceFile(
            "Sources/App/Look/Sample.swift",
            "let a = t(\"Zapisz\") + reset(\"nie\") + t(\n    \"Dwa\\nwiersze \\\"x\\\"\")\nlet b: HTML = \"\\(t: \"Cofnij\")\"")
        #expect(file.wordKeys == ["Zapisz", "Dwa\nwiersze \"x\"", "Cofnij"])
        let counting = SourceFile(
            "Sources/App/Look/Sample.swift", "let a = counted(rows.count, \"% plik\", \"% pliki\", \"% plików\") + t(\"Dalej\")")
        #expect(counting.wordKeys == ["% plik", "% plików", "Dalej"])
    }

    @Test func `translations have the holes of their sentence`() {
        for table in Wordbook.english + Wordbook.ukrainian {
            for (key, words) in table {
                #expect(!words.isEmpty, "\(key)")
                #expect(key.count { $0 == "%" } == words.count { $0 == "%" }, "\(key)")
            }
        }
    }

    @Test func `a sentence of two features means the same in both`() {
        for tables in [Wordbook.english, Wordbook.ukrainian] {
            var seen: [String: String] = [:]
            for (key, words) in tables.joined() { #expect(seen.updateValue(words, forKey: key) ?? words == words, "\(key)") }
        }
    }

    @Test func `Ukrainian follows the English tables, and has the form after 2 besides`() {
        let english = Wordbook.english.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
        let ukrainian = Wordbook.ukrainian.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
        let few = Set(SourceFile.all.filter { $0.target == "App" }.flatMap(\.fewKeys))
        for key in ukrainian.keys.sorted() where english[key] == nil && !few.contains(key) { Issue.record("no such sentence: \(key)") }
        let missing = Set(english.keys).union(few).filter { ukrainian[$0] == nil }.sorted()
        if !missing.isEmpty { print("\(missing.count) sentences without Ukrainian words:\n\(missing.joined(separator: "\n"))") }
        #expect(missing.isEmpty, "\(missing.joined(separator: "\n"))")
    }

    @Test func `Ukrainian is written in Ukrainian letters`() {
        for (key, words) in Wordbook.ukrainian.joined() {
            #expect(!Self.mixesAlphabets(words), "\(key): \(words)")
            #expect(!words.contains { "ыэъёЫЭЪЁ'ʼ\"„”“".contains($0) }, "\(key): \(words)")
        }
        #expect(Self.mixesAlphabets("Зbерегти"))
        #expect(!Self.mixesAlphabets("PDF-файл, e-mail Beata та ім’я"))
    }

    /// Whether a word has letters of two alphabets, such as a Latin "o" in the middle of a Ukrainian word.
    private static func mixesAlphabets(_ text: String) -> Bool {
        text.unicodeScalars.split { !$0.properties.isAlphabetic }.contains { word in
            word.contains { (0x400...0x4FF).contains($0.value) } && word.contains { $0.isASCII }
        }
    }

    @Test func `a reader of Ukrainian sees English where no words are yet`() {
        Words.$override.withValue(Words([.english: ["Zapisz": "Save"], .ukrainian: [:]])) {
            Language.reading(.ukrainian) { #expect(t("Zapisz") == "Save") }
        }
        Words.$override.withValue(Wordbook.words) {
            Language.reading(.ukrainian) {
                #expect(t("Zapisz") == "Зберегти")
                #expect(BuildingRole.siteManager.name == "виконроб")
                #expect(fileCount(21) == "21 файл")
                #expect(fileCount(25) == "25 файлів")
            }
            Language.reading(.english) { #expect(t("Usunięto kontakt %.", "Anna Mucha") == "Contact Anna Mucha deleted.") }
            Language.reading(.polish) { #expect(t("Zapisz") == "Zapisz") }
        }
    }
}
