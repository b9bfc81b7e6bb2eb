import Testing

/// Folders of App stand in an order: each names only types of folders to its left.
struct HouseRulesFolders {
    /// Left to right. Words and Look know nobody; files beside the folders wire them together.
    static let order = [
        "Words", "Look", "House", "History", "Trash", "Accounts", "Firms", "Tags", "Files", "Contacts", "Binders", "PriceList", "Offers",
        "Orders", "AddressBook", "FormDocuments", "SiteLog",
        "Mailbox", "Tasks", "Duties",
        "GuestLinks", "Zone", "Drive", "Dossier", "Search", "Desk", "Settings", "Webhooks", "API", "Demo",
    ]

    /// Files that look to the right, and at what.
    static let exceptions: [String: Set<String>] = [
        // The table of who may come in names the account behind a session.
        "House/Routing.swift": ["SignedIn"],
        "House/Post.swift": ["SystemLetter"],
        // A confirmed account founds its firm.
        "Accounts/NewPassword.swift": ["Firm"],
        // A new firm begins with kinds of tasks.
        "Firms/Firm+Founding.swift": ["TaskCategory"],
    ]

    @Test func `every folder has its place in the order`() {
        for folder in Set(SourceFile.app.map(\.feature)).subtracting([""]).sorted() { #expect(Self.order.contains(folder), "\(folder)") }
    }

    @Test func `no folder names a type of a folder to its right`() {
        var homes: [String: Int] = [:]
        for file in SourceFile.app {
            guard let place = Self.order.firstIndex(of: file.feature) else { continue }
            for type in file.types() { homes[type] = place }
        }
        #expect(homes.count > 80)
        for file in SourceFile.app where file.feature != "Words" {
            guard let place = Self.order.firstIndex(of: file.feature) else { continue }
            let path = String(file.path.dropFirst("Sources/App/".count))
            for name in file.names.subtracting(Self.exceptions[path] ?? []).subtracting(file.types(nested: true)).sorted() {
                guard let home = homes[name], home > place else { continue }
                #expect(isAllowed(path, Self.order[home]), "\(path) names \(name) of \(Self.order[home])")
            }
        }
    }

    /// The frames of both layouts gather facts of many features, every page stands in one; and the pages of Files, unlike its
    /// documents and folders, stand after Binders.
    private func isAllowed(_ path: String, _ home: String) -> Bool {
        path.hasPrefix("House/Frame/") || (path.hasPrefix("Files/") && ["Contacts", "Binders"].contains(home))
    }
}
