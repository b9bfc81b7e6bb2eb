import Foundation
import Testing

/// Rules that every source file keeps, read from the text.
struct HouseRulesSource {
    @Test func `the rules find the sources`() {
        #expect(SourceFile.all.count > 300)
        #expect(SourceFile.app.count > 100)
    }

    @Test func `files are short`() {
        for file in SourceFile.all + SourceFile.load("Tests") { #expect(file.lineCount <= 300, "\(file.path) has \(file.lineCount) lines") }
    }

    @Test func `each library is imported by its own target only`() {
        let homes: [String: Set<String>] = [
            "GRDB": ["Store"], "GRDBSQLite": ["Store"], "CPQ": ["Store"], "AsyncHTTPClient": ["Store", "Registries", "Courier"],
            "NIOHTTP1": ["Store"],
            "CSpawn": ["Mail"], "CExpat": ["Exchange", "Dav"], "CXLSXWriter": ["Exchange"], "CZip": ["Exchange"],
            "Hummingbird": ["Web"], "HummingbirdCore": ["Web"], "HummingbirdTLS": ["Web"], "HummingbirdHTTP2": ["Web"],
            "HTTPTypes": ["Web"],
            "NIOHTTPTypes": ["Web"], "ServiceLifecycle": ["Web"], "UnixSignals": ["Web"],
            "CGMime": ["Mail"], "Mustache": ["Mail"],
            "CPangoCairo": ["Print"], "CQRencode": ["Print"], "CTurboJPEG": ["Print"], "CZlib": ["Print", "Web", "Archive"],
            "CSodium": ["App"], "CZxcvbn": ["App"], "ArgumentParser": ["wiecha"],
            "NIOCore": ["Store", "Web", "Mail", "Archive", "Courier"], "NIOPosix": ["Store", "Web", "Mail", "Courier"],
            "NIOSSL": ["Web", "Mail"],
            "NIOTLS": ["Mail"],
            "App": ["wiecha"], "Store": ["App", "wiecha"], "Web": ["App", "wiecha"], "Mail": ["App", "wiecha"], "Print": ["App", "wiecha"],
            "Exchange": ["App"], "Registries": ["App", "wiecha"], "Courier": ["App", "wiecha"], "Passkeys": ["App"],
            "Archive": ["App"], "Dav": ["App"],
            "Values": ["Store", "Archive", "Web", "Mail", "Print", "App", "wiecha", "Registries", "Exchange", "Dav"],
        ]
        let everywhere: Set<String> = ["Foundation", "Synchronization", "Dispatch", "Glibc", "Logging", "Crypto"]
        for file in SourceFile.all {
            for module in file.imports.subtracting(everywhere).sorted() {
                #expect(homes[module]?.contains(file.target) == true, "\(file.path) imports \(module)")
            }
        }
    }

    @Test func `nothing that input can reach ends the program, and the product swallows no fault`() {
        for file in SourceFile.all {
            let swallowing = file.target == "App" ? [" try? ", "(try? "] : []
            let found = file.line(with: ["try!", "fatalError(", "preconditionFailure("] + swallowing)
            #expect(found == nil, "\(file.path): \(found ?? "")")
        }
    }

    @Test func `text goes raw into a page only where the list says so`() {
        let allowed: Set<String> = []
        for file in SourceFile.app where !allowed.contains(file.path) {
            let found = file.line(with: ["\\(raw:", "HTML(raw:"])
            #expect(found == nil, "\(file.path): \(found ?? "")")
        }
    }

    @Test func `markup has no inline style and no inline handler`() {
        let handlers = ["click", "change", "input", "submit", "load", "error", "focus", "blur", "keydown", "keyup", "toggle", "close"]
        let forbidden =
            ([" style"] + handlers.map { " on\($0)" }).flatMap { ["\($0)=\"", "\($0)=\\\"", "\($0)='"] } + [
                "<style", "<script>", "javascript:",
            ]
        for file in SourceFile.app {
            let found = file.line(with: forbidden)
            #expect(found == nil, "\(file.path): \(found ?? "")")
        }
    }

    @Test func `queries stand in the store and beside the domain, never in pages and routes`() {
        for file in SourceFile.all where file.target != "Store" {
            let found = file.line(with: ["INSERT INTO ", "DELETE FROM ", " ORDER BY ", "SELECT "])
            let isForPeople = ["Page.swift", "Routes.swift", "Form.swift"].contains { file.name.hasSuffix($0) } || file.feature == "Look"
            let isAllowed = file.target == "App" ? !isForPeople : file.path.hasPrefix("Sources/Mail/IMAP/")
            #expect(found == nil || isAllowed, "\(file.path): \(found ?? "")")
        }
    }
}

extension SourceFile {
    var imports: Set<String> {
        Set(
            lines.compactMap { line in
                let words = line.split(separator: " ")
                guard let place = words.firstIndex(of: "import"), place <= 1, words.count > place + 1, line.first?.isWhitespace == false
                else { return nil }
                return String(words[words.count - 1].prefix { $0 != "." })
            })
    }
}
