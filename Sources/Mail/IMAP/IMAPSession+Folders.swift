import NIOCore

extension IMAPSession {
    /// All folders of the mailbox, at most 10,000.
    public func folders() async throws -> [IMAPFolder] {
        try await alone {
            var folders: [IMAPFolder] = []
            let isExtended = capabilities.isSuperset(of: ["LIST-EXTENDED", "SPECIAL-USE"])
            try await say("LIST", [.plain("\"\" \"*\"" + (isExtended ? " RETURN (SPECIAL-USE)" : ""))]) { response in
                guard response.keyword == "LIST", let folder = IMAPFolder(response.values) else { return }
                guard folders.count < 10_000 else { throw MailConnectionError.overLimit("folders") }
                folders.append(folder)
            }
            return folders
        }
    }

    /// Opens a folder by its `path`, to read only unless asked otherwise.
    @discardableResult
    public func open(_ path: String, toChange: Bool = false) async throws -> IMAPFolderState {
        try await alone {
            folder = IMAPFolderState(path: path, isReadOnly: !toChange)
            do {
                let status = try await say(toChange ? "SELECT" : "EXAMINE", [.words(path)])
                if status.code.first?.uppercased() == "READ-ONLY" { folder?.isReadOnly = true }
            } catch {
                folder = nil
                throw error
            }
            hasNews = false
            guard let folder = folder, folder.uidValidity > 0 else {
                throw MailConnectionError.outsideProtocol("no UIDVALIDITY for a folder")
            }
            return folder
        }
    }

    /// Makes a folder; the path is the name in modified UTF-7.
    public func create(_ path: String) async throws {
        try await alone { _ = try await say("CREATE", [.words(path)]) }
    }

    /// Asks for nothing, so that the server may tell what has changed.
    public func noop() async throws {
        try await alone { _ = try await say("NOOP") }
    }

    /// Keeps what servers mention in passing.
    func note(_ response: IMAPResponse) throws {
        switch response.keyword {
        case "CAPABILITY":
            capabilities = Set(response.values.dropFirst().compactMap { $0.words?.uppercased() })
        case "EXISTS":
            guard let count = response.number else { return }
            if count > folder?.count ?? 0 { hasNews = true }
            folder?.count = count
        case "EXPUNGE":
            hasNews = true
            folder?.count = max(0, (folder?.count ?? 1) - 1)
        case "FETCH", "RECENT", "FLAGS": break
        case "OK":
            let code = response.code
            guard code.count >= 2, let number = UInt32(code[1]) else { return }
            if code[0].uppercased() == "UIDVALIDITY" { folder?.uidValidity = number }
            if code[0].uppercased() == "UIDNEXT" { folder?.uidNext = number }
        case "BYE":
            throw MailConnectionError.lost("BYE " + response.words)
        default: break
        }
    }
}
