import Testing

@testable import Print

@Suite struct PictureDetailsTests {
    /// What a telephone writes: how it was turned, and where it was taken (EXIF 2.32, GPS tags).
    static let place: [UInt8] = {
        func two(_ value: Int) -> [UInt8] { [UInt8(value >> 8 & 255), UInt8(value & 255)] }
        func four(_ value: Int) -> [UInt8] { two(value >> 16) + two(value) }
        var block: [UInt8] = [0x4D, 0x4D, 0, 42] + four(8) + two(2)
        block += two(0x0112) + two(3) + four(1) + two(6) + two(0)
        block += two(0x8825) + two(4) + four(1) + four(38) + four(0)
        block += two(2) + two(1) + two(2) + four(2) + Array("N\0\0\0".utf8)
        block += two(2) + two(5) + four(3) + four(68) + four(0)
        return block + four(49) + four(1) + four(17) + four(1) + four(5_731) + four(100)
    }()

    @Test func `a photograph keeps its pixels and how it is turned, and loses where it was taken`() throws {
        let seconds: [UInt8] = [0, 0, 0x16, 0x63, 0, 0, 0, 100]
        var photo = Photos.jpeg(64, 48, exif: Self.place)
        let note = Array("Kamera Jana".utf8)
        photo.insert(contentsOf: [0xFF, 0xFE, 0, UInt8(note.count + 2)] + note, at: 2)
        photo += [0xFF, 0xD8, 0xFF, 0xE1] + Self.place
        #expect(contains(photo, seconds) && contains(photo, note))
        let clean = try #require(PictureDetails.removed(from: photo))
        #expect(!contains(clean, seconds) && !contains(clean, note) && !contains(clean, [0x88, 0x25]))
        #expect(Exif(jpeg: clean)?.orientation == .quarterClockwise)
        #expect(PictureHeader(clean) == PictureHeader(photo))
        for (x, y) in [(2, 2), (60, 2), (2, 44), (60, 44)] { #expect(Photos.pixel(clean, x, y) == Photos.pixel(photo, x, y)) }
        #expect(PictureDetails.removed(from: clean) == clean)
        #expect(clean.suffix(2) == [0xFF, 0xD9])
    }

    @Test func `a PNG and a WebP lose what is not needed to show them`() throws {
        let png = try Photos.png(8, 8)
        let extra: [UInt8] = [0, 0, 0, 3] + Array("eXIfGPS".utf8) + [1, 2, 3, 4]
        let marked = Array(png.prefix(33)) + extra + png.dropFirst(33) + Array("tail".utf8)
        let clean = try #require(PictureDetails.removed(from: marked))
        #expect(!contains(clean, Array("eXIf".utf8)) && !contains(clean, Array("tail".utf8)))
        #expect(Photos.pixel(clean, 1, 1) == Photos.pixel(png, 1, 1))
        let head: [UInt8] = Array("VP8X".utf8) + [10, 0, 0, 0, 0x0C, 0, 0, 0, 7, 0, 0, 7, 0, 0]
        let body =
            Array("WEBP".utf8) + head + Array("EXIF".utf8) + [3, 0, 0, 0] + Array("GPS".utf8) + [0] + Array("VP8L".utf8) + [
                2, 0, 0, 0, 47, 0,
            ]
        let webp = Array("RIFF".utf8) + [UInt8(body.count), 0, 0, 0] + body
        let bare = try #require(PictureDetails.removed(from: webp))
        #expect(!contains(bare, Array("EXIF".utf8)) && bare[20] == 0 && Int(bare[4]) == bare.count - 8)
    }

    @Test func `whatever is cut or bent, nothing ends the program and no details come through`() {
        let photo = Photos.jpeg(40, 30, exif: Self.place)
        for end in stride(from: 0, to: photo.count, by: 7) {
            if let clean = PictureDetails.removed(from: Array(photo.prefix(end))) { #expect(!contains(clean, [0x88, 0x25])) }
        }
        var state: UInt64 = 7
        for _ in 0..<2_000 {
            var bent = photo
            for _ in 0..<3 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bent[Int(state >> 33) % bent.count] = UInt8(truncatingIfNeeded: state >> 20)
            }
            _ = PictureDetails.removed(from: bent)
        }
        for bytes: [UInt8] in [[], [0xFF], [0xFF, 0xD8], [0xFF, 0xD8, 0xFF], Array("RIFF".utf8), Array("GIF89a".utf8)] {
            #expect(PictureDetails.removed(from: bytes) == nil)
        }
    }

    private func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
        guard bytes.count >= part.count else { return false }
        return (0...bytes.count - part.count).contains { bytes[$0] == part[0] && bytes[$0..<$0 + part.count].elementsEqual(part) }
    }
}
