/// Why a paper could not be made.
public enum PrintError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The typeface is not on this machine; names the system package that brings it.
    case fontMissing(family: String, package: String)
    /// The drawing library gave up; its own words.
    case drawing(String)
    /// There is no such page.
    case noSuchPage(Int)

    /// A sentence for the log.
    public var description: String {
        switch self {
        case .fontMissing(let family, let package): "The typeface \(family) is missing; install the system package \(package)."
        case .drawing(let reason): "The paper could not be drawn: \(reason)."
        case .noSuchPage(let page): "The paper has no page \(page)."
        }
    }
}
