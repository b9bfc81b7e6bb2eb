import Foundation
import Print
import Values

/// Small copies by processes of this very program, a few at a time, so that a page of sixty photographs does not start sixty.
public actor SmallCopyProcesses {
    private let worker: ThumbnailWorker
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    /// - Parameter executable: a program that ends up in ``answer(_:)`` when its first argument is `thumbnail`.
    public init(executable: String, count: Int = 2) {
        worker = ThumbnailWorker(executable: executable, leading: ["thumbnail"], patience: .seconds(20))
        free = max(1, count)
    }

    /// This program, wherever it was started from.
    public static func ownProgram() throws -> SmallCopyProcesses {
        SmallCopyProcesses(executable: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
    }

    /// Makes one copy; a picture over which the process ends or stalls has none.
    public func make(_ picture: [UInt8]) async throws -> [UInt8] {
        await take()
        defer { give() }
        do {
            return try await worker.make(picture, width: SmallCopy.width, height: SmallCopy.height)
        } catch {
            throw SmallCopyFailure.impossible
        }
    }

    /// What the process does: a picture from standard input, its small copy to standard output. Gives the exit status.
    public static func answer(_ arguments: [String]) -> Int32 { Thumbnail.main(arguments) }

    private func take() async {
        guard free == 0 else {
            free -= 1
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    private func give() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}
