/// The refusals of the web layer.
enum WordsWeb {
    static let english: [String: String] = [
        "Nie rozumiemy tego żądania": "We do not understand this request",
        "Zaloguj się": "Sign in",
        "Brak dostępu": "No access",
        "Żądanie przyszło z innej strony": "The request came from another site",
        "Nie ma takiej strony": "There is no such page",
        "Tego nie można tu zrobić": "This cannot be done here",
        "Ktoś zmienił to w międzyczasie": "Somebody changed this in the meantime",
        "Tego już nie ma": "This is gone",
        "Za dużo danych": "Too much data",
        "Nieznany rodzaj danych": "Unknown kind of data",
        "Popraw zaznaczone pola": "Correct the marked fields",
        "Tego nie da się zrobić": "This cannot be done",
        "Zamknięte dla zmian": "Closed for changes",
        "Zbyt wiele prób": "Too many attempts",
        "Coś się zepsuło po naszej stronie": "Something broke on our side",
        "Chwilowo niedostępne": "Not available for a moment",
        "Spróbuj ponownie za % s.": "Try again in % s.",
    ]
}
