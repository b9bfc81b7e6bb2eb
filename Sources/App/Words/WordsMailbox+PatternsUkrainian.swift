extension WordsMailbox {
    static let patternsUkrainian: [String: String] = [
        "Podpis pod wiadomościami": "Підпис під листами",
        "Podpis": "Підпис",
        "Wstawia się sam do nowych wiadomości i odpowiedzi.": "Вставляється сам у нові листи й відповіді.",
        "Zapisz podpis": "Зберегти підпис",
        "Zapisano podpis.": "Підпис збережено.",
        "Podpis może mieć najwyżej 2000 znaków.": "Підпис може мати щонайбільше 2000 знаків.",
        "Szablony wiadomości": "Шаблони листів",
        "szablon wiadomości": "шаблон листа",
        "Szablon": "Шаблон",
        "Dodaj szablon": "Додати шаблон",
        "Nowy szablon": "Новий шаблон",
        "Zmiana szablonu": "Зміна шаблону",
        "Zapisz szablon": "Зберегти шаблон",
        "Zapisano szablon „%”.": "Шаблон «%» збережено.",
        "Usunięto szablon „%”.": "Шаблон «%» видалено.",
        "Nie ma jeszcze szablonów": "Ще немає шаблонів",
        "Wiadomość, którą piszecie często, zapisz raz i wstawiaj jednym kliknięciem.":
            "Лист, який ви пишете часто, збережіть один раз і вставляйте одним натиском.",
        "Zaproszenie na odbiór": "Запрошення на приймання",
        "Pola:": "Поля:",
        "Pola wpisuj w podwójnych klamrach. Pole bez wartości zostanie oznaczone i nie wyjdzie, dopóki go nie uzupełnisz.":
            "Поля пишіть у подвійних фігурних дужках. Поле без значення буде позначене, і лист не піде, доки ви його не заповните.",
        "Wpisz treść szablonu.": "Введіть текст шаблону.",
        "Nie ma pola „%”. Pola to: %.": "Немає поля «%». Поля такі: %.",
        "Tak szablonu nie można zapisać: %": "Такий шаблон не можна зберегти: %",
        "Fragment „%” nie jest zamknięty.": "Фрагмент «%» не закритий.",
        "Brakuje zamknięcia }}.": "Бракує закриття }}.",
        "Szablon jest za długi.": "Шаблон задовгий.",
        "Ktoś zmienił ten szablon w międzyczasie. Otwórz go jeszcze raz w nowej karcie i przenieś swoje zmiany.":
            "Хтось тим часом змінив цей шаблон. Відкрийте його ще раз у новій вкладці й перенесіть свої зміни.",
        "Uzupełnij „%” albo usuń to z wiadomości.": "Заповніть «%» або приберіть це з листа.",
        "Zasady poczty": "Правила пошти",
        "Odbiorcy na dzień dla jednego uczestnika budowy": "Одержувачі на день для одного учасника об’єкта",
        "Uczestnik nie jest pracownikiem, a pisze z adresu firmy. Więcej nie wyśle do następnego dnia.":
            "Учасник не є працівником, а пише з адреси фірми. Більше він не надішле до наступного дня.",
        "Wpisz liczbę od 1 do 1000.": "Введіть число від 1 до 1000.",
        "Zapisano zasady poczty.": "Правила пошти збережено.",
        "Dziennie możesz napisać do % odbiorców, dziś zostało: %. Napisz jutro albo poproś biuro o wysłanie.":
            "На день ви можете написати до % одержувачів, сьогодні залишилося: %. Напишіть завтра або попросіть офіс надіслати.",
    ]
}
