extension WordsMailbox {
    /// Signatures, templates, the firm's rules for its mail.
    static let patterns: [String: String] = [
        "Podpis pod wiadomościami": "Signature under letters",
        "Podpis": "Signature",
        "Wstawia się sam do nowych wiadomości i odpowiedzi.": "It is put into new letters and answers by itself.",
        "Zapisz podpis": "Save signature",
        "Zapisano podpis.": "Signature saved.",
        "Podpis może mieć najwyżej 2000 znaków.": "A signature has 2,000 characters at most.",
        "Szablony wiadomości": "Letter templates",
        "szablon wiadomości": "letter template",
        "Szablon": "Template",
        "Dodaj szablon": "Add a template",
        "Nowy szablon": "New template",
        "Zmiana szablonu": "Change the template",
        "Zapisz szablon": "Save template",
        "Zapisano szablon „%”.": "Template “%” saved.",
        "Usunięto szablon „%”.": "Template “%” deleted.",
        "Nie ma jeszcze szablonów": "No templates yet",
        "Wiadomość, którą piszecie często, zapisz raz i wstawiaj jednym kliknięciem.":
            "Save a letter you write often and put it in with one click.",
        "Zaproszenie na odbiór": "Invitation to the acceptance",
        "Pola:": "Fields:",
        "Pola wpisuj w podwójnych klamrach. Pole bez wartości zostanie oznaczone i nie wyjdzie, dopóki go nie uzupełnisz.":
            "Put fields in double braces. A field without a value is marked and does not leave until you fill it.",
        "Wpisz treść szablonu.": "Enter the text of the template.",
        "Nie ma pola „%”. Pola to: %.": "There is no field “%”. The fields are: %.",
        "Tak szablonu nie można zapisać: %": "A template cannot be written like this: %",
        "Fragment „%” nie jest zamknięty.": "The part “%” is not closed.",
        "Brakuje zamknięcia }}.": "The closing }} is missing.",
        "Szablon jest za długi.": "The template is too long.",
        "Ktoś zmienił ten szablon w międzyczasie. Otwórz go jeszcze raz w nowej karcie i przenieś swoje zmiany.":
            "Somebody has changed this template meanwhile. Open it again in a new tab and bring your changes there.",
        "Uzupełnij „%” albo usuń to z wiadomości.": "Fill in “%” or take it out of the letter.",
        "Zasady poczty": "Rules of the mail",
        "Odbiorcy na dzień dla jednego uczestnika budowy": "Recipients a day for one person of a building",
        "Uczestnik nie jest pracownikiem, a pisze z adresu firmy. Więcej nie wyśle do następnego dnia.":
            "A person of a building is no employee and writes from the firm's address. More will not leave before the next day.",
        "Wpisz liczbę od 1 do 1000.": "Enter a number from 1 to 1000.",
        "Zapisano zasady poczty.": "Rules of the mail saved.",
        "Dziennie możesz napisać do % odbiorców, dziś zostało: %. Napisz jutro albo poproś biuro o wysłanie.":
            "You may write to % recipients a day, left today: %. Write tomorrow or ask the office to send it.",
    ]
}
