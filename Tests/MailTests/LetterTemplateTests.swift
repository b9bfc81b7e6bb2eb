import Testing

@testable import Mail

@Suite struct LetterTemplateTests {
    private let fields: [String: LetterTemplate.Field] = [
        "imię": "Anna", "firma": "Zrąb & <Syn>", "pusto": "", "pilne": .flag(true),
        "pozycje": .list([["nazwa": "Więźba", "cena": "12"], ["nazwa": "Łaty", "cena": ""]]),
    ]

    @Test func `fields are filled in and escaped for HTML`() {
        let html = LetterTemplate.render("<p>Dzień dobry, {{ imię }}! {{firma}}</p>", fields: fields)
        #expect(html == .init(text: "<p>Dzień dobry, Anna! Zrąb &amp; &lt;Syn&gt;</p>", problems: []))
        #expect(LetterTemplate.render("Oferta dla {{firma}}", fields: fields, for: .text).text == "Oferta dla Zrąb & <Syn>")
    }

    @Test func `sections show, hide and repeat`() {
        let text =
            "{{#pilne}}Pilne! {{/pilne}}{{#pusto}}nie{{/pusto}}{{^pusto}}tak{{/pusto}} {{#pozycje}}{{nazwa}}{{#cena}} {{cena}} zł{{/cena}}, {{imię}}; {{/pozycje}}"
        #expect(
            LetterTemplate.render(text, fields: fields, for: .text)
                == .init(text: "Pilne! tak Więźba 12 zł, Anna; Łaty, Anna; ", problems: []))
    }

    @Test func `unknown names are told and print nothing`() {
        #expect(LetterTemplate.render("a{{imie}}b{{imie}}", fields: fields) == .init(text: "ab", problems: [.unknownName("imie")]))
    }

    @Test(arguments: [
        "{{{firma}}}", "{{&firma}}", "{{>plik}}", "{{<plik}}", "{{=<% %>=}}", "{{$a}}", "{{%CONTENT_TYPE:TEXT}}", "{{upper(firma)}}",
        "{{.}}", "{{}}", "{{firma", "{{#firma}}",
        "{{/firma}}", "{{#firma}}{{#pilne}}{{/firma}}{{/pilne}}", "{{a.b}}",
    ])
    func `nothing but fields and sections is taken`(template: String) {
        let result = LetterTemplate.render("x \(template) y", fields: fields)
        #expect(result.text.isEmpty || template == "{{a.b}}")
        #expect(!result.problems.isEmpty)
    }

    @Test func `values are never read as templates`() {
        let result = LetterTemplate.render("{{a}} {{b}}", fields: ["a": "{{b}}", "b": "{{{a}}}"], for: .text)
        #expect(result == .init(text: "{{b}} {{{a}}}", problems: []))
    }
}
