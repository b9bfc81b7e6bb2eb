import Values
import Web

/// What a webhook is told of: acts of the history by kind and verb, `contact.created`; `contact.*` is every act about contacts, `*` every act.
struct WebhookEvent: Sendable, Hashable {
    let text: String

    /// Nil for a kind or a verb that there is not.
    init?(_ text: String) {
        if text != "*" {
            let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, RecordKind(rawValue: parts[0]) != nil, parts[1] == "*" || Act.Verb(rawValue: parts[1]) != nil else {
                return nil
            }
        }
        self.text = text
    }

    func means(_ kind: String, _ verb: String) -> Bool { ["*", "\(kind).*", "\(kind).\(verb)"].contains(text) }

    /// What the settings offer; the API takes any kind with any verb.
    static let catalog: [(kind: RecordKind, verbs: [Act.Verb])] = [
        (.contact, [.created, .changed, .moved, .deleted, .restored]),
        (.contactBase, [.created, .changed, .deleted, .restored]),
        (.task, [.created, .changed, .moved, .closed, .reopened, .answered, .deleted, .restored]),
        (.binder, [.created, .changed, .closed, .reopened, .archived, .deleted, .restored]),
        (.stage, [.changed]),
        (.participant, [.invited, .left]),
        (.offer, [.created, .changed, .sent, .accepted, .declined, .deleted, .restored]),
        (.order, [.created]),
        (.letter, [.received, .sent, .failed]),
        (.document, [.filed, .changed, .moved, .deleted, .restored]),
        (.priceListItem, [.created, .changed, .deleted, .restored]),
        (.guestLink, [.created, .opened, .revoked]),
        (.employee, [.invited, .left, .suspended, .resumed]),
        (.firm, [.changed]),
    ]
}
