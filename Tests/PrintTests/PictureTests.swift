import Testing

@testable import Print

@Suite struct PictureTests {
    @Test func `sizes are read from the first bytes`() throws {
        #expect(try #require(Picture.size(of: Photos.png(31, 17))) == (31, 17))
        #expect(try #require(Picture.size(of: Photos.jpeg(640, 480))) == (640, 480))
        #expect(Picture.size(of: Array("GIF89a".utf8)) == nil)
        #expect(Picture.size(of: []) == nil)
    }

    @Test func `a photo goes into the paper as it is`() throws {
        let photo = Photos.jpeg(200, 100)
        let paper = Paper(
            title: "Zdjęcie", created: Samples.created, blocks: [.picture(try #require(Picture(photo, alternative: "Dach")), width: 200)])
        let pdf = try paper.pdf()
        let found = pdf.indices.contains { pdf[$0] == 0xFF && pdf[$0...].starts(with: photo) }
        #expect(found)
    }

    @Test(arguments: [false, true]) func `the camera's time and turn are read`(bigEndian: Bool) throws {
        let exif = Photos.exif(.quarterClockwise, taken: "2026:11:19 09:14:05", bigEndian: bigEndian)
        let found = try #require(Exif(jpeg: Photos.jpeg(64, 32, exif: exif)))
        #expect(found == Exif(tiff: exif[...]))
        #expect(found.orientation == .quarterClockwise)
        #expect(found.taken == "2026-11-19 09:14:05")
        #expect(Exif(tiff: Photos.exif(.upright, taken: "0000:00:00 00:00:00")[...])?.taken == nil)
    }

    @Test func `damaged EXIF never traps`() {
        let exif = Photos.exif(.flipped, taken: "2026:11:19 09:14:05")
        for length in 0...exif.count { _ = Exif(tiff: exif.prefix(length)) }
        var random = Seeded(7)
        for _ in 0..<3_000 {
            var hurt = exif
            for _ in 0..<3 { hurt[Int.random(in: 4..<hurt.count, using: &random)] = UInt8.random(in: 0...255, using: &random) }
            _ = Exif(tiff: hurt[...])
        }
    }

    @Test func `a thumbnail fits its box and is never enlarged`() throws {
        #expect(try Picture.size(of: Thumbnail.make(Photos.jpeg(1_600, 1_200), width: 400, height: 300)) ?? (0, 0) == (400, 300))
        #expect(try Picture.size(of: Thumbnail.make(Photos.jpeg(1_200, 1_600), width: 400, height: 300)) ?? (0, 0) == (225, 300))
        #expect(try Picture.size(of: Thumbnail.make(Photos.png(90, 30), width: 400, height: 300)) ?? (0, 0) == (90, 30))
    }

    /// Corners as shown, clockwise from the top left, for a photo stored red, green, white, blue.
    @Test(arguments: [
        (Orientation.upright, "RGWB"), (.mirrored, "GRBW"), (.upsideDown, "WBRG"), (.flipped, "BWGR"), (.transposed, "RBWG"),
        (.quarterClockwise, "BRGW"), (.transverse, "WGRB"), (.quarterAnticlockwise, "GWBR"),
    ]) func `a thumbnail stands upright`(orientation: Orientation, corners: String) throws {
        let photo = Photos.jpeg(80, 40, exif: Photos.exif(orientation, taken: "2026:11:19 09:14:05"))
        let small = try Thumbnail.make(photo, width: 40, height: 40)
        let size = try #require(Picture.size(of: small))
        #expect(size == (orientation.swapsSides ? (20, 40) : (40, 20)))
        #expect(Exif(jpeg: small) == nil)
        let places = [(3, 3), (size.width - 4, 3), (size.width - 4, size.height - 4), (3, size.height - 4)]
        let seen = places.map { place -> Character in
            let bright = Photos.pixel(small, place.0, place.1).map { $0 > 128 }
            return bright == [true, false, false]
                ? "R" : bright == [false, true, false] ? "G" : bright == [false, false, true] ? "B" : "W"
        }
        #expect(String(seen) == corners)
    }

    @Test func `what is no picture is refused`() {
        #expect(throws: Thumbnail.Failure.unreadable) { try Thumbnail.make([1, 2, 3], width: 10, height: 10) }
        var bomb =
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0xFF, 0xFF, 0, 0, 0xFF, 0xFF]
            as [UInt8]
        bomb += [8, 6, 0, 0, 0, 0, 0, 0, 0]
        #expect(throws: Thumbnail.Failure.tooLarge) { try Thumbnail.make(bomb, width: 10, height: 10) }
        #expect(Picture(bomb) == nil)
    }

    @Test func `cut and hurt pictures never trap`() throws {
        var random = Seeded(11)
        for whole in [Photos.jpeg(64, 48), try Photos.png(64, 48)] {
            for _ in 0..<200 {
                var hurt = Array(whole.prefix(Int.random(in: 0...whole.count, using: &random)))
                guard !hurt.isEmpty else { continue }
                hurt[Int.random(in: 0..<hurt.count, using: &random)] ^= UInt8.random(in: 1...255, using: &random)
                if let header = PictureHeader(hurt), header.pixels > 1_000_000 { continue }
                _ = try? Thumbnail.make(hurt, width: 20, height: 20)
            }
        }
    }

    @Test func `the worker believes nobody`() async throws {
        let photo = Photos.jpeg(80, 40)
        #expect(await ThumbnailWorker(executable: "/bin/cat", leading: ["-", "--"]).answer(photo) == .noAnswer)
        #expect(await ThumbnailWorker(executable: "/bin/false", leading: []).answer(photo) == .noAnswer)
        #expect(await ThumbnailWorker(executable: "/bin/sh", leading: ["-c", "exit 65"]).answer(photo) == .unreadable)
        #expect(await ThumbnailWorker(executable: "/bin/sh", leading: ["-c", "exit 66"]).answer(photo) == .tooLarge)
        #expect(await ThumbnailWorker(executable: "/bin/sh", leading: ["-c", "cat"]).answer(photo) == nil)
        #expect(
            await ThumbnailWorker(executable: "/bin/sh", leading: ["-c", "exec sleep 60"], patience: .milliseconds(50)).answer(photo)
                == .noAnswer)
        #expect(await ThumbnailWorker(executable: "/nowhere", leading: []).answer(photo) == .noAnswer)
        #expect(Thumbnail.main(["wide"]) == 64)
    }
}

extension ThumbnailWorker {
    /// How it failed; nothing when it did not.
    fileprivate func answer(_ bytes: [UInt8]) async -> Thumbnail.Failure? {
        do {
            _ = try await make(bytes, width: 40, height: 30)
            return nil
        } catch {
            return error
        }
    }
}
