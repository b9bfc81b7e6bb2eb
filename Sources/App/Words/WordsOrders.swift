/// The client's answer and orders.
enum WordsOrders {
    static let english: [String: String] = [
        "% zlecenie na stronie": "% order on this page",
        "% zleceń na stronie": "% orders on this page",
        "Twoja odpowiedź": "Your answer",
        "Oferta była ważna do %. Poproś firmę o nową.": "The offer was valid until %. Ask the firm for a new one.",
        "Słowo do oferty": "A word about the offer",
        "Przyjmuję ofertę": "I accept the offer",
        "Odrzucam": "I decline",
        "Odpowiedź jest jedna i od razu trafia do firmy.": "There is one answer, and it reaches the firm at once.",
        "Wybierz, czy przyjmujesz ofertę, czy ją odrzucasz.": "Choose whether you accept the offer or decline it.",
        "Od dnia": "Since",
        "Przyjęcie oferty": "Acceptance of the offer",
        "Nie ma jeszcze zleceń": "There are no orders yet",
        "Zlecenie powstaje samo, kiedy klient przyjmie ofertę.": "An order is made by itself when a client accepts an offer.",
        "Nie ma tu jeszcze zleceń": "There are no orders here yet",
        "Zlecenie": "Order",
        "Do zapłaty": "To pay",
        "Ta oferta jest już przyjęta.": "This offer has been accepted already.",
        "Ta oferta jest już odrzucona.": "This offer has been declined already.",
        "Dziękujemy, oferta jest przyjęta.": "Thank you, the offer is accepted.",
        "Zapisano odpowiedź.": "Answer saved.",
    ]
}
