import CPangoCairo
import CTurboJPEG

/// JPEG bytes to and from a cairo image, through libjpeg-turbo.
enum JPEG {
    /// Decodes with the strongest reduction (1/8 … 1) that keeps the longer side at least so many pixels; nothing when the bytes are damaged.
    static func decode(_ bytes: [UInt8], atLeast side: Int) -> OpaquePointer? {
        guard let frame = JPEGSegments.frame(in: bytes), let handle = tjInitDecompress() else { return nil }
        defer { tjDestroy(handle) }
        let (width, height) = reduced(frame, atLeast: side)
        let surface: OpaquePointer = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
        guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS, let pixels = cairo_image_surface_get_data(surface) else {
            cairo_surface_destroy(surface)
            return nil
        }
        let status = tjDecompress2(
            handle, bytes, UInt(bytes.count), pixels, Int32(width), cairo_image_surface_get_stride(surface), Int32(height),
            Int32(TJPF_BGRX.rawValue),
            TJFLAG_FASTDCT | TJFLAG_LIMITSCANS)
        // A warning (data cut short) still leaves a picture.
        guard status == 0 || tjGetErrorCode(handle) == Int32(TJERR_WARNING.rawValue) else {
            cairo_surface_destroy(surface)
            return nil
        }
        cairo_surface_mark_dirty(surface)
        return surface
    }

    /// Packs an image with 4:2:0 colour.
    static func encode(_ surface: OpaquePointer, quality: Int) -> [UInt8]? {
        cairo_surface_flush(surface)
        guard let handle = tjInitCompress(), let pixels = cairo_image_surface_get_data(surface) else { return nil }
        defer { tjDestroy(handle) }
        var output: UnsafeMutablePointer<UInt8>?
        var size: UInt = 0
        let status = tjCompress2(
            handle, pixels, cairo_image_surface_get_width(surface), cairo_image_surface_get_stride(surface),
            cairo_image_surface_get_height(surface),
            Int32(TJPF_BGRX.rawValue), &output, &size, Int32(TJSAMP_420.rawValue), Int32(quality), 0)
        defer { tjFree(output) }
        guard status == 0, let output else { return nil }
        return Array(UnsafeBufferPointer(start: output, count: Int(size)))
    }

    private static func reduced(_ frame: JPEGSegments.Frame, atLeast side: Int) -> (Int, Int) {
        for divisor in [8, 4, 2] {
            let width = (frame.width + divisor - 1) / divisor
            let height = (frame.height + divisor - 1) / divisor
            if max(width, height) >= side { return (width, height) }
        }
        return (frame.width, frame.height)
    }
}
