import Foundation

/// One long-lived worker and the thread that waits for it.
final class ReaderWorker: @unchecked Sendable {
    private let queue = DispatchQueue(label: "pl.wiecha.letter-reader")
    private let arguments: [String]
    private let limits: ProcessLimits
    private let lettersPerProcess: Int
    private var process: ChildProcess?
    private var served = 0

    init(arguments: [String], limits: ProcessLimits, lettersPerProcess: Int) {
        self.arguments = arguments
        self.limits = limits
        self.lettersPerProcess = lettersPerProcess
    }

    func ask(_ request: [UInt8]) async throws -> [UInt8] {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try self.answer(to: request) }) }
        }
    }

    func stop() async {
        await withCheckedContinuation { continuation in
            queue.async {
                self.process = nil
                continuation.resume()
            }
        }
    }

    private func answer(to request: [UInt8]) throws -> [UInt8] {
        if served >= lettersPerProcess { process = nil }
        // A worker that died between two letters is nobody's fault: it is started again before the letter is counted.
        if process?.send(Frame.header(request.count) + request) != true {
            process = try start()
            served = 0
            guard process?.send(Frame.header(request.count) + request) == true else { throw death(.ended(process?.end() ?? 0)) }
        }
        served += 1
        return try reply()
    }

    private func start() throws -> ChildProcess {
        do { return try ChildProcess(arguments, limits: limits) } catch { throw ReaderDeath(cause: error) }
    }

    private func reply() throws -> [UInt8] {
        guard let process else { throw death(.ended(0)) }
        let deadline = ContinuousClock.now + .seconds(limits.seconds)
        var bytes: [UInt8] = []
        var wanted = 4
        var length: Int?
        while bytes.count < wanted {
            do {
                let piece = try process.receive(min(65_536, wanted - bytes.count), until: deadline)
                guard !piece.isEmpty else { throw ProcessFailure.ended(process.end()) }
                bytes += piece
            } catch let failure as ProcessFailure { throw death(failure) }
            if length == nil, bytes.count == 4 {
                length = Frame.length(bytes)
                guard Frame.length(bytes) <= limits.output else { throw death(.tooMuch) }
                wanted = Frame.length(bytes)
                bytes = []
            }
        }
        return bytes
    }

    private func death(_ cause: ProcessFailure) -> ReaderDeath {
        process = nil
        return ReaderDeath(cause: cause)
    }
}
