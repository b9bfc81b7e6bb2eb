import Crypto
import Foundation

/// Signatures as Standard Webhooks 1.0.0 describes them (https://github.com/standard-webhooks/standard-webhooks, `spec/standard-webhooks.md`):
/// HMAC-SHA-256 over `id.timestamp.body`, under the bytes that the secret's base64 stands for.
enum WebhookSignature {
    static let prefix = "whsec_"

    static func newSecret() -> String {
        prefix + SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }.base64EncodedString()
    }

    static func sign(_ id: String, _ timestamp: Int64, _ body: String, secret: String) -> String {
        let key = SymmetricKey(data: Data(base64Encoded: String(secret.dropFirst(prefix.count))) ?? Data())
        let code = HMAC<SHA256>.authenticationCode(for: Data("\(id).\(timestamp).\(body)".utf8), using: key)
        return "v1," + Data(code).base64EncodedString()
    }
}
