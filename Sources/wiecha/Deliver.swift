import App
import ArgumentParser
import Foundation

/// Takes one letter from standard input, for mail servers that deliver through a program, and for letters kept as files.
struct Deliver: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take one letter from standard input: wiecha deliver budowa@example.pl < letter.eml",
        discussion:
            "Ends with 0 when the letter is on disk for every recipient, 67 when there is no such building, 75 when it must be tried again."
    )

    @OptionGroup var flags: Flags
    @Argument(help: "Addresses of buildings; without any, the buildings among the letter's own recipients.") var recipients: [String] = []

    func run() async throws {
        let taken: [(recipient: String, isTaken: Bool)]
        do {
            taken = try await deliver()
        } catch let wrong as Wrong {
            Self.say("wiecha: \(wrong)")
            throw ExitCode(2)
        } catch {
            Self.say("wiecha: the letter was not taken: \(error)")
            throw ExitCode(75)
        }
        for refused in taken where !refused.isTaken { Self.say("wiecha: no such building: \(refused.recipient)") }
        guard !taken.isEmpty, taken.allSatisfy(\.isTaken) else {
            if taken.isEmpty { Self.say("wiecha: no recipient of the letter is a building") }
            throw ExitCode(67)
        }
    }

    private func deliver() async throws -> [(recipient: String, isTaken: Bool)] {
        let opening = try Opening(flags)
        let world = try await opening.world(port: 8080, secure: false)
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("wiecha-letter-\(UUID().uuidString).eml")
        defer { unlink(file.path) }
        try Self.spool(FileHandle.standardInput, into: file, limit: world.settings.letterLimit)
        let taken = try await Product(world).deliver(file, to: recipients)
        await world.readers.stop()
        await world.database.close()
        return taken
    }

    private static func spool(_ input: FileHandle, into file: URL, limit: Int64) throws {
        guard FileManager.default.createFile(atPath: file.path, contents: nil, attributes: [.posixPermissions: 0o600]) else {
            throw CocoaError(.fileWriteUnknown)
        }
        let output = try FileHandle(forWritingTo: file)
        var size: Int64 = 0
        while let piece = try input.read(upToCount: 1 << 20), !piece.isEmpty {
            size += Int64(piece.count)
            guard size <= limit else { throw Wrong("the letter is longer than \(limit) bytes.") }
            try output.write(contentsOf: piece)
        }
        try output.close()
    }

    private static func say(_ words: String) { FileHandle.standardError.write(Data((words + "\n").utf8)) }
}
