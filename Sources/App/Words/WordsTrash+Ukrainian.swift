extension WordsTrash {
    static let ukrainian: [String: String] = [
        "Szukaj w koszu": "Шукати в кошику",
        "Wszystkie rodzaje": "Усі види",
        "Kto usunął": "Хто видалив",
        "Wszyscy": "Усі",
        "Pokaż": "Показати",
        "Nic nie pasuje": "Нічого не підходить",
        "Zmień filtry, żeby zobaczyć więcej.": "Змініть фільтри, щоб побачити більше.",
        "Co": "Що",
        "Kiedy": "Коли",
        "Zniknie za": "Зникне за",
        "% dni": "% дн.",
        "Kosz": "Кошик",
        "Usunięte rzeczy czekają tu 30 dni.": "Видалені речі чекають тут 30 днів.",
        "Kosz jest pusty": "Кошик порожній",
        "To, co usuniesz, trafi tutaj i da się przywrócić.": "Те, що ви видалите, потрапить сюди, і його можна буде відновити.",
        "Usunięte": "Видалені",
        "Przywróć": "Відновити",
        "Przywrócono: %.": "Відновлено: %.",
        "% dzień": "% день",
    ]
}
