import Courier
import Foundation
import Logging
import Mail
import Registries
import Store
import Values
import Web

/// Everything the product reaches for, passed in: tests give a clock, folders and peers of their own.
public struct World: Sendable {
    public var database: Database
    public var blobs: any BlobStore
    public var assets: Assets
    public var live: LiveHub
    public var settings: Settings
    public var keys: Keys
    public var readers: LetterReaderPool
    public var post: Post
    public var limits: Limits
    /// Makes small copies of pictures; nil where no process can be spared for it: grids then show empty frames.
    public var smallCopies: SmallCopyMaker?
    /// Where the data of firms come from when a NIP is typed.
    public var taxpayers = TaxpayerRegister()
    /// Brings webhooks to the addresses that firms typed.
    public var courier = Courier()
    public var log: Logger
    public var now: @Sendable () -> Instant

    public init(
        database: Database, blobs: any BlobStore, assets: Assets, live: LiveHub, settings: Settings, keys: Keys, readers: LetterReaderPool,
        post: Post, limits: Limits, log: Logger, now: @escaping @Sendable () -> Instant
    ) {
        self.database = database
        self.blobs = blobs
        self.assets = assets
        self.live = live
        self.settings = settings
        self.keys = keys
        self.readers = readers
        self.post = post
        self.limits = limits
        self.log = log
        self.now = now
    }

    /// Reads what the viewer's firm has, in one transaction.
    func read<T: Sendable>(_ viewer: Viewer, _ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        try await database.read(.firm(viewer.firmID), Language.carried(body))
    }

    /// Changes what the viewer's firm has, in one transaction that is on disk when this returns. Who sees as somebody else changes nothing.
    func write<T: Sendable>(_ viewer: Viewer, _ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        guard !viewer.isPreview else { throw Refusal.forbidden }
        return try await database.write(.firm(viewer.firmID), Language.carried(body))
    }
}
