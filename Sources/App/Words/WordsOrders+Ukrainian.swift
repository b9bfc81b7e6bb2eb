extension WordsOrders {
    static let ukrainian: [String: String] = [
        "Twoja odpowiedź": "Ваша відповідь",
        "Oferta była ważna do %. Poproś firmę o nową.": "Пропозиція була дійсна до %. Попросіть фірму про нову.",
        "Słowo do oferty": "Слово до пропозиції",
        "Przyjmuję ofertę": "Приймаю пропозицію",
        "Odrzucam": "Відхиляю",
        "Odpowiedź jest jedna i od razu trafia do firmy.": "Відповідь одна, і вона одразу потрапляє до фірми.",
        "Wybierz, czy przyjmujesz ofertę, czy ją odrzucasz.": "Виберіть, чи ви приймаєте пропозицію, чи відхиляєте її.",
        "Od dnia": "Від дня",
        "Przyjęcie oferty": "Прийняття пропозиції",
        "Nie ma jeszcze zleceń": "Ще немає замовлень",
        "Zlecenie powstaje samo, kiedy klient przyjmie ofertę.": "Замовлення створюється само, коли клієнт приймає пропозицію.",
        "Nie ma tu jeszcze zleceń": "Тут ще немає замовлень",
        "Zlecenie": "Замовлення",
        "Do zapłaty": "До сплати",
        "Ta oferta jest już przyjęta.": "Цю пропозицію вже прийнято.",
        "Ta oferta jest już odrzucona.": "Цю пропозицію вже відхилено.",
        "Dziękujemy, oferta jest przyjęta.": "Дякуємо, пропозицію прийнято.",
        "Zapisano odpowiedź.": "Відповідь збережено.",
    ]
}
