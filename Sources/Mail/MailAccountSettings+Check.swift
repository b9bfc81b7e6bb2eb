/// A sentence in Polish whose holes are `%`; the text with holes is the key of its translations.
public struct MailSentence: Sendable, Hashable {
    /// The Polish text with holes.
    public var key: String
    /// What goes into the holes, from left to right.
    public var values: [String]

    init(_ key: String, _ values: String...) {
        self.key = key
        self.values = values
    }

    /// The sentence in Polish.
    public var text: String {
        var rest = values[...]
        return key.split(separator: "%", omittingEmptySubsequences: false).enumerated()
            .map { $0.offset == 0 ? String($0.element) : (rest.popFirst() ?? "%") + $0.element }.joined()
    }
}

/// One step of finding out whether a mailbox works.
public struct MailCheckStep: Sendable, Hashable {
    /// Which of the two servers.
    public enum Side: String, Sendable { case outgoing, incoming }
    /// What is tried, in this order.
    public enum Kind: String, Sendable, CaseIterable { case name, connection, encryption, certificate, signIn, letter, folder }
    /// How it went.
    public enum Outcome: String, Sendable { case done, failed, notReached }

    /// Which of the two servers.
    public var side: Side
    /// What was tried.
    public var kind: Kind
    /// How it went.
    public var outcome: Outcome
    /// The same for people: what works, or what to do.
    public var sentence: MailSentence
    /// The server's own words.
    public var detail: String?
}

/// Tries a mailbox step by step: does the name resolve, does the server answer, is the connection safe, does it let us in,
/// does it take a letter, does it show the folders.
public struct MailAccountCheck: Sendable {
    /// The mailbox.
    public var settings: MailAccountSettings
    /// How the sending side is tried.
    public var outgoing = SMTPOptions()
    /// How the receiving side is tried.
    public var incoming = IMAPOptions()

    /// A check of a mailbox, with limits that a person can wait for.
    public init(_ settings: MailAccountSettings, trust: MailTrust = .system) {
        self.settings = settings
        outgoing.trust = trust
        incoming.trust = trust
        outgoing.limits.connect = .seconds(15)
        outgoing.limits.reply = .seconds(30)
        outgoing.limits.afterBody = .seconds(60)
        incoming.limits.connect = .seconds(15)
        incoming.limits.reply = .seconds(30)
    }

    /// Tries everything; never throws, because a failure is what it is asked for.
    /// - Parameters:
    ///   - letter: a test letter; without it that step is left out.
    ///   - recipient: who gets it; the mailbox itself when nil.
    public func run(letter: MailBody? = nil, to recipient: String? = nil) async -> [MailCheckStep] {
        let out = await tryOutgoing(letter, to: recipient ?? settings.address)
        guard let server = settings.incoming else { return out }
        return out + (await tryIncoming(server))
    }

    private func tryOutgoing(_ letter: MailBody?, to recipient: String) async -> [MailCheckStep] {
        let kinds: [MailCheckStep.Kind] = [.name, .connection, .encryption, .certificate, .signIn] + (letter == nil ? [] : [.letter])
        var report = MailCheckReport(side: .outgoing, server: settings.outgoing, kinds: kinds)
        let session = SMTPSession(settings.outgoing, login: settings.login, options: outgoing)
        do {
            try await session.connect()
            report.succeeded(through: .signIn)
            if let letter {
                let envelope = SMTPEnvelope(sender: settings.address, recipients: [recipient])
                let outcome = try await session.send(envelope, letter).lines.first?.outcome
                report.letter(outcome ?? .unknown(""), to: recipient)
            }
        } catch {
            report.failed(error)
        }
        await session.quit()
        return report.steps
    }

    private func tryIncoming(_ server: MailServer) async -> [MailCheckStep] {
        let kinds: [MailCheckStep.Kind] = [.name, .connection, .encryption, .certificate, .signIn, .folder]
        var report = MailCheckReport(side: .incoming, server: server, kinds: kinds)
        let session = IMAPSession(server, login: settings.login, options: incoming)
        do {
            try await session.connect()
            report.succeeded(through: .signIn)
            let folders = try await session.folders()
            try await session.open("INBOX")
            report.folders(folders)
        } catch {
            report.failed(error)
        }
        await session.logout()
        return report.steps
    }
}
