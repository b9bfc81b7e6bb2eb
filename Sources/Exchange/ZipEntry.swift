import CZip

/// One file inside a ZIP archive, unpacked piece by piece under a limit.
final class ZipEntry {
    private let file: OpaquePointer
    private let limit: Int64
    private var unpacked: Int64 = 0
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)

    fileprivate init(file: OpaquePointer, limit: Int64) {
        self.file = file
        self.limit = limit
    }

    deinit { zip_fclose(file) }

    /// The next piece; empty at the end.
    ///
    /// - Throws: `ExchangeError.damaged`, or `.tooLarge` once more than the limit came out, whatever the archive claims.
    func read() throws -> ArraySlice<UInt8> {
        let count = buffer.withUnsafeMutableBytes { zip_fread(file, $0.baseAddress, UInt64($0.count)) }
        guard count >= 0 else { throw ExchangeError.damaged("the archive cannot be unpacked") }
        unpacked += count
        guard unpacked <= limit else { throw ExchangeError.tooLarge(limit: limit) }
        return buffer[0..<Int(count)]
    }
}

/// A ZIP archive that is read.
final class ZipArchive {
    private let archive: OpaquePointer

    /// - Throws: `ExchangeError.damaged` when it is no ZIP archive.
    init(path: String) throws {
        var code: Int32 = 0
        guard let archive = zip_open(path, ZIP_RDONLY, &code) else { throw ExchangeError.damaged("no ZIP archive, libzip says \(code)") }
        self.archive = archive
    }

    deinit { zip_discard(archive) }

    func has(_ name: String) -> Bool { zip_name_locate(archive, name, 0) >= 0 }

    /// Opens a file of the archive; nil when there is none of that name.
    ///
    /// - Parameter limit: bytes it may unpack to. One that is packed more than five hundredfold is a bomb: text never is.
    func entry(_ name: String, limit: Int64) throws -> ZipEntry? {
        let index = zip_name_locate(archive, name, 0)
        guard index >= 0 else { return nil }
        var state = zip_stat_t()
        guard zip_stat_index(archive, UInt64(index), 0, &state) == 0 else { throw ExchangeError.damaged(name) }
        if state.encryption_method != UInt16(ZIP_EM_NONE) { throw ExchangeError.locked }
        let isBomb = state.size > 1 << 24 && state.size / max(state.comp_size, 1) > 500
        guard state.size <= UInt64(limit), !isBomb else { throw ExchangeError.tooLarge(limit: limit) }
        guard let file = zip_fopen_index(archive, UInt64(index), 0) else { throw ExchangeError.damaged(name) }
        return ZipEntry(file: file, limit: limit)
    }
}
