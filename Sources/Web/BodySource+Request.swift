import HTTPTypes
import HummingbirdCore

extension BodySource {
    /// The body of a request; empty when neither a length nor chunks were announced.
    convenience init(_ request: Request) {
        let announced = request.headers[.contentLength].flatMap { Int64($0) }
        let isChunked = request.headers[.transferEncoding] != nil
        let mayHaveBody = (announced ?? 0) > 0 || isChunked || (announced == nil && request.method != .get && request.method != .head)
        self.init(request.body, announced: announced, isEmpty: !mayHaveBody)
    }

    /// Reads one more piece only to throw it away.
    func drain() async throws -> Bool {
        try await next() != nil
    }
}
