import Web

/// Where passkeys are asked for, added and removed.
extension Places {
    static let passkeyQuestion = Place("logowanie/klucz/pytanie")
    static let passkeySignIn = Place("logowanie/klucz")
    static let accountPasskeys = Place("konto/klucze")
    static let accountPasskeyQuestion = Place("konto/klucze/pytanie")
    static let accountPasskeyEnd = Place("konto/klucze/:id/usuniecie")
}
