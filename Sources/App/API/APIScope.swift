/// What a key opens; `…:write` opens reading too.
enum APIScope: String, Sendable, CaseIterable {
    case readContacts = "contacts:read"
    case writeContacts = "contacts:write"
    case readBinders = "binders:read"
    case writeBinders = "binders:write"
    case writeFields = "contact-fields:write"
    case readTasks = "tasks:read"
    case writeTasks = "tasks:write"
    case readPrices = "prices:read"
    case writePrices = "prices:write"
    case readOffers = "offers:read"
    case readOrders = "orders:read"
    case readLetters = "letters:read"
    case writeLetters = "letters:write"
    case readDocuments = "documents:read"
    case writeDocuments = "documents:write"
    case readBin = "bin:read"
    case writeBin = "bin:write"
    case readFirm = "firm:read"
    case writeFirm = "firm:write"
    case readHistory = "history:read"
    case readSearch = "search:read"
    case readWebhooks = "webhooks:read"
    case writeWebhooks = "webhooks:write"

    var isWriting: Bool { rawValue.hasSuffix(":write") }

    /// What the person behind the key must be allowed.
    var right: Right {
        switch self {
        case .writeContacts, .writeBinders, .writeTasks, .writeLetters, .writeDocuments, .writeBin: .work
        case .writePrices: .trade
        case .writeFields, .writeFirm: .settings
        case .readWebhooks, .writeWebhooks: .owners
        default: .look
        }
    }

    func isIn(_ granted: Set<APIScope>) -> Bool {
        granted.contains(self) || (APIScope(rawValue: rawValue.replacing(":read", with: ":write")).map(granted.contains) ?? false)
    }
}
