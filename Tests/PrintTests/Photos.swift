import CPangoCairo

@testable import Print

/// Photos made on the spot: red at the top left, green at the top right, blue at the bottom left, white at the bottom right.
enum Photos {
    static func surface(_ width: Int, _ height: Int) -> OpaquePointer {
        let surface: OpaquePointer = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
        let cairo: OpaquePointer = cairo_create(surface)
        defer { cairo_destroy(cairo) }
        let (right, low) = (Double(width) / 2, Double(height) / 2)
        for (x, y, colour) in [(0, 0, (1, 0, 0)), (right, 0, (0, 1, 0)), (0, low, (0, 0, 1)), (right, low, (1, 1, 1))] {
            cairo_set_source_rgb(cairo, Double(colour.0), Double(colour.1), Double(colour.2))
            cairo_rectangle(cairo, x, y, right, low)
            cairo_fill(cairo)
        }
        return surface
    }

    static func jpeg(_ width: Int, _ height: Int, exif: [UInt8]? = nil) -> [UInt8] {
        let surface = surface(width, height)
        defer { cairo_surface_destroy(surface) }
        var bytes = JPEG.encode(surface, quality: 90) ?? []
        if let exif {
            let length = exif.count + 8
            bytes.insert(contentsOf: [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 255), 0x45, 0x78, 0x69, 0x66, 0, 0] + exif, at: 2)
        }
        return bytes
    }

    static func png(_ width: Int, _ height: Int) throws -> [UInt8] {
        let surface = surface(width, height)
        defer { cairo_surface_destroy(surface) }
        return try PNG.encode(surface)
    }

    /// A little- or big-endian TIFF block with an orientation and a time.
    static func exif(_ orientation: Orientation, taken: String, bigEndian: Bool = false) -> [UInt8] {
        func two(_ value: Int) -> [UInt8] {
            let bytes = [UInt8(value & 255), UInt8(value >> 8 & 255)]
            return bigEndian ? bytes.reversed() : bytes
        }
        func four(_ value: Int) -> [UInt8] {
            let (low, high) = (two(value & 0xFFFF), two(value >> 16))
            return bigEndian ? high + low : low + high
        }
        var block: [UInt8] = bigEndian ? [0x4D, 0x4D, 0, 42] : [0x49, 0x49, 42, 0]
        block += four(8) + two(2)
        block += two(0x0112) + two(3) + four(1) + two(orientation.rawValue) + two(0)
        block += two(0x8769) + two(4) + four(1) + four(38) + four(0)
        block += two(1) + two(0x9003) + two(2) + four(20) + four(56) + four(0)
        return block + Array(taken.utf8) + [0]
    }

    /// Red, green and blue of a pixel, each from 0 to 255.
    static func pixel(_ bytes: [UInt8], _ x: Int, _ y: Int) -> [Int] {
        let surface = PictureHeader(bytes)?.format == .jpeg ? JPEG.decode(bytes, atLeast: 9_999) : PNG.decode(bytes)
        guard let surface, let data = cairo_image_surface_get_data(surface) else { return [] }
        defer { cairo_surface_destroy(surface) }
        let place = y * Int(cairo_image_surface_get_stride(surface)) + x * 4
        return [Int(data[place + 2]), Int(data[place + 1]), Int(data[place])]
    }
}
