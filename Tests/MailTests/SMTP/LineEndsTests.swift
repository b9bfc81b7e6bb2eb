import NIOCore
import Testing

@testable import Mail

@Suite struct LineEndsTests {
    /// Any mix of what matters, from a seed.
    private func text(_ seed: inout UInt64) -> String {
        let pieces = ["a", ".", "..", "\r\n", "\n", "\r", "ż", "\r\n.\r\n", "\n.\n", ""]
        return (0..<20).map { _ in pieces[Int(next(&seed) % 10)] }.joined()
    }

    private func next(_ seed: inout UInt64) -> UInt64 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return seed >> 33
    }

    private func cut(_ bytes: [UInt8], _ seed: inout UInt64) -> [ByteBuffer] {
        var rest = bytes[...]
        var pieces: [ByteBuffer] = []
        while !rest.isEmpty {
            let count = min(rest.count, Int(next(&seed) % 4) + 1)
            pieces.append(ByteBuffer(bytes: rest.prefix(count)))
            rest = rest.dropFirst(count)
        }
        return pieces
    }

    /// The same done slowly and plainly.
    private func plain(_ text: String) -> [UInt8] {
        var result: [UInt8] = []
        let bytes = Array(text.utf8)
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case 13: result += [13, 10]
            case 10 where index > 0 && bytes[index - 1] == 13: break
            case 10: result += [13, 10]
            default: result.append(byte)
            }
        }
        return result.isEmpty || result.suffix(2) == [13, 10] ? result : result + [13, 10]
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `what goes out with dots comes in without them, however it is cut`(seed: UInt64) throws {
        var seed = seed &* 977 &+ 1
        let text = text(&seed)
        var lineEnds = LineEnds(doublingDots: true)
        var sent = ByteBuffer()
        for piece in cut(Array(text.utf8), &seed) { sent.writeImmutableBuffer(lineEnds.convert(piece)) }
        sent.writeImmutableBuffer(lineEnds.finish())
        sent.writeString(".\r\nNOOP\r\n")
        var dots = DotReader()
        var got = ByteBuffer()
        var rest = ByteBuffer()
        var isEnded = false
        for piece in cut(Array(sent.readableBytesView), &seed) {
            rest.writeImmutableBuffer(piece)
            if !isEnded { isEnded = dots.read(from: &rest, into: &got) }
        }
        #expect(isEnded)
        #expect(Array(got.readableBytesView) == plain(text))
        #expect(String(buffer: rest) == "NOOP\r\n")
    }
}
