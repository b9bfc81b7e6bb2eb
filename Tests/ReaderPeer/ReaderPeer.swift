import Foundation
import Mail

/// A reader process for the tests of the pool: a good one, and two that go wrong over their first letter.
@main struct ReaderPeer {
    static func main() {
        switch CommandLine.arguments.dropFirst().first {
        case "hang":
            while true { pause() }
        case "crash":
            var request = [UInt8](repeating: 0, count: 4)
            read(STDIN_FILENO, &request, 4)
            abort()
        default: LetterReader.serve()
        }
    }
}
