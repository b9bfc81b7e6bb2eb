import Testing

@testable import Web

@Suite struct HTMLTests {
    @Test func `what people wrote cannot leave its place`() {
        let name = "<script>alert('x')</script> & \"cudzysłów\"\0"
        let html: HTML = "<p title=\"\(name)\">\(name)</p>"
        let safe = "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;cudzysłów&quot;\u{FFFD}"
        #expect(html.text == "<p title=\"\(safe)\">\(safe)</p>")
    }

    @Test func `holes of every kind`() {
        let missing: String? = nil
        let note: String? = "pilne"
        let html: HTML = """
            \(each: [1, 2], { "<li>\($0)</li>" })\(missing)\(if: true, "<b>tak</b>")\(with: note, { "<i>\($0)</i>" })\(raw: "<hr>")\(HTML.empty)
            """
        #expect(html.text == "<li>1</li><li>2</li><b>tak</b><i>pilne</i><hr>")
    }

    @Test(arguments: [
        ("example.pl", "https://example.pl"), ("https://example.pl/a?b", "https://example.pl/a?b"),
        ("mailto:anna@example.pl", "mailto:anna@example.pl"),
        ("tel:+48180000001", "tel:+48180000001"), ("example.pl:8080/a", "https://example.pl:8080/a"),
        (" example.pl ", "https://example.pl"),
    ]) func `an address from people may be a link`(text: String, link: String) {
        #expect(OutsideLink.checked(text) == link)
    }

    @Test(arguments: [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "java\tscript:x", "//example.pl", "http:example.pl", "", "x",
        "\u{1}https://a.pl", "vbscript.x:y",
    ])
    func `an address that leads elsewhere may not`(text: String) {
        #expect(OutsideLink.checked(text) == nil)
    }

    @Test func `words with holes are escaped`() {
        let html: HTML = "\(t: "Usunięto ofertę %.", "<7>")"
        #expect(html.text == "Usunięto ofertę &lt;7&gt;.")
        #expect(t("% z %", "1", "2") == "1 z 2")
        #expect(t("100% i %", "a") == "100a i %")
    }

    @Test func `long pieces stand where they were put, however deep`() {
        let long: HTML = "<p>\(String(repeating: "ż", count: 2_000))</p>"
        let inner: HTML = "[\(long)|\(long)]"
        let outer: HTML = "<div>\(inner)\(each: 0..<3, { "\($0)\(inner)" })</div>"
        let text = "[\(long.text)|\(long.text)]"
        #expect(outer.text == "<div>\(text)0\(text)1\(text)2\(text)</div>")
        #expect(outer.count == outer.bytes.count && !outer.isEmpty)
        #expect((inner + "koniec" + long).text == text + "koniec" + long.text)
    }

    @Test(arguments: 0..<20) func `a sign is escaped wherever it stands`(place: Int) {
        for (sign, entity) in [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;"), ("\0", "\u{FFFD}")] {
            let (before, after) = (String(repeating: "x", count: place), String(repeating: "ł", count: 20 - place))
            #expect(HTML(escaping: before + sign + after).text == before + entity + after)
            #expect(HTML(escaping: before + sign + sign + after).text == before + entity + entity + after)
        }
        let harmless = "!#$%()*+,-./0123456789:;=?@AZ[\\]^_`az{|}~ \u{1}\u{7F}żółć€🏠"
        #expect(HTML(escaping: harmless).text == harmless)
    }

    @Test func `a place is both a pattern and an address`() {
        let place = Place("oferty/:id/pliki/:nazwa")
        #expect(place(7, "a/b ż") == "/oferty/7/pliki/a%2Fb%20%C5%BC")
        #expect(Place("")() == "/")
        #expect(Place("kontakty")() == "/kontakty" && Place("kontakty/:id/edycja")(.max) == "/kontakty/9223372036854775807/edycja")
        #expect(Place("kontakty/:id")(0) == "/kontakty/0" && Place("kontakty/:id")(.min) == "/kontakty/-9223372036854775808")
    }
}
