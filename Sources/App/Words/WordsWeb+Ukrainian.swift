extension WordsWeb {
    static let ukrainian: [String: String] = [
        "Nie rozumiemy tego żądania": "Ми не розуміємо цього запиту",
        "Zaloguj się": "Увійти",
        "Brak dostępu": "Немає доступу",
        "Żądanie przyszło z innej strony": "Запит надійшов з іншого сайту",
        "Nie ma takiej strony": "Такої сторінки немає",
        "Tego nie można tu zrobić": "Тут цього зробити не можна",
        "Ktoś zmienił to w międzyczasie": "Хтось тим часом це змінив",
        "Tego już nie ma": "Цього вже немає",
        "Za dużo danych": "Забагато даних",
        "Nieznany rodzaj danych": "Невідомий вид даних",
        "Popraw zaznaczone pola": "Виправте позначені поля",
        "Tego nie da się zrobić": "Цього не можна зробити",
        "Zamknięte dla zmian": "Закрито для змін",
        "Zbyt wiele prób": "Забагато спроб",
        "Coś się zepsuło po naszej stronie": "Щось зламалося на нашому боці",
        "Chwilowo niedostępne": "Тимчасово недоступно",
        "Spróbuj ponownie za % s.": "Спробуйте ще раз за % с.",
    ]
}
