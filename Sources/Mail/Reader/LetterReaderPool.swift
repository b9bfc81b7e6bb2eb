import Foundation

/// Reads letters in processes of their own, so that a letter that kills its reader kills nothing else.
///
/// Workers are started when needed, kept, and replaced after a death and after some hundreds of letters.
public actor LetterReaderPool {
    private var idle: [ReaderWorker]
    private var waiting: [CheckedContinuation<ReaderWorker, Never>] = []
    private let all: [ReaderWorker]

    /// A pool of at most `count` workers running a program whose arguments make it call ``LetterReader/serve()``; usually this program itself with `reader`.
    public init(
        executable: URL, arguments: [String] = ["reader"], count: Int = 2, limits: ProcessLimits = .init(), lettersPerProcess: Int = 1_000
    ) {
        all = (0..<max(1, count)).map { _ in
            ReaderWorker(arguments: [executable.path] + arguments, limits: limits, lettersPerProcess: lettersPerProcess)
        }
        idle = all
    }

    /// A pool that runs this very program with `reader`, wherever it was started from.
    public static func ownProgram(count: Int = 2, limits: ProcessLimits = .init()) -> LetterReaderPool {
        let path = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments.first ?? "wiecha"
        return LetterReaderPool(executable: URL(fileURLWithPath: path), count: count, limits: limits)
    }

    /// A pool that reads in this process, without any protection: for tests and for letters of our own making.
    public static func inProcess() -> LetterReaderPool { LetterReaderPool() }

    private init() {
        all = []
        idle = []
    }

    /// Reads a letter's file. The decoded parts go into `folder`, which must exist, under the names of
    /// ``FolderSink/file(of:in:prefix:)``.
    ///
    /// Throws ``ReaderDeath`` when the worker died over it or took too long, ``ReaderFailure`` when the file or folder could not be used.
    public func read(file: URL, parts folder: URL? = nil, prefix: String = "", limits: LetterLimits = .init()) async throws -> ParsedLetter
    {
        let question = ReaderRequest(file: file.path, folder: folder?.path, prefix: prefix, limits: limits)
        guard !all.isEmpty else { return try Self.letter(in: await LetterReader.answer(to: question)) }
        let request = try JSONEncoder().encode(question)
        let worker = await take()
        let answer: [UInt8]
        do {
            answer = try await worker.ask(Array(request))
            give(worker)
        } catch {
            give(worker)
            throw error
        }
        guard let reply = try? JSONDecoder().decode(ReaderReply.self, from: Data(answer)) else { throw ReaderDeath(cause: .tooMuch) }
        return try Self.letter(in: reply)
    }

    private static func letter(in reply: ReaderReply) throws(ReaderFailure) -> ParsedLetter {
        switch reply {
        case .letter(let letter): return letter
        case .failure(let reason): throw ReaderFailure(reason: reason)
        }
    }

    /// Ends the workers when they are done. The pool may be used again.
    public func stop() async {
        for worker in all { await worker.stop() }
    }

    private func take() async -> ReaderWorker {
        if let worker = idle.popLast() { return worker }
        return await withCheckedContinuation { waiting.append($0) }
    }

    private func give(_ worker: ReaderWorker) {
        if waiting.isEmpty { idle.append(worker) } else { waiting.removeFirst().resume(returning: worker) }
    }
}
