import Testing

@testable import Mail

@Suite struct HTMLTextTests {
    @Test func `a reader sees lines, lists, quotations and table cells`() {
        let html = """
            <html><head><title>t</title><style>p{}</style></head><body><p>Dzie&nbsp;dobry,<br>Anno&nbsp;&lt;3</p>
            <ul><li>dach</li><li>komin</li></ul><table><tr><td>Cena</td><td>12&#160;z&lstrok;</td></tr></table>
            <blockquote>W dniu<p>a</p></blockquote><script>x</script><div style="display: none">ukryte</div>Koniec &euro; &#128; &#x105;</body></html>
            """
        #expect(
            HTMLText.plain(html) == """
                Dzie dobry,
                Anno <3

                - dach
                - komin

                Cena 12 zł

                > W dniu
                >
                > a

                Koniec € € ą
                """)
    }

    @Test func `broken HTML is read as browsers do`() {
        #expect(HTMLText.plain("a < b <c") == "a < b")
        #expect(HTMLText.plain("&not; &copy &amp &unknown; &#xFFFFFFFF; &#0;") == "¬ © & &unknown; \u{FFFD} \u{FFFD}")
        #expect(HTMLText.plain("<p>a</p></div></p>b") == "a\n\nb")
        #expect(HTMLText.escape("<a \"b\" 'c' & \0d>") == "&lt;a &quot;b&quot; &#39;c&#39; &amp; d&gt;")
    }
}
