import Testing
import Values

@Suite struct TitleNearnessTests {
    @Test func `the nearest title is the words, then what begins with them, then what holds them`() {
        let titles = ["Montaż więźby", "Więźbarnia", "Więźba dachowa", "Więźba"]
        #expect(titles.map { $0.nearness(to: "wiezba") } == [3, 2, 1, 0])
        #expect(titles.sorted { $0.nearness(to: "więźba") < $1.nearness(to: "więźba") }.first == "Więźba")
        #expect("Więźba".nearness(to: "") == 3)
    }
}
