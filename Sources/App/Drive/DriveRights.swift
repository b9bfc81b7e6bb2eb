import Store
import Values
import Web

/// What a person may do on the drive: what the pages of files let them do.
extension Viewer {
    /// Employees who may work change and arrange files; people of a building add files.
    var mayArrangeFiles: Bool { has(.work) }

    /// A new version: employees who may work, and whoever of the building's people brought the document.
    func maySave(_ document: Document) -> Bool {
        mayArrangeFiles || (!isEmployee && document.accountID != nil && document.accountID == accountID)
    }

    func need(_ isAllowed: Bool) throws {
        guard isAllowed else { throw Refusal.forbidden }
    }
}
