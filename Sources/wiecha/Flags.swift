import ArgumentParser
import Foundation

/// The flags that every command takes; each can also be a line of the file or a variable.
struct Flags: ParsableArguments {
    @Option(help: "File with lines of name = value (also WIECHA_CONFIG).") var config: String?
    @Option(help: ArgumentHelp(Configuration.Key.data.help)) var data: String?
    @Option(help: ArgumentHelp(Configuration.Key.database.help)) var database: String?
    @Option(help: ArgumentHelp(Configuration.Key.databaseThreads.help)) var databaseThreads: String?
    @Option(help: ArgumentHelp(Configuration.Key.blobs.help)) var blobs: String?
    @Option(help: ArgumentHelp(Configuration.Key.role.help)) var role: String?
    @Option(help: ArgumentHelp(Configuration.Key.host.help)) var host: String?
    @Option(help: ArgumentHelp(Configuration.Key.port.help)) var port: String?
    @Option(help: ArgumentHelp(Configuration.Key.publicAddress.help)) var publicAddress: String?
    @Option(help: ArgumentHelp(Configuration.Key.mailDomain.help)) var mailDomain: String?
    @Option(help: ArgumentHelp(Configuration.Key.tlsCertificate.help)) var tlsCert: String?
    @Option(help: ArgumentHelp(Configuration.Key.tlsKey.help)) var tlsKey: String?
    @Option(help: ArgumentHelp(Configuration.Key.trustProxy.help)) var trustProxy: String?
    @Option(help: ArgumentHelp(Configuration.Key.share.help)) var share: String?
    @Option(help: ArgumentHelp(Configuration.Key.lmtpHost.help)) var lmtpHost: String?
    @Option(help: ArgumentHelp(Configuration.Key.lmtpPort.help)) var lmtpPort: String?
    @Option(help: ArgumentHelp(Configuration.Key.relay.help)) var relay: String?
    @Option(help: ArgumentHelp(Configuration.Key.relayLogin.help)) var relayLogin: String?
    @Option(help: ArgumentHelp(Configuration.Key.relayPassword.help)) var relayPassword: String?
    @Option(help: ArgumentHelp(Configuration.Key.systemSender.help)) var systemSender: String?
    @Option(help: ArgumentHelp(Configuration.Key.subscriptions.help)) var subscriptions: String?
    @Option(help: ArgumentHelp(Configuration.Key.uploadLimit.help)) var uploadLimit: String?
    @Option(help: ArgumentHelp(Configuration.Key.webhookNetworks.help)) var webhookNetworks: String?
    @Option(help: ArgumentHelp(Configuration.Key.metricsToken.help)) var metricsToken: String?
    @Option(help: ArgumentHelp(Configuration.Key.logLevel.help)) var logLevel: String?

    /// Flags, then environment, then file.
    func configuration() throws -> Configuration {
        let environment = ProcessInfo.processInfo.environment
        let flags: [(Configuration.Key, String?)] = [
            (.data, data), (.database, database), (.databaseThreads, databaseThreads), (.blobs, blobs), (.role, role), (.host, host),
            (.port, port),
            (.publicAddress, publicAddress),
            (.mailDomain, mailDomain), (.tlsCertificate, tlsCert), (.tlsKey, tlsKey), (.trustProxy, trustProxy), (.share, share),
            (.lmtpHost, lmtpHost), (.lmtpPort, lmtpPort), (.relay, relay), (.relayLogin, relayLogin), (.relayPassword, relayPassword),
            (.systemSender, systemSender), (.subscriptions, subscriptions), (.uploadLimit, uploadLimit),
            (.webhookNetworks, webhookNetworks), (.metricsToken, metricsToken), (.logLevel, logLevel),
        ]
        let set = flags.compactMap { key, value in value.map { (key, $0) } }
        return try Configuration.merged(
            flags: Dictionary(uniqueKeysWithValues: set), environment: environment, file: config ?? environment["WIECHA_CONFIG"])
    }
}
