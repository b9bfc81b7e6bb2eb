import Foundation

/// Runs a program once, under limits, and collects what it prints.
public enum LimitedProcess {
    private static let queue = DispatchQueue(label: "pl.wiecha.limited-process", attributes: .concurrent)

    /// The program's standard output. Throws ``ProcessFailure`` when it fails, is too slow or says too much; its standard input is empty.
    public static func run(_ arguments: [String], limits: ProcessLimits) async throws -> [UInt8] {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try output(of: arguments, limits) }) }
        }
    }

    private static func output(of arguments: [String], _ limits: ProcessLimits) throws -> [UInt8] {
        let process = try ChildProcess(arguments, limits: limits)
        process.finishInput()
        let deadline = ContinuousClock.now + .seconds(limits.seconds)
        var bytes: [UInt8] = []
        while true {
            let piece = try process.receive(65_536, until: deadline)
            if piece.isEmpty { break }
            bytes += piece
            if bytes.count > limits.output {
                process.end()
                throw ProcessFailure.tooMuch
            }
        }
        let status = try process.wait(until: deadline)
        guard status == 0 else { throw ProcessFailure.ended(status) }
        return bytes
    }
}
