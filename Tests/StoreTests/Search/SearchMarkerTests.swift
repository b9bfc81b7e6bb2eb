import Testing
import Values

@testable import Store

@Suite struct SearchMarkerTests {
    @Test func `pieces put together are the text`() {
        let marked = SearchMarker([["okn"]]).mark("Okna, okno i <b>okiennica</b> o̱kna")
        #expect(marked.pieces.map { String($0.text) }.joined() == marked.text)
        #expect(marked.pieces.filter(\.isMarked).map(\.text) == ["Okna", "okno", "o̱kna"])
    }

    @Test func `an excerpt shows the first found word and what is around it`() {
        let body = String(repeating: "wstęp ", count: 100) + "tutaj\n\n  stoi\tfaktura za dach " + String(repeating: "koniec ", count: 100)
        let excerpt = SearchMarker([["faktur"]]).excerpt(of: body, length: 60)
        #expect(excerpt.contains("tutaj stoi faktura za dach"))
        #expect(excerpt.hasPrefix("… "))
        #expect(excerpt.hasSuffix(" …"))
        #expect(excerpt.count <= 66)
    }

    @Test func `a short body is its own excerpt`() {
        #expect(SearchMarker([["nic"]]).excerpt(of: "  Dzień dobry,\nproszę o ofertę.  ", length: 160) == "Dzień dobry, proszę o ofertę.")
        #expect(SearchMarker([["nic"]]).excerpt(of: "", length: 160) == "")
    }
}
