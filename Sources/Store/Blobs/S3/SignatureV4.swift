import Crypto
import Foundation

/// AWS Signature Version 4, as published in "Signature Version 4 for API requests" of the AWS general reference.
struct SignatureV4: Sendable {
    let accessKey: String
    let secretKey: String
    let region: String
    var service = "s3"

    /// What is signed. `headers` are lower-case and already trimmed; `payloadHash` is hexadecimal or `UNSIGNED-PAYLOAD`.
    struct Request {
        var method: String
        var path: String
        var query: [(String, String)] = []
        var headers: [String: String]
        var payloadHash: String
    }

    /// The value of the `Authorization` header; `x-amz-date` must be among the headers.
    func authorization(for request: Request, at date: Date) -> String {
        let time = SignatureV4.timestamp(date)
        let scope = "\(time.prefix(8))/\(region)/\(service)/aws4_request"
        let names = request.headers.keys.sorted()
        let canonical = [
            request.method,
            SignatureV4.encode(request.path, keeping: "/"),
            SignatureV4.query(request.query),
            names.map { "\($0):\(request.headers[$0] ?? "")\n" }.joined(),
            names.joined(separator: ";"),
            request.payloadHash,
        ].joined(separator: "\n")
        let text = ["AWS4-HMAC-SHA256", time, scope, SHA256.hash(data: Data(canonical.utf8)).hex].joined(separator: "\n")
        let key = [String(time.prefix(8)), region, service, "aws4_request"].reduce(Data("AWS4\(secretKey)".utf8)) { mac($1, $0) }
        return
            "AWS4-HMAC-SHA256 Credential=\(accessKey)/\(scope),SignedHeaders=\(names.joined(separator: ";")),Signature=\(mac(text, key).hex)"
    }

    private func mac(_ text: String, _ key: Data) -> Data {
        Data(HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: SymmetricKey(data: key)))
    }

    /// `20130524T000000Z`
    static func timestamp(_ date: Date) -> String {
        var seconds = time_t(date.timeIntervalSince1970.rounded(.down))
        var parts = tm()
        gmtime_r(&seconds, &parts)
        func two(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }
        return
            "\(parts.tm_year + 1900)\(two(parts.tm_mon + 1))\(two(parts.tm_mday))T\(two(parts.tm_hour))\(two(parts.tm_min))\(two(parts.tm_sec))Z"
    }

    /// The query in the order and encoding in which it is signed and sent.
    static func query(_ items: [(String, String)]) -> String {
        items.map { (encode($0.0), encode($0.1)) }.sorted { $0 < $1 }.map { "\($0)=\($1)" }.joined(separator: "&")
    }

    /// Percent-encodes everything but RFC 3986 unreserved characters.
    static func encode(_ text: String, keeping: String = "") -> String {
        let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~\(keeping)".utf8)
        return text.utf8.map { plain.contains($0) ? String(UnicodeScalar($0)) : "%" + [$0].hex.uppercased() }.joined()
    }
}
