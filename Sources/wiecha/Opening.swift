import App
import Courier
import Foundation
import Logging
import Mail
import Store
import Web

/// From configuration to a world: database, blobs, keys, post.
struct Opening {
    let configuration: Configuration
    let log: Logger

    init(_ flags: Flags) throws {
        configuration = try flags.configuration()
        let level = try Self.level(configuration)
        LoggingSystem.bootstrap { label in
            var handler = StreamLogHandler.standardError(label: label)
            handler.logLevel = level
            return handler
        }
        log = Logger(label: "wiecha")
    }

    /// Where the database is; the folder of an SQLite file is made.
    func location() throws -> DatabaseLocation {
        switch try configuration.databaseChoice() {
        case .sqlite(let path):
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            return .sqlite(path)
        case .postgres(let url): return .postgres(url)
        }
    }

    func database() async throws -> Database {
        var settings = DatabaseSettings()
        settings.readers = try configuration.number(.databaseThreads, settings.readers, in: 1...100)
        settings.connections = try configuration.number(.databaseThreads, settings.connections, in: 1...100)
        return try await Database.open(try location(), settings: settings)
    }

    /// The key that stays outside the database.
    var keyFile: URL { configuration.dataFolder().appendingPathComponent("key") }

    func settings(port: Int, secure: Bool) throws -> Settings {
        var settings = Settings(dataFolder: configuration.dataFolder())
        settings.publicAddress = try configuration.publicAddress(port: port, secure: secure)
        settings.mailDomain = try configuration.mailDomain()
        settings.subscriptions = try configuration.yes(.subscriptions)
        settings.uploadLimit = Int64(try configuration.number(.uploadLimit, 5_120, in: 1...1_000_000)) << 20
        return settings
    }

    func world(port: Int, secure: Bool) async throws -> World {
        let settings = try settings(port: port, secure: secure)
        let database = try await database()
        try await database.migrate(Product.migrations)
        let post = Post(
            outbox: try Outbox(folder: settings.dataFolder.appendingPathComponent("outbox")), relay: try relay(),
            sender: configuration[.systemSender] ?? "wiecha@\(settings.mailDomain)")
        let copies = try SmallCopyProcesses.ownProgram()
        var world = World(
            database: database, blobs: try await blobs(), assets: try Assets(folder: try shareFolder()), live: LiveHub(),
            settings: settings,
            keys: try Keys.load(from: keyFile), readers: .ownProgram(), post: post,
            limits: Limits(), log: log, now: { .now() })
        world.smallCopies = copies.make
        world.courier = Courier(allowed: try configuration.webhookNetworks())
        return world
    }

    func serverSettings() throws -> ServerSettings {
        var server = ServerSettings(
            host: configuration[.host] ?? "127.0.0.1", port: try configuration.number(.port, 8080, in: 1...65_535), logger: log)
        if let files = try configuration.tlsFiles() { (server.certificate, server.privateKey) = (files.certificate, files.key) }
        server.trustForwarded = try configuration.yes(.trustProxy)
        server.signIn = Product.signInPath
        server.metricsToken = try configuration.metricsToken()
        return server
    }

    /// Where letters to buildings come in; port 0 for nowhere.
    func intake() throws -> (host: String, port: Int) {
        (configuration[.lmtpHost] ?? "127.0.0.1", try configuration.number(.lmtpPort, 2424, in: 0...65_535))
    }

    func blobs() async throws -> any BlobStore {
        guard let place = configuration[.blobs] else {
            return try await FolderBlobs(configuration.dataFolder().appendingPathComponent("blobs").path)
        }
        guard place.hasPrefix("s3://") else { return try await FolderBlobs(place) }
        return try await S3Blobs(try S3Location(place), spool: configuration.dataFolder().appendingPathComponent("spool").path)
    }

    /// Public/ beside the program (installed: ../share/wiecha), or where the operator says.
    private func shareFolder() throws -> String {
        if let place = configuration[.share] { return place + "/Public" }
        let program = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
        let places = [program.appendingPathComponent("../share/wiecha/Public"), URL(fileURLWithPath: "Public")]
        let found = places.map(\.standardizedFileURL.path).first { FileManager.default.fileExists(atPath: $0) }
        guard let found else {
            throw Wrong("The folder Public with styles and scripts was not found. Name the folder that holds it with --share.")
        }
        return found
    }

    private func relay() throws -> Post.Relay? {
        guard let text = configuration[.relay] else { return nil }
        let kinds: [String: MailSecurity] = ["smtp": .clearOnLoopback, "smtp+starttls": .startTLS, "smtps": .tls]
        guard let address = URLComponents(string: text), let security = kinds[address.scheme ?? ""], let host = address.host,
            let port = address.port
        else {
            throw Wrong("relay is \"\(text)\", but it must look like smtps://smtp.example.com:465 or smtp+starttls://smtp.example.com:587.")
        }
        let login = configuration[.relayLogin].map { MailLogin.password(user: $0, password: configuration[.relayPassword] ?? "") }
        return Post.Relay(server: MailServer(host: host, port: port, security: security), login: login ?? .nobody)
    }

    /// This program itself, by which letters are read apart.
    private static let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()

    private static func level(_ configuration: Configuration) throws -> Logger.Level {
        guard let text = configuration[.logLevel] else { return .info }
        guard let level = Logger.Level(rawValue: text) else {
            throw Wrong("log-level is \"\(text)\", but it must be trace, debug, info, notice, warning or error.")
        }
        return level
    }
}
