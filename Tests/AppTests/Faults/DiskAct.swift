import Foundation
import Peers

/// One line of the shim's log: what a program did to the disk, with what is needed to take it back.
struct DiskAct {
    enum Kind: UInt32 {
        case write = 1
        case sync, made, moved, removed, folder
    }

    let kind: Kind
    let position: UInt64
    let inode: UInt64
    let folder: UInt64
    let offset: UInt64
    let size: UInt64
    let path: String
    let other: String
    let bytes: [UInt8]

    private static let headSize = 48

    /// What no sync has made durable, in order.
    static func unsynced(in log: URL) throws -> [DiskAct] {
        var acts: [DiskAct] = []
        for act in try all(in: log) {
            switch act.kind {
            case .sync: acts.removeAll { $0.kind == .write && $0.inode == act.inode && $0.position < act.offset }
            case .folder:
                acts.removeAll { $0.kind != .write && $0.folder == act.inode && $0.position < act.offset }
            default: acts.append(act)
            }
        }
        return acts
    }

    private static func all(in log: URL) throws -> [DiskAct] {
        let data = [UInt8](try Data(contentsOf: log))
        var (acts, at): ([DiskAct], Int) = ([], 0)
        while at + headSize <= data.count {
            func word<T: FixedWidthInteger>(_ offset: Int, _: T.Type) -> T {
                data.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: at + offset, as: T.self) }
            }
            let (path, other, bytes) = (Int(word(4, UInt32.self)), Int(word(8, UInt32.self)), Int(word(12, UInt32.self)))
            let end = at + headSize + path + other + bytes
            // The kill may have cut the last line short: what it stood for did not happen yet.
            guard end <= data.count, let kind = Kind(rawValue: word(0, UInt32.self)) else { break }
            let (second, third) = (at + headSize + path, at + headSize + path + other)
            acts.append(
                DiskAct(
                    kind: kind, position: UInt64(at), inode: word(16, UInt64.self), folder: word(24, UInt64.self),
                    offset: word(32, UInt64.self), size: word(40, UInt64.self),
                    path: String(decoding: data[at + headSize..<second], as: UTF8.self),
                    other: String(decoding: data[second..<third], as: UTF8.self), bytes: Array(data[third..<end])))
            at = end
        }
        return acts
    }

    func takeBack(_ files: [UInt64: Int32]) throws {
        switch kind {
        case .write:
            guard let file = files[inode] else { return }
            let written = bytes.isEmpty ? 0 : pwrite(file, bytes, bytes.count, off_t(offset))
            guard written == bytes.count, ftruncate(file, off_t(size)) == 0 else {
                throw PeerError(description: "a write cannot be taken back: errno \(errno)")
            }
        case .made: if FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }
        case .moved:
            var found = stat()
            // The program may have been killed between the note and the act.
            guard lstat(other, &found) == 0, UInt64(found.st_ino) == inode else { return }
            rename(other, path)
            if !bytes.isEmpty { link(String(decoding: bytes, as: UTF8.self), other) }
        case .removed: if !FileManager.default.fileExists(atPath: path) { link(other, path) }
        case .sync, .folder: break
        }
    }
}
