/// The bin.
enum WordsTrash {
    static let english: [String: String] = [
        "Kosz": "Bin",
        "Usunięte rzeczy czekają tu 30 dni.": "Deleted things wait here for 30 days.",
        "Kosz jest pusty": "The bin is empty",
        "To, co usuniesz, trafi tutaj i da się przywrócić.": "What you delete comes here and can be restored.",
        "Usunięte": "Deleted",
        "Przywróć": "Restore",
        "Przywrócono: %.": "Restored: %.",
    ]
}
