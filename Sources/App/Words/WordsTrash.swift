/// The bin.
enum WordsTrash {
    static let english: [String: String] = [
        "% dzień": "% day",
        "Szukaj w koszu": "Search the bin",
        "Wszystkie rodzaje": "All kinds",
        "Kto usunął": "Deleted by",
        "Wszyscy": "Everybody",
        "Pokaż": "Show",
        "Nic nie pasuje": "Nothing fits",
        "Zmień filtry, żeby zobaczyć więcej.": "Change the filters to see more.",
        "Co": "What",
        "Kiedy": "When",
        "Zniknie za": "Gone in",
        "% dni": "% days",
        "Kosz": "Bin",
        "Usunięte rzeczy czekają tu 30 dni.": "Deleted things wait here for 30 days.",
        "Kosz jest pusty": "The bin is empty",
        "To, co usuniesz, trafi tutaj i da się przywrócić.": "What you delete comes here and can be restored.",
        "Usunięte": "Deleted",
        "Przywróć": "Restore",
        "Przywrócono: %.": "Restored: %.",
    ]
}
