import Foundation

/// Where something may be sent to: an address of the web that somebody typed, read so that no other program reads it differently.
public struct CourierAddress: Sendable, Hashable {
    /// `https`, or `http` where the operator allows the network.
    public let scheme: String
    /// A name in small ASCII letters, or an address without brackets.
    public let host: String
    /// Where the host listens.
    public let port: Int
    /// Path and query as they were typed.
    public let target: String

    /// Nil for anything but an absolute `http` or `https` address without login and fragment, of at most 2,000 bytes.
    public init?(_ text: String) {
        guard text.utf8.count <= 2_000, text.utf8.allSatisfy({ (0x21...0x7e).contains($0) && $0 != 0x5c }),
            let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(), ["http", "https"].contains(scheme),
            parts.user == nil, parts.password == nil, parts.fragment == nil, var host = parts.host?.lowercased()
        else { return nil }
        if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
        guard Self.isHost(host) else { return nil }
        let port = parts.port ?? (scheme == "https" ? 443 : 80)
        guard (1...65_535).contains(port) else { return nil }
        let path = parts.percentEncodedPath.isEmpty ? "/" : parts.percentEncodedPath
        (self.scheme, self.host, self.port) = (scheme, host, port)
        target = path + (parts.percentEncodedQuery.map { "?" + $0 } ?? "")
    }

    private static func isHost(_ host: String) -> Bool {
        if NetworkAddress(host) != nil { return true }
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        return host.utf8.count <= 253
            && labels.allSatisfy { label in
                (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
                    && label.utf8.allSatisfy { (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2d }
            }
    }

    /// The address written anew from its parts.
    public var text: String { "\(scheme)://\(host.contains(":") ? "[\(host)]" : host):\(port)\(target)" }
}
