import Store
import Values

extension OfferPost {
    /// Sending as the product does it: a guest link of the offer, and a letter of the building's mailbox.
    static let wired = OfferPost(
        issueLink: { viewer, offer, recipient, until, now, world, tx in
            let (id, token) = (RecordID.next(), world.keys.newToken())
            try tx.run(
                """
                INSERT INTO guest_link (firm_id, id, token_hash, binder_id, scope, scope_id, person, email, created_by, created_at, expires_at)
                VALUES (\(viewer.firmID), \(id), \(world.keys.hash(of: token)), \(offer.binderID), 'offer', \(offer.id), \(recipient.name),
                    \(recipient.email), \(viewer.name), \(now), \(until))
                """)
            return IssuedLink(id: id, address: world.settings.publicAddress + Places.guestLink(token))
        },
        send: { viewer, parcel, now, world, tx in
            let recipient = Correspondent(name: parcel.recipient.name, email: parcel.recipient.email)
            // The link in it answers for the client, so the other people of the building do not get to read this letter.
            let letter = NewLetter(
                id: parcel.letter, binder: parcel.binder, recipients: [recipient], subject: parcel.subject, text: parcel.text,
                attachments: [parcel.document], isZone: false)
            return try viewer.send(letter, at: now, world, tx).letter
        })
}
