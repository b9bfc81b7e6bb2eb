/// What is known about a provider of mailboxes, so that a person types an address and a password and no more.
public struct MailPreset: Sendable, Hashable, Identifiable {
    /// What stands before the password in signing in.
    public enum UserName: String, Sendable { case localPart, fullAddress }
    /// What kind of secret the provider takes from programs.
    public enum Secret: String, Sendable { case password, appPassword, appPasswordOrToken, token }

    /// A short name for forms and tables.
    public let id: String
    /// The name for people.
    public let name: String
    /// Domains of addresses that belong to the provider.
    public let domains: [String]
    /// Where letters go out; a host with `DOMENA` or `NNNNNNN` in it has a part that only the owner knows.
    public let outgoing: MailServer
    /// Where letters come in.
    public let incoming: MailServer
    /// What the user name is.
    public let userName: UserName
    /// What the secret is.
    public let secret: Secret
    /// What the owner has to do first, as a sentence in Polish.
    public let hint: String

    /// The settings for an address; nil when it is not an address.
    /// - Parameter host: the host for both servers, where the provider gives each customer an own one.
    public func settings(address: String, secret: String, host: String? = nil) -> MailAccountSettings? {
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, MailPath.isSafe(address) else { return nil }
        func server(_ known: MailServer) -> MailServer {
            let name = needsHost && host != nil ? host ?? "" : known.host.replacing("DOMENA", with: parts[1].lowercased())
            return MailServer(host: name, port: known.port, security: known.security)
        }
        let user = userName == .localPart ? String(parts[0]) : address
        let login: MailLogin = self.secret == .token ? .token(user: user, token: secret) : .password(user: user, password: secret)
        return MailAccountSettings(address: address, outgoing: server(outgoing), incoming: server(incoming), login: login)
    }

    /// Whether the owner has to name the host.
    public var needsHost: Bool { outgoing.host.contains("DOMENA") || outgoing.host.contains("NNNNNNN") }

    /// The provider of an address; `own` when it is none of those known.
    public static func matching(_ address: String) -> MailPreset {
        let domain = address.split(separator: "@").last.map { $0.lowercased() } ?? ""
        return all.first { preset in preset.domains.contains { domain == $0 || domain.hasSuffix("." + $0) } } ?? own
    }
}
