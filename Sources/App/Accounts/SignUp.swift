import Store
import Values
import Web

/// Signing up: the address is proved first, then the password is chosen and the firm begins.
enum SignUp {
    /// Writes to the address, whether somebody has an account on it or not; the page says the same.
    static func ask(_ wish: (firm: String, name: String, email: EmailAddress), in world: World) async throws {
        let (now, language) = (world.now(), Language.current)
        try await world.database.write(.everything) { [keys = world.keys, settings = world.settings] tx in
            let account = try Account.forEmail(wish.email, name: wish.name, language: language, at: now, tx)
            let token = try AccountToken.issue(.confirmation, for: account.id, detail: wish.firm, at: now, keys: keys, tx)
            let link = settings.publicAddress + Places.confirmation(token)
            try (account.passwordHash == nil ? SystemLetter.confirmation(account, link: link) : .alreadyKnown(account, link: link)).later(
                tx)
        }
    }
}
