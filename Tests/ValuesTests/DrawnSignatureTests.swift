import Testing
import Values

@Suite struct DrawnSignatureTests {
    @Test func `a signature is read and kept as it was drawn`() throws {
        let drawing = try #require(DrawnSignature("10,20 30,40 50,20;80,90"))
        #expect(drawing.strokes.map(\.count) == [3, 1])
        #expect(drawing.text == "10,20 30,40 50,20;80,90")
        #expect(drawing.bounds == (10, 20, 70, 70))
        #expect(DrawnSignature(drawing.text) == drawing)
    }

    @Test(arguments: [
        "", ";", "1,2", "1,2 3,4 5,6", "1,2 3,4 5,6 7", "1,2 3,4 5,6 7,8;", "601,2 3,4 5,6 7,8", "1,201 3,4 5,6 7,8", "-1,2 3,4 5,6 7,8",
        "1,2  3,4 5,6 7,8", "1.5,2 3,4 5,6 7,8", "1,2,3 3,4 5,6 7,8", "٣,2 3,4 5,6 7,8", "<script>", "1,2 3,4 5,6 7,8 M0",
        "0001,2 3,4 5,6 7,8",
    ])
    func `anything else is refused`(_ text: String) {
        #expect(DrawnSignature(text) == nil)
    }

    @Test func `points and strokes are bounded`() {
        let points = { (count: Int) in Array(repeating: "1,2", count: count).joined(separator: " ") }
        #expect(DrawnSignature(points(DrawnSignature.mostPoints)) != nil)
        #expect(DrawnSignature(points(DrawnSignature.mostPoints + 1)) == nil)
        #expect(DrawnSignature(Array(repeating: "1,2", count: DrawnSignature.mostStrokes).joined(separator: ";")) != nil)
        #expect(DrawnSignature(Array(repeating: "1,2", count: DrawnSignature.mostStrokes + 1).joined(separator: ";")) == nil)
        #expect(DrawnSignature(String(repeating: "1,2 ", count: 1 << 20)) == nil)
    }
}
