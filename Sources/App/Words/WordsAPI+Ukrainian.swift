extension WordsAPI {
    static let ukrainian: [String: String] = [
        "API": "API",
        "klucz API": "ключ API",
        "Klucze API": "Ключі API",
        "Nazwij klucz, na przykład „księgowość”.": "Назвіть ключ, наприклад «бухгалтерія».",
        "Zaznacz, co ten klucz otwiera.": "Позначте, що цей ключ відкриває.",
        "Klucz % już nie działa.": "Ключ % більше не діє.",
        "Skopiuj go teraz. Więcej go nie pokażemy.": "Скопіюйте його зараз. Більше ми його не покажемо.",
        "Nowy klucz": "Новий ключ",
        "Żaden program nie ma jeszcze klucza.": "Ще жодна програма не має ключа.",
        "Opis API": "Опис API",
        "Co otwiera": "Що відкриває",
        "nieużywany": "не використовувався",
        "Klucz działa w Twoim imieniu i zapisuje się w historii.": "Ключ діє від вашого імені й записується в історії.",
        "Utwórz klucz": "Створити ключ",
    ]
}
