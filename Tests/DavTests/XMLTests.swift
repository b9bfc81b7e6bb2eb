import Testing
import Values

@testable import Dav

struct XMLTests {
    private func parse(_ text: String) throws -> XMLElement { try XMLElement(parsing: Array(text.utf8)) }

    @Test func `a tree is read with its namespaces and written so that each part stands alone`() throws {
        let root = try parse("<a:x xmlns:a='urn:a' xmlns='urn:b' n='1' a:m='2' xml:lang='pl'><y>ż &amp; &lt;</y><z xmlns=''/></a:x>")
        #expect(root.name == XMLName("urn:a", "x") && root["n"] == "1")
        #expect(root.elements.map(\.name) == [XMLName("urn:b", "y"), XMLName("", "z")])
        #expect(try parse(root.xml) == root)
        #expect(try parse(root.elements[0].xml).text == "ż & <")
        #expect(root.xml.contains("xml:lang=\"pl\"") && root.xml.contains("<z xmlns=\"\"/>"))
    }

    @Test(arguments: [
        "<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>", "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", "<a>&nbsp;</a>", "<a><b></a>", "",
        "text",
        "<a xmlns:b=''><b:c/></a>", "<a/><a/>",
    ])
    func `type declarations and broken text are refused`(_ text: String) {
        #expect(throws: DavSyntaxError.self) { try parse(text) }
    }

    @Test func `depth and number have an end`() {
        let deep = String(repeating: "<a>", count: 40) + String(repeating: "</a>", count: 40)
        #expect(throws: DavSyntaxError.tooLarge) { try parse(deep) }
        #expect(throws: DavSyntaxError.tooLarge) { try parse("<a>" + String(repeating: "<b/>", count: 20_001) + "</a>") }
    }

    @Test func `requests say what they want`() throws {
        func request(_ inner: String) throws -> PropertyRequest {
            try PropertyRequest(parsing: Array("<propfind xmlns='DAV:'>\(inner)</propfind>".utf8))
        }
        #expect(try PropertyRequest(parsing: []) == .all(also: []))
        #expect(try request("<allprop/><include><x/></include>") == .all(also: [.dav("x")]))
        #expect(try request("<propname/>") == .names)
        #expect(try request("<prop><getetag/><n xmlns='urn:n'/></prop>") == .some([.dav("getetag"), XMLName("urn:n", "n")]))
        #expect(throws: DavSyntaxError.unexpected) { try request("") }
        #expect(throws: DavSyntaxError.unexpected) { try request("<prop/><allprop/>") }
    }

    @Test func `changes keep their order and the language around them`() throws {
        let body = """
            <propertyupdate xmlns="DAV:" xml:lang="pl"><set><prop><a xmlns="urn:a">1</a></prop></set><remove><prop><b xmlns="urn:a"/></prop>
            </remove></propertyupdate>
            """
        let changes = try PropertyChange.read(Array(body.utf8))
        #expect(changes.map(\.name.local) == ["a", "b"])
        guard case .set(let element) = changes[0] else { throw DavSyntaxError.unexpected }
        #expect(element.xml.contains("xml:lang=\"pl\""))
    }

    @Test func `locks are write locks, exclusive or shared`() throws {
        func lock(_ scope: String, _ type: String) throws -> LockRequest {
            try LockRequest(
                parsing: Array(
                    "<lockinfo xmlns='DAV:'><lockscope><\(scope)/></lockscope><locktype><\(type)/></locktype><owner>Beata</owner></lockinfo>"
                        .utf8))
        }
        #expect(try lock("exclusive", "write").scope == .exclusive)
        #expect(try lock("shared", "write").owner?.text == "Beata")
        #expect(throws: DavSyntaxError.unexpected) { try lock("local", "write") }
        #expect(throws: DavSyntaxError.unexpected) { try lock("shared", "read") }
    }

    @Test func `fields are read within bounds`() {
        #expect(LockTimeout.seconds("Infinite, Second-10", usual: 5, most: 100) == 100)
        #expect(LockTimeout.seconds("Second-10", usual: 5, most: 100) == 10)
        #expect(LockTimeout.seconds("Second-4100000000", usual: 5, most: 100) == 100)
        #expect(LockTimeout.seconds("soon", usual: 5, most: 100) == 5)
        #expect(LockTokenField.read("<urn:uuid:1>") == "urn:uuid:1" && LockTokenField.read("urn:uuid:1") == nil)
        #expect(Depth(field: "Infinity") == .infinity && Depth(field: "2") == nil)
        #expect(Instant(milliseconds: 784_111_777_000).httpDate == "Sun, 06 Nov 1994 08:49:37 GMT")
    }
}
