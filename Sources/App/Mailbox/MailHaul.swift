import Foundation
import Mail
import Store
import Synchronization
import Values

/// Letters of the open folder on their way to the disk. Short ones wait in memory until the others of their piece have come and are synced side by side;
/// long ones go to the disk as they come.
struct MailHaul: Sendable {
    /// Letters that are asked for at a time, and noted in one transaction.
    static let piece = 50
    /// Bytes of a letter that waits in memory.
    private static let short = 32 << 10

    let session: IMAPSession
    let world: World

    struct Letter: Sendable {
        let uid: Int64
        let blob: Blob
    }

    /// What came of a piece; where the connection broke, also why.
    struct Result: Sendable {
        var letters: [Letter] = []
        /// Up to here everything that was asked for has come or is gone.
        var lastUID: Int64?
        var failure: (any Error)?
    }

    private enum Catch: Sendable {
        case short([UInt8])
        case long(Blob)
        case tooLong
    }

    @concurrent func fetch(_ uids: [UInt32]) async -> Result {
        let (basket, limit) = (Basket(), world.settings.letterLimit)
        var result = Result()
        do {
            try await session.letters(uids, largest: Int(limit)) { [world] letter in
                let uid = Int64(letter.facts.uid)
                guard letter.size <= limit else { return basket.put(.tooLong, uid) }
                if letter.size > Self.short { return basket.put(.long(try await world.blobs.put(letter.body, limit: limit)), uid) }
                var bytes: [UInt8] = []
                bytes.reserveCapacity(letter.size)
                for try await piece in letter.body { bytes += piece.readableBytesView }
                basket.put(.short(bytes), uid)
            }
        } catch {
            result.failure = error
        }
        let came = basket.all
        let sorted = uids.map(Int64.init).sorted()
        result.lastUID = result.failure == nil ? sorted.last : sorted.prefix { came[$0] != nil }.last
        do {
            result.letters = try await keep(came)
        } catch {
            (result.lastUID, result.failure) = (nil, error)
        }
        return result
    }

    private func keep(_ came: [Int64: Catch]) async throws -> [Letter] {
        try await withThrowingTaskGroup(of: Letter?.self) { group in
            for (uid, item) in came {
                group.addTask { [world] in
                    switch item {
                    case .short(let bytes): Letter(uid: uid, blob: try await world.blobs.put(bytes: bytes))
                    case .long(let blob): Letter(uid: uid, blob: blob)
                    case .tooLong: nil
                    }
                }
            }
            var letters: [Letter] = []
            for try await letter in group { if let letter { letters.append(letter) } }
            return letters.sorted { $0.uid < $1.uid }
        }
    }

    private final class Basket: Sendable {
        private let items = Mutex<[Int64: Catch]>([:])

        var all: [Int64: Catch] { items.withLock { $0 } }

        func put(_ item: Catch, _ uid: Int64) { items.withLock { $0[uid] = item } }
    }
}
