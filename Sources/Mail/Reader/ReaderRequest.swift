/// What the pool asks a worker.
struct ReaderRequest: Codable, Sendable {
    /// Path of the raw letter.
    var file: String
    /// Path of an existing folder for the decoded parts; nil keeps none.
    var folder: String?
    /// What the names of the parts begin with.
    var prefix = ""
    var limits: LetterLimits
}

/// What a worker answers.
enum ReaderReply: Codable, Sendable {
    case letter(ParsedLetter)
    /// The file or the folder could not be used; nothing is wrong with the letter.
    case failure(String)
}
