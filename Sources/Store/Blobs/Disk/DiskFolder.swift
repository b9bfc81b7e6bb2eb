import Foundation

/// A folder of this machine. Blocking: call it on a thread pool.
struct DiskFolder: Sendable {
    let path: String

    subscript(name: String) -> String { path + "/" + name }

    /// Makes the folder (mode 700) where it is missing; its parent must be there.
    func make() throws {
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw BlobError.system("mkdir") }
    }

    /// Makes the names in the folder durable.
    func sync() throws {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw BlobError.system("open folder") }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw BlobError.system("fsync folder") }
    }

    /// The names in the folder in order; none when it is not there.
    func names() throws -> [String] {
        guard let folder = opendir(path) else {
            guard errno == ENOENT else { throw BlobError.system("opendir") }
            return []
        }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// The size and the time of the last change of a file; nil when it is not there.
    static func status(_ path: String) throws -> (size: Int64, changed: Int64)? {
        var status = stat()
        guard stat(path, &status) == 0 else {
            guard errno == ENOENT || errno == ENOTDIR else { throw BlobError.system("stat") }
            return nil
        }
        return (Int64(status.st_size), Int64(status.st_mtim.tv_sec))
    }

    static func move(_ path: String, to other: String) throws {
        guard rename(path, other) == 0 else { throw BlobError.system("rename") }
    }

    static func remove(_ path: String) throws {
        guard unlink(path) == 0 || errno == ENOENT else { throw BlobError.system("unlink") }
    }

    /// Removes the files to which nothing was written for the given number of seconds; returns how many.
    func removeFiles(idleFor seconds: Int64) throws -> Int {
        let now = Int64(time(nil))
        let stale = try names().map { self[$0] }.filter {
            guard let status = try DiskFolder.status($0) else { return false }
            return now - status.changed >= seconds
        }
        for path in stale { try DiskFolder.remove(path) }
        return stale.count
    }
}
