import Crypto
import Store
import Values
import Web

/// A building's address book as programs read it.
struct BookOnDrive: Sendable {
    let building: DriveBuilding
    let entries: [AddressEntry]

    /// A different text with anything that a reader could see changed.
    var tag: String {
        let text = entries.map { "\($0.id) \($0.version)" }.joined(separator: ",")
        return Keys.hex(SHA256.hash(data: Array(text.utf8)).prefix(12))
    }

    var address: String { Places.drive.tail(["ksiazka", building.segment], isFolder: true) }

    func address(of entry: AddressEntry) -> String { Places.drive.tail(["ksiazka", building.segment, "\(entry.id).vcf"]) }

    /// The entry that a part of an address names.
    func entry(named name: String) -> AddressEntry? {
        guard name.hasSuffix(".vcf"), let id = RecordID(String(name.dropLast(4))) else { return nil }
        return entries.first { $0.id == id }
    }

    static func tag(of entry: AddressEntry) -> String { "\"\(entry.id)-\(entry.version)\"" }

    /// The books that the caller may open and in which somebody stands.
    static func all(_ buildings: [DriveBuilding], _ tx: Transaction) throws -> [BookOnDrive] {
        let firms = Set(buildings.map(\.viewer.firmID))
        var used: Set<RecordID> = []
        for firm in firms {
            used.formUnion(
                try tx.all(Int64.self, "SELECT DISTINCT address_entry.binder_id FROM address_entry WHERE address_entry.firm_id = \(firm)"))
        }
        return try buildings.filter { used.contains($0.id) }.compactMap { try one($0, tx) }.filter { !$0.entries.isEmpty }
    }

    /// Nil where the role may not look.
    static func one(_ building: DriveBuilding, _ tx: Transaction) throws -> BookOnDrive? {
        let viewer = building.viewer
        let binder = try viewer.binder(building.id, tx)
        guard try viewer.mayReadAddressBook(of: binder, tx) else { return nil }
        return BookOnDrive(building: building, entries: try viewer.addressEntries(of: binder, tx))
    }
}
