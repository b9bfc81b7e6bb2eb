/// Keys of programs.
enum WordsAPI {
    static let english: [String: String] = [
        "API": "API",
        "klucz API": "API key",
        "Klucze API": "API keys",
        "Nazwij klucz, na przykład „księgowość”.": "Name the key, for example “accounting”.",
        "Zaznacz, co ten klucz otwiera.": "Choose what this key opens.",
        "Klucz % już nie działa.": "The key % works no longer.",
        "Skopiuj go teraz. Więcej go nie pokażemy.": "Copy it now. It is not shown again.",
        "Nowy klucz": "New key",
        "Żaden program nie ma jeszcze klucza.": "No program has a key yet.",
        "Opis API": "Description of the API",
        "Co otwiera": "What it opens",
        "nieużywany": "not used",
        "Klucz działa w Twoim imieniu i zapisuje się w historii.": "The key acts for you and is written into the history.",
        "Utwórz klucz": "Make the key",
    ]
}
