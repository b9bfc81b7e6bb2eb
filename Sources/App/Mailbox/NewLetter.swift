import Values

/// A letter that somebody wants to send. Its id is made when the form is shown: the second click sends nothing.
struct NewLetter: Sendable {
    var id: RecordID = .next()
    var binder: Binder?
    var thread: LetterThread?
    var recipients: [Correspondent]
    var subject: String
    var text: String
    var attachments: [Document] = []
    /// Files of an earlier letter that go along by reference, and that letter.
    var carried: [CarriedFile] = []
    var source: Letter?
    /// Files that lie in no folder, for a letter without a binder.
    var files: [NewDocument] = []
    /// Who of the building reads it too.
    var audience = Act.Audience.zone
    /// The mail account it leaves through; nil for the firm's first active one.
    var account: RecordID?
    /// Seconds before it leaves.
    var pause: Int64 = 0
}

/// Where a sent letter stands.
struct SentLetter: Sendable {
    let letter: RecordID
    let thread: RecordID
}
