/// What an employee may do, by the lines of the table that the firm's owner reads.
public enum Right: String, Sendable, CaseIterable {
    /// See everything of the firm.
    case look
    /// Contacts, binders, mail, files: add, change, delete.
    case work
    /// Offers, orders and the price list.
    case trade
    /// The firm's data, templates, mail accounts, work behind the pages.
    case settings
    /// Invite, sign out, suspend, see as somebody.
    case people
    /// What others deleted.
    case bin
    /// Whatever touches owners: their role and their cards.
    case owners

    /// What changing something at an address takes; looking takes `look`.
    static func toChange(at pattern: String) -> Right {
        let first = pattern.prefix { $0 != "/" }
        return ["oferty", "zlecenia", "cennik"].contains(first) ? .trade : .work
    }
}

extension EmployeeRole {
    func has(_ right: Right) -> Bool {
        switch self {
        case .owner: true
        case .manager: right != .owners
        case .employee: [.look, .work, .trade].contains(right)
        case .accountant: [.look, .work].contains(right)
        case .reader: right == .look
        }
    }
}

extension EmployeeRole {
    /// Managers may see the office as anybody but an owner does; owners as anybody.
    func maySeeAs(_ other: EmployeeRole) -> Bool { has(.people) && (other != .owner || has(.owners)) }
}

extension Viewer {
    /// Whether an employee's role has the right; people from outside the firm have none of these.
    func has(_ right: Right) -> Bool {
        if case .employee(let role) = seat { role.has(right) } else { false }
    }
}
