import Courier
import Foundation

/// Each value read into its type, or refused with a sentence that says what is right.
extension Configuration {
    /// Long enough that nobody guesses it; characters that a header field carries.
    func metricsToken() throws -> String? {
        guard let token = self[.metricsToken] else { return nil }
        guard token.utf8.count >= 16, token.utf8.allSatisfy({ (33...126).contains($0) }) else {
            throw Wrong(
                "metrics-token must have at least 16 letters, digits or signs without spaces, for example the output of: openssl rand -hex 24"
            )
        }
        return token
    }

    /// Where webhooks may go although it is no address of the world.
    func webhookNetworks() throws -> [NetworkRange] {
        try (self[.webhookNetworks] ?? "").split(separator: ",").map { part in
            let text = part.filter { $0 != " " }
            guard let range = NetworkRange(text) else {
                throw Wrong("webhook-networks names \"\(text)\", but it must be a list of networks such as 10.0.0.0/8,192.168.1.5.")
            }
            return range
        }
    }

    enum Role: String {
        case web, work, all
    }

    enum DatabaseChoice: Equatable {
        case sqlite(String)
        case postgres(String)
    }

    func role() throws -> Role {
        guard let text = self[.role] else { return .all }
        guard let role = Role(rawValue: text) else { throw Wrong("role is \"\(text)\", but it must be web, work or all.") }
        return role
    }

    func number(_ key: Key, _ fallback: Int, in range: ClosedRange<Int>) throws -> Int {
        guard let text = self[key] else { return fallback }
        guard let number = Int(text), range.contains(number) else {
            throw Wrong("\(key.rawValue) is \"\(text)\", but it must be a whole number from \(range.lowerBound) to \(range.upperBound).")
        }
        return number
    }

    func yes(_ key: Key) throws -> Bool {
        guard let text = self[key]?.lowercased() else { return false }
        switch text {
        case "yes", "true", "1", "on": return true
        case "no", "false", "0", "off": return false
        default: throw Wrong("\(key.rawValue) is \"\(text)\", but it must be yes or no.")
        }
    }

    func dataFolder() -> URL {
        URL(fileURLWithPath: self[.data] ?? "data").standardizedFileURL
    }

    func databaseChoice() throws -> DatabaseChoice {
        guard let text = self[.database] else { return .sqlite(dataFolder().appendingPathComponent("wiecha.sqlite").path) }
        if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") { return .postgres(text) }
        if text.hasPrefix("sqlite:") { return .sqlite(String(text.dropFirst(7))) }
        throw Wrong("database is \"\(text)\", but it must begin with sqlite: or postgres://.")
    }

    func tlsFiles() throws -> (certificate: String, key: String)? {
        switch (self[.tlsCertificate], self[.tlsKey]) {
        case (nil, nil): return nil
        case (let certificate?, let key?):
            for path in [certificate, key] where !FileManager.default.isReadableFile(atPath: path) {
                throw Wrong("The file \(path) for TLS cannot be read. Check the path and who may read it.")
            }
            return (certificate, key)
        default: throw Wrong("tls-cert and tls-key go together: set both or neither.")
        }
    }

    func publicAddress(port: Int, secure: Bool) throws -> String {
        guard let text = self[.publicAddress] else { return "\(secure ? "https" : "http")://localhost:\(port)" }
        guard let address = URL(string: text), ["http", "https"].contains(address.scheme ?? ""), address.host?.isEmpty == false,
            address.query == nil, address.path.isEmpty || address.path == "/"
        else { throw Wrong("public-address is \"\(text)\", but it must look like https://wiecha.example.com, without a path.") }
        return text.hasSuffix("/") ? String(text.dropLast()) : text
    }

    func mailDomain() throws -> String {
        guard let text = self[.mailDomain]?.lowercased() else { return "budowy.localhost" }
        let allowed = text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == ".") }
        guard allowed, text.contains("."), !text.hasPrefix("."), !text.hasSuffix(".") else {
            throw Wrong("mail-domain is \"\(text)\", but it must be a domain such as budowy.example.com.")
        }
        return text
    }
}
