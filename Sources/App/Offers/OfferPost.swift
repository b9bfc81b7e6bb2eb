import Store
import Values

/// What sending an offer asks of features that stand further on: a link for the client, and the letter that carries it.
struct OfferPost: Sendable {
    struct Recipient: Sendable {
        var name: String
        var email: String
    }

    struct Parcel: Sendable {
        var letter: RecordID
        var binder: Binder
        var recipient: Recipient
        var subject: String
        var text: String
        var document: Document
    }

    struct IssuedLink: Sendable {
        var id: RecordID
        var address: String
    }

    /// A link that opens exactly this offer until a moment; part of the sending's transaction.
    var issueLink: @Sendable (Viewer, Offer, Recipient, _ until: Instant, _ now: Instant, World, Transaction) throws -> IssuedLink
    /// Puts the letter on its way and gives its id.
    var send: @Sendable (Viewer, Parcel, _ now: Instant, World, Transaction) throws -> RecordID
}
