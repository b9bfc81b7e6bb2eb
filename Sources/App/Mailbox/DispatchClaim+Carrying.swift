import Foundation
import Mail
import Store
import Values

extension DispatchClaim {
    /// Sends the copies and says what became of each; never throws, for every copy must be settled.
    func carry(in world: World) async -> [DispatchResult] {
        guard !links.isEmpty else { return await carry(outgoing(world), to: recipients, as: letter.id, in: world) }
        var results: [DispatchResult] = []
        for recipient in recipients {
            let link = links.first { $0.recipient == recipient }
            results += await carry(outgoing(world, for: link), to: [recipient], as: link?.linkID ?? letter.id, in: world)
        }
        return results
    }

    private func carry(_ outgoing: OutgoingLetter, to recipients: [String], as id: RecordID, in world: World) async -> [DispatchResult] {
        do {
            try outgoing.check()
            let envelope = SMTPEnvelope(sender: outgoing.from.email, recipients: recipients.map(Self.ascii))
            if let account {
                let settings = try account.settings(world.keys)
                return try await deliver(outgoing, envelope, to: recipients, through: settings.outgoing, login: settings.login, world)
            }
            if let relay = world.post.relay {
                return try await deliver(outgoing, envelope, to: recipients, through: relay.server, login: relay.login, world)
            }
            try await world.post.outbox.put(outgoing, id: id)
            return recipients.map { DispatchResult($0, .sent, "lokalna skrzynka nadawcza") }
        } catch let problem as ComposeProblem {
            return recipients.map { DispatchResult($0, .refused, "\(problem)") }
        } catch {
            return recipients.map { DispatchResult($0, .queued, Self.words(error)) }
        }
    }

    private func deliver(
        _ outgoing: OutgoingLetter, _ envelope: SMTPEnvelope, to recipients: [String], through server: MailServer, login: MailLogin,
        _ world: World
    ) async throws -> [DispatchResult] {
        let body = MailBody(chunks: try outgoing.chunks())
        let receipt = try await world.post.sessions.send(envelope, body, through: server, login: login)
        return recipients.map { DispatchResult($0, receipt[Self.ascii($0)]) }
    }

    /// The letter as it leaves, for one recipient where each has a way of his own to the files; a second time it is the same, byte for byte.
    func outgoing(_ world: World, for link: LetterLink? = nil) -> OutgoingLetter {
        let people = { (isCopy: Bool) in
            letter.recipients.filter { $0.isCopy == isCopy }.map { LetterAddress(name: $0.name, email: Self.ascii($0.email)) }
        }
        var outgoing = OutgoingLetter(
            from: LetterAddress(name: letter.fromName, email: Self.ascii(letter.fromEmail)), to: people(false), subject: letter.subject,
            messageID: letter.messageID, date: letter.at, text: text(for: link, world))
        outgoing.cc = people(true)
        if let building {
            let address = "\(building)@\(world.settings.mailDomain)"
            if address != outgoing.from.email { outgoing.replyTo = [LetterAddress(name: "", email: address)] }
        }
        outgoing.inReplyTo = earlier.last
        outgoing.references = earlier
        guard links.isEmpty else { return outgoing }
        outgoing.attachments = files.map { file in
            OutgoingPart(
                name: file.name, contentType: file.contentType, content: .stream { [blobs = world.blobs] in blobs.pieces(file.blobHash) })
        }
        return outgoing
    }

    private func text(for link: LetterLink?, _ world: World) -> String {
        guard !links.isEmpty else { return letter.body }
        let below = link.map { $0.words(files, world) } ?? LetterLink.wordsWithoutAddress(files)
        return letter.body.isEmpty ? below : "\(letter.body)\n\n\(below)"
    }

    private static func ascii(_ address: String) -> String { EmailAddress(address)?.ascii ?? address }

    private static func words(_ error: any Error) -> String {
        (error as? MailConnectionError)?.words ?? "\(error)"
    }
}

extension BlobStore {
    /// The bytes of a blob as a stream that is opened when its first piece is asked for.
    func pieces(_ hash: String) -> AsyncThrowingStream<[UInt8], any Error> {
        let source = BlobPieces(self, hash)
        return AsyncThrowingStream { try await source.next() }
    }
}

private actor BlobPieces {
    private let blobs: any BlobStore
    private let hash: String
    private var iterator: BlobBytes.AsyncIterator?

    init(_ blobs: any BlobStore, _ hash: String) {
        (self.blobs, self.hash) = (blobs, hash)
    }

    func next() async throws -> [UInt8]? {
        var current: BlobBytes.AsyncIterator
        if let iterator { current = iterator } else { current = try await blobs.read(hash).makeAsyncIterator() }
        let piece = try await current.next()
        iterator = current
        return piece.map { Array($0.readableBytesView) }
    }
}
