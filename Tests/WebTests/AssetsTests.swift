import Foundation
import Testing

@testable import Web

@Suite final class AssetsTests {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("assets-\(UUID().uuidString)")

    init() throws {
        let files = [
            "css/b.css": "/* druga */\n.b > a { color : red ; }\n",
            "css/a.css": "@layer a, b;\n.a::after { content: \"  /* nie */  \"; margin: calc(1px + 2px) }\n",
            "js/b.js":
                "import { dwa as drugie } from './a.js';\n// uwaga\nconst wynik = drugie(2) / 2; /* x */\nwindow.wynik = wynik\nwindow.c = `a  ${ [1,  2] }  // b`\n",
            "js/a.js": "export function dwa(x) {\n    return x + +x\n}\nexport const wzor = /[/*]  \\/ \"/g;\n",
            "icons/bell.svg":
                "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 26\">\n  <path d=\"M6 17\"/>\n</svg>\n",
            "icons/x.svg": "<svg viewBox=\"0 0 24 24\"><path d=\"M1 1\"/></svg>",
            "icons/sun.svg": "<svg viewBox=\"0 0 24 24\"><path d=\"M2 2\"/></svg>",
            "icons/always.txt": "x\n", "favicon.svg": "<svg/>", "img/dach.svg": "<svg>" + String(repeating: "<g/>", count: 500) + "</svg>",
        ]
        for (path, text) in files {
            let url = folder.appendingPathComponent(path)
            try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    @Test func `styles are joined and tightened`() {
        let css = String(
            decoding: StyleText.minified(
                "/* a */ .b > a , i { color : red ; }\n\n@media (width > 40rem) and (x: y) {\n a:not( .c ) .d { --x: \"a  b\" }\n}"),
            as: UTF8.self)
        #expect(css == ".b>a,i{color :red}@media (width>40rem) and (x:y){a:not(.c) .d{--x:\"a  b\"}}")
    }

    @Test func `what matters in a script stays`() {
        func tight(_ text: String) -> String { String(decoding: ScriptText.minified(text), as: UTF8.self) }
        #expect(
            tight("// a\nlet  x = 1 ; /* b\n */ let y\n  return  /a  b[/]\\/ /g .test( `x  ${ a  +  b }  y` )\n")
                == "let x=1;let y\nreturn /a  b[/]\\/ /g.test(`x  ${a+b}  y`)")
        #expect(tight("a + +b; a - -b; i++\nj; a / b / c; 'x  // y'") == "a+ +b;a- -b;i++\nj;a / b / c;'x  // y'")
        #expect(tight("`${ `a ${ {b: 1}.b }` }  z`") == "`${`a ${{b:1}.b}`}  z`")
        #expect(tight("const s = r => { x }\nfoo()\n  .bar()\n[1]") == "const s=r=>{x}\nfoo().bar()\n[1]")
        #expect(tight("x = a\n++b\nif (a) /x/.test(b)").contains("a\n++b"))
    }

    @Test func `modules become one, in the order they need`() throws {
        let script = ScriptBundle.join([
            ("b.js", "import { dwa as d } from './a.js';\nd(1)"), ("a.js", "export const dwa = x => 2 * x\nexport { dwa as inne }\n"),
        ])
        let first = try #require(script.range(of: "const m_a = "))
        let second = try #require(script.range(of: "const m_b = "))
        #expect(first.lowerBound < second.lowerBound)
        #expect(script.contains("const { dwa: d } = m_a;"))
        #expect(!script.contains("import") && !script.contains("export"))
    }

    @Test func `assets are named by their content and kept for a year`() async throws {
        let assets = try Assets(folder: folder.path)
        let stage = Stage(assets: assets)
        try await stage.server.whileRunning { port async throws in
            let css = try await Stage.get(assets.css, port)
            #expect(css.status == 200)
            #expect(css["cache-control"] == "public, max-age=31536000, immutable")
            #expect(css["content-type"] == "text/css; charset=utf-8")
            #expect(css.text == "@layer a,b;.a::after{content:\"  /* nie */  \";margin:calc(1px + 2px)}.b>a{color :red}")
            #expect(try await Stage.get(assets.css, port, "If-None-Match: \(css["etag"] ?? "")").status == 304)
            let js = try await Stage.get(assets.js, port)
            #expect(js["content-type"] == "text/javascript; charset=utf-8")
            #expect(js.text.contains("window.c=`a  ${[1,2]}  // b`"))
            #expect(js.text.contains("/[/*]  \\/ \"/g"))
            let picture = try await Stage.get(assets.address(of: "img/dach.svg"), port, "Accept-Encoding: gzip")
            #expect(picture["content-encoding"] == "gzip")
            #expect(try await Stage.get("/favicon.svg", port)["cache-control"] == "public, max-age=3600")
            #expect(try await Stage.get("/zasoby/wiecha.css", port).status == 404)
            #expect(try await Stage.get("/zasoby/..%2fcss%2fa.css", port).status == 404)
        }
    }

    @Test func `a page carries the icons it uses and no others`() async throws {
        let assets = try Assets(folder: folder.path)
        let stage = Stage(assets: assets) { table in
            table.add(.get, Place("strona"), access: "office") { _ in
                .html("<body><!--sprite--><p>\(icon("bell"))\(icon("bell"))\(icon("nie-ma"))</p>")
            }
        }
        let heard = try await stage.server.whileRunning { try await Stage.get("/strona", $0) }
        #expect(heard.text.contains("<symbol id=\"i-bell\" viewBox=\"0 0 32 26\"><path d=\"M6 17\"/></symbol>"))
        #expect(heard.text.components(separatedBy: "id=\"i-bell\"").count == 2)
        #expect(heard.text.contains("id=\"i-x\""))
        #expect(!heard.text.contains("id=\"i-sun\"") && !heard.text.contains("<!--sprite-->"))
        #expect(assets.icons == ["bell", "x", "sun"])
    }
}
