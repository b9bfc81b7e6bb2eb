/// How much of a hostile letter is read before the rest is left aside and noted as a ``LetterProblem``.
public struct LetterLimits: Codable, Sendable, Equatable {
    /// Bytes of the letter as it arrived.
    public var letterBytes = 150 << 20
    /// Bytes of the letter's own headers.
    public var headerBytes = 1 << 20
    /// Parts kept, attachments and pictures together.
    public var parts = 1_000
    /// Levels of multipart within multipart.
    public var depth = 20
    /// Bytes of all decoded parts together.
    public var decodedBytes = 200 << 20
    /// Bytes of one text body before decoding; all bodies together may have twice as many.
    public var textBytes = 4 << 20

    /// The usual limits.
    public init() {}
}
