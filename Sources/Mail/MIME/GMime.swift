import CGMime
import Foundation

/// The library behind the reader: started once, its objects held until they are not needed.
enum GMime {
    static let isReady: Bool = {
        g_mime_init()
        return true
    }()

    /// The parser's options: made once, then only read.
    nonisolated(unsafe) static let options: OpaquePointer? = g_mime_parser_options_new()

    static func text(_ pointer: UnsafePointer<CChar>?) -> String? { pointer.map { String(cString: $0) } }

    static func bytes(_ pointer: UnsafePointer<CChar>?) -> [UInt8]? {
        pointer.map { Array(UnsafeRawBufferPointer(start: $0, count: strlen($0))) }
    }

    static func raw<T>(_ pointer: UnsafeMutablePointer<T>) -> UnsafeMutableRawPointer { UnsafeMutableRawPointer(pointer) }
}

/// Owns one reference to an object of the library.
final class GMimeReference {
    let pointer: UnsafeMutableRawPointer

    init?(_ pointer: UnsafeMutableRawPointer?) {
        guard let pointer else { return nil }
        self.pointer = pointer
    }

    deinit { gm_unref(pointer) }

    func of<T>(_ type: T.Type) -> UnsafeMutablePointer<T> { pointer.assumingMemoryBound(to: type) }
}
