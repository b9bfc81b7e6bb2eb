import Values

/// Whose rows a transaction sees on PostgreSQL: the second wall behind the conditions of the queries.
public enum Scope: Sendable, Hashable {
    /// The rows of one firm and the tables that belong to no firm.
    case firm(RecordID)
    /// The rows of all firms: for migrations, sign-in, the workers' queue and operators.
    case everything

    /// What the setting `wiecha.firm` holds inside such a transaction.
    var setting: String {
        switch self {
        case .firm(let firm): String(firm)
        case .everything: "*"
        }
    }
}
