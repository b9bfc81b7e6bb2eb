import ArgumentParser
import Mail

/// Reads letters for a serving process, apart from it: what a hostile letter can end is only this.
struct Reader: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Read letters for another process.", shouldDisplay: false)

    func run() {
        LetterReader.serve()
    }
}
