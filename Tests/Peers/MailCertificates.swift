import Foundation

/// A certificate authority of our own and two certificates it has signed, made for one test run.
public struct MailCertificates: Sendable {
    /// One server's certificate chain and key, PEM files.
    public struct Pair: Sendable {
        public let chain: String
        public let key: String
    }

    /// The authority's certificate, a PEM file.
    public let authority: String
    /// For `localhost` and 127.0.0.1.
    public let localhost: Pair
    /// For another host name, `poczta.example.org`.
    public let elsewhere: Pair

    /// Made once for the process.
    public static let shared = Result { try MailCertificates() }

    private init() throws {
        let folder = try Peer.newFolder("certificates")
        let authority = folder.appendingPathComponent("authority.pem").path
        let authorityKey = folder.appendingPathComponent("authority.key").path
        try Peer.run([
            "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
            "-subj", "/CN=Test authority", "-keyout", authorityKey, "-out", authority,
        ])
        func sign(_ name: String, _ names: String) throws -> Pair {
            let path = folder.appendingPathComponent(name).path
            try Peer.run([
                "openssl", "req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=\(name)",
                "-keyout", path + ".key", "-out", path + ".csr",
            ])
            try "subjectAltName=\(names)\n".write(toFile: path + ".ext", atomically: true, encoding: .utf8)
            try Peer.run([
                "openssl", "x509", "-req", "-days", "2", "-in", path + ".csr", "-CA", authority, "-CAkey", authorityKey,
                "-CAcreateserial", "-extfile", path + ".ext", "-out", path + ".pem",
            ])
            return Pair(chain: path + ".pem", key: path + ".key")
        }
        self.authority = authority
        localhost = try sign("localhost", "DNS:localhost,IP:127.0.0.1")
        elsewhere = try sign("poczta.example.org", "DNS:poczta.example.org")
    }
}
