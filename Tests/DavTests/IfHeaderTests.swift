import Testing

@testable import Dav

struct IfHeaderTests {
    @Test func `untagged lists speak of the request's own resource`() throws {
        let field = try #require(IfHeader("(<urn:uuid:1> [\"a\"]) (Not <DAV:no-lock>)"))
        #expect(field.lists.count == 2 && field.lists.allSatisfy { $0.resource == nil })
        #expect(field.tokens == ["urn:uuid:1", "DAV:no-lock"])
        #expect(field.holds { _, _ in false }, "a negated condition holds where the state is not there")
        #expect(try #require(IfHeader("(<urn:uuid:1> [W/\"b\"])")).holds { _, _ in true })
    }

    @Test func `tagged lists name their resource, also for several lists`() throws {
        let field = try #require(IfHeader("<http://example.com/a> (<urn:1>) (Not [\"x\"]) <http://example.com/b> (<urn:2>)"))
        #expect(field.lists.map(\.resource) == ["http://example.com/a", "http://example.com/a", "http://example.com/b"])
        #expect(!field.holds { resource, state in state == .tag("\"x\"") || resource == nil })
    }

    @Test(arguments: ["", "()", "(<a>", "<a>", "(Not)", "(Not Not <a>)", "nonsense", "(<a>) <b> (<c>)", "<a> <b> (<c>)", "([])", "(<>)"])
    func `what the grammar does not know is refused`(_ field: String) {
        #expect(IfHeader(field) == nil)
    }
}
