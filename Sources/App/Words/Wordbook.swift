import Web

/// Every language's words, put together from the features' tables; the Polish text is the key.
enum Wordbook {
    /// What each feature brings.
    static let english: [[String: String]] = [
        WordsAPI.english,
        WordsAccounts.english,
        WordsAddressBook.english,
        WordsBinders.english,
        WordsContacts.english, WordsContactsOffice.english, WordsContactsImport.english,
        WordsDesk.english,
        WordsDrive.english,
        WordsDuties.english,
        WordsFiles.english,
        WordsFormDocuments.english, WordsFormSigning.english,
        WordsGuestLinks.english,
        WordsHistory.english, WordsHistory.fields,
        WordsHouse.english,
        WordsLook.english,
        WordsMailbox.english,
        WordsOffers.english,
        WordsOrders.english,
        WordsPriceList.english,
        WordsSearch.english,
        WordsSettings.english,
        WordsSiteLog.english,
        WordsTasks.english,
        WordsTrash.english,
        WordsWebhooks.english,
        WordsWeb.english,
        WordsZone.english,
    ]

    static var words: Words {
        Words([.english: merged(english), .ukrainian: merged(ukrainian)])
    }

    private static func merged(_ tables: [[String: String]]) -> [String: String] {
        tables.reduce(into: [:]) { all, table in all.merge(table) { first, _ in first } }
    }
}
