import Store

extension TrashEntry {
    /// Employees see what they deleted; owners and managers everything.
    static func visible(to viewer: Viewer) -> SQL {
        guard case .employee(let role) = viewer.seat else { return "1 = 0" }
        return role.mayManage
            ? "trash.firm_id = \(viewer.firmID)" : "trash.firm_id = \(viewer.firmID) AND trash.account_id = \(viewer.accountID)"
    }

    static func all(_ viewer: Viewer, _ tx: Transaction) throws -> [TrashEntry] {
        try tx.all(TrashEntry.self, "SELECT \(columns) FROM trash WHERE \(visible(to: viewer)) ORDER BY trash.at DESC LIMIT 200")
    }
}
