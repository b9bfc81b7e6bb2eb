import Mail

extension OutgoingLetter {
    /// Marks a letter that no person wrote (RFC 3834 section 5): machines do not answer it, and it is known when it comes back.
    mutating func markAutomatic(of settings: Settings) {
        autoSubmitted = "auto-generated"
        headers += [ParsedLetter.loopMark(domain: settings.mailDomain), (name: "X-Auto-Response-Suppress", value: "All")]
    }
}
