import App
import ArgumentParser
import Foundation

/// The program run by itself for one picture, in a process that a hostile one cannot leave.
struct SmallPicture: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "thumbnail", abstract: "Makes a small copy of a picture.", shouldDisplay: false)

    @Argument var width: Int
    @Argument var height: Int

    func run() throws {
        throw ExitCode(SmallCopyProcesses.answer([String(width), String(height)]))
    }
}
