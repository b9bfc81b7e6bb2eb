extension WordsSearch {
    static let ukrainian: [String: String] = [
        "Nowa baza klientów": "Нова база клієнтів",
        "Nowy kontakt": "Новий контакт",
        "telefon": "телефон",
        "poczta": "пошта",
        "cennik": "прайс-лист",
        "polecenie": "команда",
        "Szukaj we wszystkim": "Шукати в усьому",
        "Nazwisko, adres, numer oferty, słowo z wiadomości": "Прізвище, адреса, номер пропозиції, слово з листа",
        "Nie musisz pisać polskich znaków ani pamiętać odmiany.": "Не треба писати польські літери чи пам’ятати відмінки.",
        "Nic nie pasuje do słów „%”. Spróbuj krócej.": "За словами «%» нічого не знайдено. Спробуйте коротше.",
    ]
}
