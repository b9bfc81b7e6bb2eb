import Testing
import Web

@testable import App

struct ComponentTests {
    @Test func `words from people cannot become markup`() {
        let text = [
            input("<b>", "x", "\"><script>", hint: "<i>", error: "<u>", choices: ["\"><script>"]), badge("<script>"),
            tag("<script>", colour: 3),
            note("<script>", .bad, title: "<script>"), avatar(Face(name: "<script>", initials: "<s", colour: 1)),
            letterText("<script>\n\n> <script>"), titleBlock([Fact("<script>", "<script>")]), textArea("x", "y", "</textarea><script>"),
        ].joined.text
        #expect(!text.contains("<script"))
    }

    @Test func `a wrong field is tied to its label, hint and error`() {
        let html = input("NIP", "nip", "1", hint: "10 cyfr", error: "Sprawdź ostatnią cyfrę.").text
        #expect(html.contains("<label for=\"f-nip\">NIP</label>"))
        #expect(html.contains("aria-invalid=\"true\" aria-describedby=\"f-nip-h f-nip-e\""))
        #expect(errorSummary([Correction(field: "nip", label: "NIP", sentence: "Sprawdź.")]).text.contains("href=\"#f-nip\""))
    }

    @Test func `only an optional field says so`() {
        #expect(input("Uwagi", "u", optional: true).text.contains("(nieobowiązkowe)"))
        #expect(!input("Nazwa", "n").text.contains("(nieobowiązkowe)"))
    }

    @Test func `a text area keeps the line it begins with`() {
        #expect(textArea("Treść", "t", "\npierwszy").text.contains(">\n\npierwszy</textarea>"))
    }

    @Test func `initials come from the words of a name`() {
        #expect(Face.initials(of: "Beata Kos") == "BK")
        #expect(Face.initials(of: "łucja  (księgowość) Żak") == "ŁŻ")
        #expect(Face.initials(of: "").isEmpty)
        #expect(Face(name: "Jan Czapla", id: .min).colour < 10)
    }

    @Test func `what cannot be followed is no link`() {
        let html = pager("1–2 z 2", previous: nil, next: "/dalej").text
        #expect(html.contains("aria-disabled=\"true\""))
        #expect(html.contains("href=\"/dalej\" rel=\"next\""))
    }

    @Test func `a stage never leaves its bounds`() {
        #expect(stageChain([StageMark(name: "a", words: "", state: .now(percent: 140))]).text.contains("H100V100"))
        #expect(meter(-3, label: "x").text.contains("value=\"0\""))
        #expect(pipeline("x", []).text.contains("<nav"))
    }

    @Test func `every row of lines sends every field`() {
        let lines = [LineFields(id: "1", kind: .section, name: "Dach"), LineFields(id: "2", name: "Łata")]
        for discounts in [true, false] {
            for options in [true, false] {
                let html = LinesEditor(
                    caption: "x", lines: lines, rates: [Choice("8", "8%")], hasDiscounts: discounts, hasOptions: options, totals: .empty
                ).html.text
                let body = html.split(separator: "<template")[0]
                for name in ["pozycja", "rodzaj", "cennik", "nazwa", "ilosc", "jm", "cena", "vat", "rabat"] {
                    #expect(body.components(separatedBy: "name=\"\(name)\"").count == 3, "\(name)")
                }
            }
        }
    }
}
