extension Call {
    /// What to count a caller by in a `Limiter`: an IPv4 address, or the first 64 bits of an IPv6 one, since one home has as many of the rest as it likes.
    public var peerGroup: String {
        let address = peerAddress
        guard address.contains(":") else { return address }
        if address.lowercased().hasPrefix("::ffff:"), address.contains(".") { return String(address.dropFirst(7)) }
        let halves = String(address.prefix { $0 != "%" }).split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false)
        var groups = halves[0].split(separator: ":").map(String.init)
        if halves.count == 2 {
            let tail = halves[1].split(separator: ":")
            groups += Array(repeating: "0", count: max(0, 8 - groups.count - tail.count)) + tail.map(String.init)
        }
        return groups.prefix(4).map { $0.lowercased() }.joined(separator: ":") + "::/64"
    }
}
