import Foundation

/// Where an S3-compatible store is and who we are there: `s3://key:secret@host:port/bucket?region=…&tls=off`.
public struct S3Location: Sendable, Equatable, CustomStringConvertible {
    /// Host name or address.
    public let host: String
    /// TCP port; 443, or 80 without TLS, where the address names none.
    public let port: Int
    /// Whether the connection is encrypted; only `tls=off` says no.
    public let tls: Bool
    /// The bucket; it must exist.
    public let bucket: String
    /// The region that requests are signed for.
    public let region: String
    let accessKey: String
    let secretKey: String

    public init(host: String, port: Int, tls: Bool, bucket: String, region: String, accessKey: String, secretKey: String) {
        (self.host, self.port, self.tls, self.bucket) = (host, port, tls, bucket)
        (self.region, self.accessKey, self.secretKey) = (region, accessKey, secretKey)
    }

    /// Reads the address form; percent-encoding is allowed in every part.
    ///
    /// - Throws: `BlobError.invalid` with a sentence that says what is right and repeats no secret.
    public init(_ address: String) throws {
        let form = "An S3 address reads s3://key:secret@host:port/bucket?region=eu-central-1&tls=on"
        guard let parts = URLComponents(string: address), parts.scheme == "s3", let host = parts.host, !host.isEmpty,
            let accessKey = parts.user, !accessKey.isEmpty, let secretKey = parts.password, !secretKey.isEmpty
        else { throw BlobError.invalid(form) }
        var options = ["region": "us-east-1", "tls": "on"]
        for item in parts.queryItems ?? [] {
            guard options[item.name] != nil, let value = item.value, !value.isEmpty else { throw BlobError.invalid(form) }
            options[item.name] = value
        }
        let bucket = parts.path.split(separator: "/", omittingEmptySubsequences: true)
        guard bucket.count == 1, S3Location.isBucket(bucket[0]) else {
            throw BlobError.invalid("\(form); the bucket is 3 to 63 lower-case letters, digits, dots and hyphens.")
        }
        guard let region = options["region"], let tls = ["on": true, "off": false][options["tls"] ?? ""] else {
            throw BlobError.invalid("\(form); tls is on or off.")
        }
        self.init(
            host: host, port: parts.port ?? (tls ? 443 : 80), tls: tls, bucket: String(bucket[0]), region: region, accessKey: accessKey,
            secretKey: secretKey)
    }

    /// The address without the secrets, for logs.
    public var description: String { "s3://\(authority)/\(bucket)" }

    /// Host and, where it is not the usual one, port.
    var authority: String { port == (tls ? 443 : 80) ? host : "\(host):\(port)" }

    private static func isBucket(_ name: Substring) -> Bool {
        (3...63).contains(name.utf8.count)
            && name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E }
    }
}
