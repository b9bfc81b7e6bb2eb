import HTTPTypes

/// Tells a request that our own page sent from one that another site made a browser send.
///
/// Browsers say it in `Sec-Fetch-Site` (Fetch Metadata); older ones name the page in `Origin` or `Referer`. Cookies are `SameSite=Lax` besides.
enum Forgery {
    static func isFromHere(_ request: HTTPRequest) -> Bool {
        let fields = request.headerFields
        if let site = HTTPField.Name("Sec-Fetch-Site").flatMap({ fields[$0] }) { return site == "same-origin" || site == "none" }
        guard let host = request.authority?.lowercased(), !host.isEmpty else { return false }
        guard let origin = fields[.origin] ?? fields[.referer] else { return false }
        return authority(of: origin) == host
    }

    /// The host and port of an address, without the port that its scheme implies.
    private static func authority(of address: String) -> String? {
        for (scheme, port) in [("https://", ":443"), ("http://", ":80")] where address.lowercased().hasPrefix(scheme) {
            var rest = address.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }.lowercased()
            guard !rest.contains("@") else { return nil }
            if rest.hasSuffix(port) { rest.removeLast(port.count) }
            return rest
        }
        return nil
    }
}
