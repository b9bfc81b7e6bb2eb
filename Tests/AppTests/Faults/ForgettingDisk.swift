import Foundation
import Peers

/// A disk of one program that forgets at a power cut what was not synced, and that can be full (Tests/Shim/disk.c).
final class ForgettingDisk: Sendable {
    let root: URL
    private let log: URL

    /// The library, compiled once for the process.
    private static let library = Result {
        let folder = try Peer.newFolder("shim")
        let file = folder.appendingPathComponent("disk.so").path
        try Peer.run(["cc", "-shared", "-fPIC", "-O1", "-o", file, Folder.root.path + "/Tests/Shim/disk.c", "-ldl", "-lpthread"])
        return file
    }

    /// - Parameter root: the folder to watch; it is there already.
    init(_ root: URL) throws {
        self.root = root
        log = root.deletingLastPathComponent().appendingPathComponent(root.lastPathComponent + "-memory")
        try FileManager.default.createDirectory(at: log, withIntermediateDirectories: true)
    }

    /// What a program has to be started with.
    func environment() throws -> [String: String] {
        ["LD_PRELOAD": try Self.library.get(), "DISK_ROOT": root.path, "DISK_LOG": log.path]
    }

    /// From now on nothing that needs room is written, or there is room again.
    func setFull(_ isFull: Bool) throws {
        let mark = log.appendingPathComponent("full")
        if isFull {
            try Data().write(to: mark)
        } else if FileManager.default.fileExists(atPath: mark.path) {
            try FileManager.default.removeItem(at: mark)
        }
    }

    /// Takes back everything that no sync made durable, after the program was killed. Returns how many acts were forgotten.
    @discardableResult
    func cutPower() throws -> Int {
        let acts = try DiskAct.unsynced(in: log.appendingPathComponent("log"))
        let files = try openFiles()
        defer { for file in files.values { close(file) } }
        for act in acts.reversed() { try act.takeBack(files) }
        for name in try FileManager.default.subpathsOfDirectory(atPath: root.path) where name.hasSuffix("-shm") {
            try FileManager.default.removeItem(at: root.appendingPathComponent(name))
        }
        try FileManager.default.removeItem(at: log)
        try FileManager.default.createDirectory(at: log, withIntermediateDirectories: true)
        return acts.count
    }

    /// Every file there is by its inode, those that were removed or replaced included.
    private func openFiles() throws -> [UInt64: Int32] {
        var files: [UInt64: Int32] = [:]
        for folder in [root, log] {
            for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) where name != "log" {
                var status = stat()
                let path = folder.appendingPathComponent(name).path
                guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, files[UInt64(status.st_ino)] == nil else { continue }
                files[UInt64(status.st_ino)] = open(path, O_RDWR)
            }
        }
        return files
    }
}
