/// Why an answer of an authenticator is not taken.
public enum PasskeyFault: Error, Sendable, Hashable {
    /// Bytes that are none of what Web Authentication describes.
    case malformed
    /// An answer to another kind of question.
    case type
    /// An answer to a question that was not asked, or no longer waits.
    case challenge
    /// An answer that another page asked for.
    case origin
    /// A credential made for another server.
    case relyingParty
    /// Nobody touched the authenticator.
    case absent
    /// The authenticator did not check who it is: no fingerprint, no PIN.
    case unverified
    /// A key of a kind that is not known here.
    case algorithm
    /// The signature does not fit.
    case signature
    /// The counter went back: there may be a copy of the authenticator.
    case counter
}
