import Foundation

/// One folder for all that a run of tests writes, gone when the run ends. What an interrupted run left behind goes when the next begins.
enum Scratch {
    private static let prefix = "wiecha-tests-"

    static let root: Result<URL, any Error> = Result {
        let temporary = FileManager.default.temporaryDirectory
        for name in try FileManager.default.contentsOfDirectory(atPath: temporary.path) {
            guard name.hasPrefix(prefix), let process = pid_t(name.dropFirst(prefix.count)), isOver(process) else { continue }
            remove(temporary.appendingPathComponent(name))
        }
        let root = temporary.appendingPathComponent("\(prefix)\(getpid())")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
        atexit { Scratch.remove(FileManager.default.temporaryDirectory.appendingPathComponent("\(Scratch.prefix)\(getpid())")) }
        return root
    }

    private static func isOver(_ process: pid_t) -> Bool { kill(process, 0) != 0 && errno == ESRCH }

    private static func remove(_ folder: URL) {
        do { try FileManager.default.removeItem(at: folder) } catch { print("left behind: \(folder.path)") }
    }
}
