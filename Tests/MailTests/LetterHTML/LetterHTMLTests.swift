import Testing

@testable import Mail

@Suite struct LetterHTMLTests {
    private func safe(_ html: String) -> String { LetterHTML.sanitize(html).html }

    @Test func `ordinary HTML stays as it is`() {
        let html =
            "<div class=\"a\"><p style=\"margin:0;color:#ff0000\">Dach <b>źdźbła</b> &amp; komin</p><ul><li>1</li><li>2</li></ul></div>"
        #expect(safe(html) == html)
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "<scr<script>ipt>alert(1)</script>", "<img src=x onerror=alert(1)>",
        "<svg><script>alert(1)</script></svg>",
        "<svg/onload=alert(1)>", "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\"java\nscript:alert(1)\">x</a>", "<a href=\" &#106;avascript:alert(1)\">x</a>",
        "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>", "<object data=\"javascript:alert(1)\"></object>", "<embed src=x>",
        "<form action=\"https://example.org\"><input name=a><button>alert(1)</button></form>",
        "<meta http-equiv=refresh content=\"0;url=https://example.org\">",
        "<base href=\"https://example.org/\">", "<link rel=stylesheet href=\"https://example.org/a.css\">",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<div style=\"background:url(https://example.org/a.png)\">x</div>", "<div style=\"background:u\\72l(https://example.org)\">x</div>",
        "<div style=\"width:expression(alert(1))\">x</div>", "<div style=\"position:fixed;top:0\">x</div>",
        "<td background=\"https://example.org/a.png\">x</td>",
        "<style>@import 'https://example.org/a.css'; p{background:url(https://example.org)} a{color:red}</style>",
        "<img src=\"data:image/svg+xml;base64,PHN2Zz4=\">",
        "<p title=\"><script>alert(1)</script>\">x</p>", "<!--><script>alert(1)</script>-->", "<!-- --!><img src=x onerror=alert(1)> -->",
        "<x onclick=alert(1)>y</x>",
        "<textarea></textarea><script>alert(1)</script>", "<title><img src=x onerror=alert(1)></title>",
        "<table><tr><td><script>alert(1)</script></table>",
        "<video src=\"https://example.org/v\"><source src=x></video>", "<img src=x srcset=\"https://example.org/b.png 2x\">",
        "<p id=\"x\" name=\"y\">z</p>",
        "<script", "<a href=\"https://example.org", "<img src=\"javascript:alert(1)\">", "<plaintext><script>alert(1)</script>",
    ])
    func `nothing runs, loads, covers or submits`(html: String) {
        let result = LetterHTML.sanitize(html)
        let all = (result.html + result.styles).lowercased()
        // What remains of markup is judged by reading it again, as a browser would.
        for token in HTMLTokenizer(result.html.utf8) {
            guard case .start(let tag) = token else { continue }
            #expect(SafeElements.allowed.contains(tag.name) || tag.name == "img", "\(result.html)")
            for (name, value) in tag.attributes {
                #expect(
                    !name.hasPrefix("on") && !["srcset", "srcdoc", "background", "action", "id", "name", "data"].contains(name),
                    "\(result.html)")
                #expect(!value.lowercased().contains("script:") && !value.contains("url("), "\(result.html)")
            }
        }
        for word in ["<script", "@import", "url(", "expression", "position", "<style", "<svg"] {
            #expect(!all.contains(word), "\(result.html)")
        }
    }

    @Test func `what was opened is closed, what was not is not`() {
        #expect(safe("<div><b>a</div></span></p>") == "<div><b>a</b></div>")
        #expect(safe("<table><tr><td>a<td>b<tr><td>c</table>") == "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>")
        #expect(safe("<table><tr><td></div></p>a</td></tr></table>") == "<table><tr><td>a</td></tr></table>")
        #expect(safe("<p>a<p>b<ul><li>c<li>d") == "<p>a</p><p>b</p><ul><li>c</li><li>d</li></ul>")
        #expect(safe(String(repeating: "<div>", count: 5_000)).utf8.count < 2_000)
    }

    @Test func `pictures of other servers wait, trackers never load`() {
        let html =
            "<img src=\"https://example.org/dach.jpg\" alt=\"Dach\"><img src=\"http://example.org/t.gif\" width=1 height=1><img src=\"cid:logo%40zrab\"><img src=cid:none>"
            + "<img src=\"data:image/png;base64,iVBORw0=\">"
        let hidden = LetterHTML.sanitize(html, options: .init(picture: { $0 == "logo@zrab" ? "/czesci/1" : nil }))
        #expect(hidden.remotePictures == 1 && hidden.trackers == 1)
        #expect(
            hidden.html
                == "<span class=\"remote-picture\" title=\"example.org\">Dach</span><img src=\"/czesci/1\" alt=\"\" loading=\"lazy\">"
                + "<span class=\"missing-picture\"></span><img src=\"data:image/png;base64,iVBORw0=\" alt=\"\" loading=\"lazy\">")
        let shown = LetterHTML.sanitize(html, options: .init(remotePicture: { "/obraz?adres=\($0)" }))
        #expect(shown.html.contains("<img src=\"/obraz?adres=https://example.org/dach.jpg\" alt=\"Dach\""))
        #expect(!shown.html.contains("t.gif"))
    }

    @Test func `links say where they lead`() {
        #expect(safe("<a href=\"https://example.org/a?b=1&c=2\">Oferta</a>").contains("href=\"https://example.org/a?b=1&amp;c=2\""))
        #expect(
            safe("<a href=\"https://example.org/a\">Oferta</a>").contains(
                "rel=\"noopener noreferrer nofollow ugc\">Oferta</a> <span class=\"link-host\">(example.org)</span>"))
        #expect(!safe("<a href=\"https://www.example.org/a\">www.example.org/a</a>").contains("(www.example.org)"))
        #expect(
            safe("<a href=\"https://zly.example.com/\">https://bank.example.pl</a>").contains(
                "<span class=\"link-elsewhere\">(zly.example.com)</span>"))
        #expect(safe("<a href=\"https://bank.example.pl@zly.example.com/\">Bank</a>").contains("(zly.example.com)"))
        #expect(safe("<a href=\"https:\\\\zly.example.com\\bank\">Bank</a>").contains("(zly.example.com)"))
        #expect(safe("<a href=\"mailto:jan@example.pl\">Jan</a>").contains("href=\"mailto:jan@example.pl\""))
        #expect(safe("<a href=\"/oferty/7\">x</a><a href=\"#a\">y</a><a name=z>z</a>") == "<a>x</a><a>y</a><a>z</a>")
    }

    @Test func `style sheets are reduced to looks`() {
        let sheet =
            "<style><!-- p.MsoNormal, li { margin:0cm; mso-style:x; font-size:11.0pt } @media print { p { color:red } } a[href] { color:red } --></style><p>x"
        let result = LetterHTML.sanitize(sheet)
        #expect(result.styles == "p.MsoNormal, li{margin:0cm;font-size:11.0pt}\n")
        #expect(result.html == "<p>x</p>")
        #expect(result.page().contains("<style>p.MsoNormal"))
    }

    @Test func `history can be folded away`() {
        let result = LetterHTML.sanitize(
            "<div>Zgoda</div><div class=\"gmail_quote\">W dniu<blockquote>a</blockquote></div>", options: .init(historyTitle: "Wcześniej"))
        #expect(
            result.html
                == "<div>Zgoda</div><details class=\"quoted-history\"><summary>Wcześniej</summary><div class=\"gmail_quote\">W dniu<blockquote>a</blockquote></div></details>"
        )
    }

    @Test func `ten megabytes of markup take no longer than they should`() {
        let nasty =
            String(repeating: "<p <b style=\"a:b(((\" \"><!--", count: 40_000) + String(repeating: "<", count: 100_000)
            + String(repeating: "&", count: 100_000)
        _ = LetterHTML.sanitize(nasty)
        _ = HTMLText.plain(nasty)
    }
}
