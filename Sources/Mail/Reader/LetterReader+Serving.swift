import Foundation

extension LetterReader {
    /// The work of `wiecha reader`: reads requests of ``LetterReaderPool`` from standard input until its end and answers on standard output. Nothing else may
    /// be printed there.
    public static func serve() {
        while let request = Frame.read(STDIN_FILENO) {
            guard Frame.write(answer(request), STDOUT_FILENO) else { return }
        }
    }

    private static func answer(_ request: [UInt8]) -> [UInt8] {
        do {
            return Array(try JSONEncoder().encode(reply(to: try JSONDecoder().decode(ReaderRequest.self, from: Data(request)))))
        } catch {
            return Array("{\"failure\":{\"_0\":\"unreadable request\"}}".utf8)
        }
    }

    /// On a thread of the concurrent pool, not on the caller's actor.
    @concurrent static func answer(to request: ReaderRequest) async -> ReaderReply { reply(to: request) }

    private static func reply(to request: ReaderRequest) -> ReaderReply {
        let file = URL(fileURLWithPath: request.file)
        do {
            guard let folder = request.folder else {
                var sink = NoSink()
                return .letter(try read(file: file, limits: request.limits, into: &sink))
            }
            var sink = FolderSink(URL(fileURLWithPath: folder, isDirectory: true), prefix: request.prefix)
            return .letter(try read(file: file, limits: request.limits, into: &sink))
        } catch {
            return .failure(error.localizedDescription)
        }
    }
}
