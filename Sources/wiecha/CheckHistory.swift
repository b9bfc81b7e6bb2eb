import App
import ArgumentParser
import Foundation

/// Follows every firm's history from its first entry to its last.
struct CheckHistory: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check-history", abstract: "Say whether the history of every firm is as it was written.")

    @OptionGroup var flags: Flags

    func run() async throws {
        let database = try await Opening(flags).database()
        let breaches = try await HistoryCheck.breaches(in: database)
        await database.close()
        for (firm, check) in breaches {
            print("Firm \(firm): entry \(check.breach ?? 0) is not what was written; the \(check.entries) before it are.")
        }
        guard breaches.isEmpty else { throw ExitCode(1) }
        print("The history is as it was written.")
    }
}
