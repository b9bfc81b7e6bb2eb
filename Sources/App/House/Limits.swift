import Web

/// How often a secret may be tried and a letter asked for.
public struct Limits: Sendable {
    /// Failed sign-ins by login and by network address.
    public let signIn: Limiter
    /// Letters with links that a stranger may ask for.
    public let letters: Limiter
    /// Guest codes and links.
    public let guests: Limiter

    /// Requests of one program's key.
    public let api: Limiter
    /// Wrong passwords of programs, by network address and by login.
    public let programs = Limiter(20, in: 600)

    public init(apiRequests: Int = 3_000) {
        api = Limiter(apiRequests, in: 60)
        signIn = Limiter(10, in: 600)
        letters = Limiter(5, in: 3600)
        guests = Limiter(60, in: 600)
    }
}
