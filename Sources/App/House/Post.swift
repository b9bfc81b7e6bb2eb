import Foundation
import Mail
import Store
import Values

/// How letters leave when no firm's own account carries them: the operator's relay, or a folder one can look into.
public struct Post: Sendable {
    public struct Relay: Sendable {
        public var server: MailServer
        public var login: MailLogin

        public init(server: MailServer, login: MailLogin) {
            self.server = server
            self.login = login
        }
    }

    public var outbox: Outbox
    public var relay: Relay?
    public var sender: String
    /// Open conversations with mail servers, shared by every letter of this process.
    public let sessions: MailSessions

    public init(outbox: Outbox, relay: Relay?, sender: String, sessions: MailSessions = MailSessions()) {
        self.outbox = outbox
        self.relay = relay
        self.sender = sender
        self.sessions = sessions
    }

    /// One letter of the system. May run twice: the Message-ID is made of the job.
    func send(_ letter: SystemLetter, job: RecordID, in world: World) async throws {
        var outgoing = OutgoingLetter(
            from: LetterAddress(name: "Wiecha", email: sender), to: [LetterAddress(name: "", email: letter.recipient)],
            subject: letter.subject,
            messageID: "system-\(job)@\(world.settings.mailDomain)", date: world.now(), text: letter.text)
        outgoing.markAutomatic(of: world.settings)
        let bytes = try await outgoing.bytes()
        guard let relay else { return try outbox.put(bytes, id: job) }
        let receipt = try await sessions.send(
            SMTPEnvelope(sender: sender, recipients: [letter.recipient]), MailBody(bytes), through: relay.server, login: relay.login)
        switch receipt[letter.recipient] {
        case .accepted, .unknown: return
        case .rejected(let answer): throw JobFailure.final(answer.description)
        case .deferred(let answer): throw StoreError.other(answer.description)
        case .none: throw StoreError.other("the relay gave no answer for the recipient")
        }
    }
}
