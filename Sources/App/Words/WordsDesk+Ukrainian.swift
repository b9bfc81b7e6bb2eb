extension WordsDesk {
    static let ukrainian: [String: String] = [
        "%. tydzień": "тиждень %",
        "Klienta": "Клієнта",
        "Oferty czekające na odpowiedź": "Пропозиції, що чекають на відповідь",
        "Wszystkie oferty": "Усі пропозиції",
        "Nieprzeczytana poczta": "Непрочитана пошта",
        "Cała poczta": "Уся пошта",
        "Co nowego": "Що нового",
        "Cała historia": "Уся історія",
        "Budowy w toku": "Об’єкти в роботі",
        "Wszystkie": "Усі",
        "Pierwsze kroki": "Перші кроки",
        "Dzień dobry, %": "Добрий день, %",
        "Dodaj bazę klientów": "Додайте базу клієнтів",
        "Na przykład „Klienci 2026”.": "Наприклад «Клієнти 2026».",
        "Dodaj pierwszą osobę albo firmę": "Додайте першу особу або фірму",
        "Wystarczy nazwisko i adres e-mail.": "Достатньо прізвища та адреси e-mail.",
        "Załóż segregator budowy": "Створіть сегрегатор об’єкта",
        "Dostanie adres pocztowy, foldery i strefę dla inwestora.": "Він отримає поштову адресу, папки й зону для замовника.",
        "Złóż ofertę z cennika": "Складіть пропозицію з прайс-листа",
        "PDF powstanie sam i trafi do folderu Oferty.": "PDF створиться сам і потрапить до папки Oferty.",
        "Jak utworzyć bazę klientów i dodać kontakt?": "Як створити базу клієнтів і додати контакт?",
        "W menu wybierz pomarańczowe Bazy klientów, naciśnij czerwony przycisk Dodaj nową bazę, a w bazie Dodaj nowy kontakt.":
            "У меню виберіть помаранчеві Бази клієнтів, натисніть червону кнопку Додати нову базу, а в базі Додати новий контакт.",
        "Co to jest segregator?": "Що таке сегрегатор?",
        "Segregator zbiera oferty, zlecenia, pocztę i pliki jednego klienta, najczęściej jednej inwestycji. Segregator budowy to także strefa inwestora.":
            "Сегрегатор збирає пропозиції, замовлення, пошту й файли одного клієнта, найчастіше одного будівництва. Сегрегатор об’єкта — це також зона замовника.",
        "Jak złożyć ofertę?": "Як скласти пропозицію?",
        "W menu wybierz zielone Oferty i Nowa oferta. Wybierz klienta, dodaj pozycje z cennika i zapisz. Powstanie PDF, dołączony do oferty.":
            "У меню виберіть зелені Пропозиції та Нова пропозиція. Виберіть клієнта, додайте позиції з прайс-листа й збережіть. Буде створено PDF, долучений до пропозиції.",
        "Jak wylogować kogoś ze wszystkich urządzeń?": "Як завершити чийсь сеанс на всіх пристроях?",
        "Ustawienia, Pracownicy, karta osoby, przycisk Wyloguj ze wszystkich miejsc. Działa od razu.":
            "Налаштування, Працівники, картка особи, кнопка Вийти всюди. Діє одразу.",
        "Czy usunięte dane da się odzyskać?": "Чи можна відновити видалені дані?",
        "Tak, przez 30 dni: w Koszu naciśnij Przywróć.": "Так, протягом 30 днів: у Кошику натисніть Відновити.",
        "Jak stworzyć mocne hasło?": "Як створити надійний пароль?",
        "Unikalne, bez popularnych słów i bez sąsiednich klawiszy, z małymi i dużymi literami, cyframi i znakami specjalnymi. Albo kilka niezwiązanych słów.":
            "Унікальний, без поширених слів і сусідніх клавіш, з малими й великими літерами, цифрами та спеціальними знаками. Або кілька не пов’язаних слів.",
        "% budowa czeka na raport": "% об’єкт чекає на звіт",
        "% budowy czekają na raport": "% об’єкти чекають на звіт",
        "% budów czeka na raport": "% об’єктів чекає на звіт",
        "Żadna budowa nie jest w toku": "Немає об’єктів у роботі",
        "Otwarta budowa stanie tu z etapem, raportem tygodnia i nową pocztą.":
            "Відкритий об’єкт з’явиться тут з етапом, тижневим звітом і новою поштою.",
        "raport tyg. %": "звіт, тиждень %",
        "brak raportu": "немає звіту",
    ]
}
