import Foundation

/// An address of the Internet Protocol, version 4 or 6.
public struct NetworkAddress: Sendable, Hashable, CustomStringConvertible {
    /// 4 or 16 bytes, the greatest first.
    public let bytes: [UInt8]

    /// Takes 4 or 16 bytes; nil for another count. An IPv4 address that is written as one of IPv6 (`::ffff:1.2.3.4`, RFC 4291, 2.5.5.2) is
    /// taken for what it is.
    public init?(bytes: [UInt8]) {
        if bytes.count == 16, bytes.prefix(12).elementsEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff]) {
            self.bytes = Array(bytes.suffix(4))
        } else if bytes.count == 4 || bytes.count == 16 {
            self.bytes = bytes
        } else {
            return nil
        }
    }

    /// Reads `203.0.113.7` or `2001:db8::7`; nil for names and for the short forms that some programs take for numbers.
    public init?(_ text: String) {
        var four = in_addr()
        var six = in6_addr()
        if inet_pton(AF_INET, text, &four) == 1 {
            self.init(bytes: withUnsafeBytes(of: &four) { Array($0) })
        } else if inet_pton(AF_INET6, text, &six) == 1 {
            self.init(bytes: withUnsafeBytes(of: &six) { Array($0) })
        } else {
            return nil
        }
    }

    /// As people write it.
    public var description: String {
        if bytes.count == 4 { return bytes.map(String.init).joined(separator: ".") }
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        let bytes = bytes
        guard inet_ntop(AF_INET6, bytes, &text, socklen_t(text.count)) != nil else { return "" }
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Whether it belongs to somebody out in the world: not to this machine, a private or a special network.
    ///
    /// Source: the registries of special-purpose addresses of IANA (RFC 6890). Of IPv6 only the space that is given out to the world
    /// (`2000::/3`) counts, without what carries IPv4 addresses inside.
    public var isPublic: Bool {
        if bytes.count == 4 { return !NetworkRange.special.contains { $0.contains(self) } }
        return bytes[0] >> 5 == 1 && !NetworkRange.special.contains { $0.contains(self) }
    }
}

/// A network: the addresses that begin with the same bits, such as `10.0.0.0/8`.
public struct NetworkRange: Sendable, Hashable {
    /// The first address.
    public let start: NetworkAddress
    /// How many leading bits its addresses share.
    public let length: Int

    /// Reads `10.0.0.0/8` or a single address; nil for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let start = NetworkAddress(String(parts[0])) else { return nil }
        let most = start.bytes.count * 8
        guard let length = parts.count == 1 ? most : Int(parts[1]), (0...most).contains(length) else { return nil }
        (self.start, self.length) = (start, length)
    }

    /// True for an address of this network.
    public func contains(_ address: NetworkAddress) -> Bool {
        guard address.bytes.count == start.bytes.count else { return false }
        let (whole, rest) = (length / 8, length % 8)
        guard address.bytes.prefix(whole).elementsEqual(start.bytes.prefix(whole)) else { return false }
        return rest == 0 || (address.bytes[whole] ^ start.bytes[whole]) >> (8 - rest) == 0
    }

    static let special: [NetworkRange] = [
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
        "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
    ].compactMap { NetworkRange($0) }
}
