import CPangoCairo
import Foundation

/// PNG bytes to and from a cairo image.
enum PNG {
    private final class Input {
        let bytes: [UInt8]
        var offset = 0
        init(_ bytes: [UInt8]) { self.bytes = bytes }
    }

    /// Decodes; nothing when the bytes are damaged.
    static func decode(_ bytes: [UInt8]) -> OpaquePointer? {
        let input = Input(bytes)
        let surface = withExtendedLifetime(input) {
            cairo_image_surface_create_from_png_stream(
                { closure, target, count in
                    guard let closure, let target else { return CAIRO_STATUS_READ_ERROR }
                    let input = Unmanaged<Input>.fromOpaque(closure).takeUnretainedValue()
                    guard Int(count) <= input.bytes.count - input.offset else { return CAIRO_STATUS_READ_ERROR }
                    for index in 0..<Int(count) { target[index] = input.bytes[input.offset + index] }
                    input.offset += Int(count)
                    return CAIRO_STATUS_SUCCESS
                }, Unmanaged.passUnretained(input).toOpaque())
        }
        guard let surface else { return nil }
        guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else {
            cairo_surface_destroy(surface)
            return nil
        }
        return surface
    }

    /// Packs an image.
    static func encode(_ surface: OpaquePointer) throws(PrintError) -> [UInt8] {
        let output = ByteSink()
        let status = withExtendedLifetime(output) {
            cairo_surface_write_to_png_stream(surface, ByteSink.write, Unmanaged.passUnretained(output).toOpaque())
        }
        try check(status)
        return output.bytes
    }
}

/// Collects what cairo writes.
final class ByteSink {
    var bytes: [UInt8] = []

    static let write: cairo_write_func_t = { closure, data, count in
        guard let closure else { return CAIRO_STATUS_WRITE_ERROR }
        Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue().bytes.append(
            contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
        return CAIRO_STATUS_SUCCESS
    }
}

/// Throws when the library says that something went wrong.
func check(_ status: cairo_status_t) throws(PrintError) {
    guard status != CAIRO_STATUS_SUCCESS else { return }
    throw .drawing(String(cString: cairo_status_to_string(status)))
}
