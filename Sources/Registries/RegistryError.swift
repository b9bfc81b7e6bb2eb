/// Why a register gave no answer. None of these says anything about the number that was asked for.
public enum RegistryError: Error, Equatable, Sendable {
    /// No answer in time, no connection, or an answer of another kind than was agreed.
    case unavailable(String)
    /// The day's quota is used up; it begins anew at midnight.
    case quota
    /// The register refused the question: its code and words (`WL-115`, …).
    case refused(code: String, message: String)
}
