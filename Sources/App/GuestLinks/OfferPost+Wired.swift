import Store
import Values

extension OfferPost {
    /// Sending as the product does it: a guest link of the offer, and a letter of the building's mailbox.
    static let wired = OfferPost(
        issueLink: { viewer, offer, recipient, until, now, world, tx in
            let link = try viewer.issue(
                NewGuestLink(
                    scope: .offer, scopeID: offer.id, binder: offer.binderID, person: recipient.name, email: recipient.email,
                    title: offer.number,
                    until: until), at: now, world, tx)
            return IssuedLink(id: link.id, address: link.address)
        },
        send: { viewer, parcel, now, world, tx in
            let recipient = Correspondent(name: parcel.recipient.name, email: parcel.recipient.email)
            // The link in it answers for the client, so the other people of the building do not get to read this letter.
            let letter = NewLetter(
                id: parcel.letter, binder: parcel.binder, recipients: [recipient], subject: parcel.subject, text: parcel.text,
                attachments: [parcel.document], audience: .office)
            return try viewer.send(letter, at: now, world, tx).letter
        })
}
