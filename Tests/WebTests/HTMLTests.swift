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

    @Test func `a place is both a pattern and an address`() {
        let place = Place("oferty/:id/pliki/:nazwa")
        #expect(place(7, "a/b ż") == "/oferty/7/pliki/a%2Fb%20%C5%BC")
        #expect(Place("")() == "/")
    }
}
