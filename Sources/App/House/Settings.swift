import Foundation

/// What the operator decides; the command line fills it from file, environment and flags.
public struct Settings: Sendable {
    /// Address people type, without a trailing slash; links in letters begin with it.
    public var publicAddress = "http://localhost:8080"
    /// Domain of the buildings' mail addresses.
    public var mailDomain = "budowy.localhost"
    /// Folder for keys, scratch files and, by default, the database and blobs.
    public var dataFolder: URL
    /// Largest file somebody may upload, bytes.
    public var uploadLimit: Int64 = 5 << 30
    /// Largest letter taken in, bytes.
    public var letterLimit: Int64 = 50 << 20
    /// True where firms pay for a subscription; false for one's own server.
    public var subscriptions = true
    /// Days of the trial.
    public var trialDays = 14

    /// Seconds for which a letter waits before it leaves, so that its author may take it back.
    public var sendingPause: Int64 = 10

    public init(dataFolder: URL) {
        self.dataFolder = dataFolder
    }
}
