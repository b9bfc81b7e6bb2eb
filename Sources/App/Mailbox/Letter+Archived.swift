import Mail
import Store
import Values

extension Letter {
    /// The letter written again from what is known of it: where no original was kept, and where the original holds somebody's way in.
    func archived(_ files: [LetterAttachment], _ world: World) -> OutgoingLetter {
        let people = { (isCopy: Bool) in
            recipients.filter { $0.isCopy == isCopy }.map { Self.address($0.name, $0.email) }
        }
        var message = OutgoingLetter(
            from: Self.address(fromName, fromEmail), to: people(false), subject: subject,
            messageID: LetterIdentifier.isMessageID(messageID) ? messageID : "\(id)@archiwum.invalid", date: at, text: shownBody)
        message.cc = people(true)
        // What a guest or a participant writes goes to the building itself and names nobody.
        if message.to.isEmpty, message.cc.isEmpty { message.to = [Self.address("", "")] }
        message.attachments = files.map { file in
            OutgoingPart(
                name: file.name, contentType: file.contentType, content: .stream { [blobs = world.blobs] in blobs.pieces(file.blobHash) })
        }
        return message
    }

    /// Letters from outside come with anything for an address; what cannot stand in a header is left to the name.
    private static func address(_ name: String, _ email: String) -> LetterAddress {
        guard let known = EmailAddress(email) else {
            return LetterAddress(name: name.isEmpty ? email : name, email: "brak@adresu.invalid")
        }
        return LetterAddress(name: name, email: known.ascii)
    }
}
