import App
import ArgumentParser
import Foundation
import Store

/// A consistent copy of everything while the system works.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copy database, blobs and the key into a folder and check the copy.")

    @OptionGroup var flags: Flags
    @Argument(help: "The folder of the backup; blobs that are in it already are not copied again.") var folder: String

    func run() async throws {
        let opening = try Opening(flags)
        let database = try await opening.database()
        let manifest = try await Backup.write(database, try await opening.blobs(), to: folder)
        try copyKey(from: opening.keyFile, to: URL(fileURLWithPath: folder).appendingPathComponent("key"))
        _ = try await Backup.verify(folder)
        await database.close()
        print("Copied \(manifest.tables.values.reduce(0, +)) rows and \(manifest.blobCount) files to \(folder).")
    }

    private func copyKey(from key: URL, to place: URL) throws {
        guard FileManager.default.fileExists(atPath: key.path) else { return }
        try Data(contentsOf: key).write(to: place, options: .atomic)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: place.path)
    }
}

/// Brings a backup back into an empty place.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Bring a backup back into an empty database and blob store.")

    @OptionGroup var flags: Flags
    @Argument(help: "The folder of the backup.") var folder: String

    func run() async throws {
        let opening = try Opening(flags)
        let location = try opening.location()
        let manifest = try await Backup.restore(folder, to: location, blobs: try await opening.blobs())
        let key = URL(fileURLWithPath: folder).appendingPathComponent("key")
        if FileManager.default.fileExists(atPath: key.path), !FileManager.default.fileExists(atPath: opening.keyFile.path) {
            try FileManager.default.copyItem(at: key, to: opening.keyFile)
        }
        print("Restored \(manifest.tables.values.reduce(0, +)) rows and \(manifest.blobCount) files.")
    }
}
