/// A command of SMTP or LMTP with what belongs to it.
enum IntakeCommand: Equatable {
    case hello(verb: String, name: String)
    case mail(sender: String, parameters: [String: String])
    case recipient(String, parameters: [String: String])
    case data, reset, noop, quit, verify, help, startTLS
    case unknown
    case malformed

    init(_ line: String) {
        let verb = line.prefix { $0 != " " }.uppercased()
        let rest = line.dropFirst(verb.count).drop { $0 == " " }
        switch verb {
        case "EHLO", "HELO", "LHLO":
            let name = rest.prefix { $0 != " " }
            let isName = !name.isEmpty && name.utf8.count <= 255 && name.utf8.allSatisfy { $0 > 32 && $0 != 127 }
            self = isName ? .hello(verb: verb, name: String(name)) : .malformed
        case "MAIL":
            guard let (path, parameters) = Self.path(rest, after: "FROM:") else {
                self = .malformed
                return
            }
            self = .mail(sender: path, parameters: parameters)
        case "RCPT":
            guard let (path, parameters) = Self.path(rest, after: "TO:"), !path.isEmpty else {
                self = .malformed
                return
            }
            self = .recipient(path, parameters: parameters)
        case "DATA": self = rest.isEmpty ? .data : .malformed
        case "RSET": self = .reset
        case "NOOP": self = .noop
        case "QUIT": self = .quit
        case "VRFY": self = .verify
        case "HELP": self = .help
        case "STARTTLS": self = rest.isEmpty ? .startTLS : .malformed
        default: self = .unknown
        }
    }

    /// `FROM:<path> KEY=value…` (RFC 5321 section 4.1.2); a source route in front of the address is dropped.
    private static func path(_ text: Substring, after word: String) -> (String, [String: String])? {
        guard text.prefix(word.count).uppercased() == word else { return nil }
        let text = text.dropFirst(word.count).drop { $0 == " " }
        guard text.first == "<", let end = closing(text) else { return nil }
        var path = text[text.index(after: text.startIndex)..<end]
        if path.first == "@", let colon = path.firstIndex(of: ":") { path = path[path.index(after: colon)...] }
        guard path.utf8.count <= 320, path.utf8.allSatisfy({ $0 >= 32 && $0 != 127 }) else { return nil }
        var parameters: [String: String] = [:]
        for word in text[text.index(after: end)...].split(separator: " ") {
            let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
            guard let key = parts.first, parameters.count < 16 else { return nil }
            parameters[key.uppercased()] = parts.count == 2 ? parts[1] : ""
        }
        return (String(path), parameters)
    }

    /// The `>` that ends the path; inside quotes it is a part of the address.
    private static func closing(_ text: Substring) -> Substring.Index? {
        var isQuoted = false
        var isEscaped = false
        for index in text.indices {
            switch text[index] {
            case _ where isEscaped: isEscaped = false
            case "\\" where isQuoted: isEscaped = true
            case "\"": isQuoted.toggle()
            case ">" where !isQuoted: return index
            default: break
            }
        }
        return nil
    }
}
