/// Search.
enum WordsSearch {
    static let english: [String: String] = [
        "Nowa baza klientów": "New client database",
        "Nowy kontakt": "New contact",
        "telefon": "telephone",
        "poczta": "mail",
        "cennik": "price list",
        "polecenie": "command",
        "Szukaj we wszystkim": "Search everything",
        "Nazwisko, adres, numer oferty, słowo z wiadomości": "Name, address, offer number, a word from a letter",
        "Nie musisz pisać polskich znaków ani pamiętać odmiany.": "You need neither accents nor the right ending of a word.",
        "Nic nie pasuje do słów „%”. Spróbuj krócej.": "Nothing matches the words “%”. Try fewer.",
    ]
}
