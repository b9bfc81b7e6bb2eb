import Values

/// The kinds of records that history, the bin and search speak of.
public enum RecordKind: String, Sendable, CaseIterable {
    case firm, employee, account
    case contactBase = "contact_base"
    case contact, binder, stage, participant, particulars, folder, document
    case priceListItem = "price_list_item"
    case offer, order, thread, letter
    case guestLink = "guest_link"
    case addressEntry = "address_entry"
    case formDocument = "form_document"
    case siteLogEntry = "site_log_entry"
    case mailAccount = "mail_account"
    case letterTemplate = "letter_template"
    case apiKey = "api_key"
    case appPassword = "app_password"
    case webhook
    case tag, task, duty
    case taskCategory = "task_category"
    case taskFeed = "task_feed"
}

/// A record named by its kind and id.
public struct Reference: Sendable, Hashable {
    public let kind: RecordKind
    public let id: RecordID

    public init(_ kind: RecordKind, _ id: RecordID) {
        self.kind = kind
        self.id = id
    }
}
