import Values

/// The addresses of one building's book, as the office or as the zone knows them.
struct AddressBookLinks: Sendable {
    let book: String
    let print: String
    let cards: String
    let entry: @Sendable (RecordID) -> String
    let trash: @Sendable (RecordID) -> String
    let newLetter: String

    static func office(_ binder: RecordID) -> AddressBookLinks {
        AddressBookLinks(
            book: Places.binderAddresses(binder), print: Places.binderAddressesPrint(binder), cards: Places.binderAddressCards(binder),
            entry: { Places.binderAddress(binder, $0) }, trash: { Places.binderAddressTrash(binder, $0) },
            newLetter: Places.newLetter(binder))
    }

    static func zone(_ building: RecordID) -> AddressBookLinks {
        AddressBookLinks(
            book: Places.zoneAddresses(building), print: Places.zoneAddressesPrint(building), cards: Places.zoneAddressCards(building),
            entry: { Places.zoneAddress(building, $0) }, trash: { Places.zoneAddressTrash(building, $0) },
            newLetter: Places.zoneNewLetter(building))
    }
}
