/// The desk and help.
enum WordsDesk {
    static let english: [String: String] = [
        "% budowa czeka na raport": "% building waits for its report",
        "% budów czeka na raport": "% buildings wait for their reports",
        "Żadna budowa nie jest w toku": "No building is under way",
        "Otwarta budowa stanie tu z etapem, raportem tygodnia i nową pocztą.":
            "An open building will stand here with its stage, the report of the week and new mail.",
        "raport tyg. %": "report, week %",
        "brak raportu": "no report",
        "%. tydzień": "week %",
        "Klienta": "Client",
        "Oferty czekające na odpowiedź": "Offers waiting for an answer",
        "Wszystkie oferty": "All offers",
        "Nieprzeczytana poczta": "Unread mail",
        "Cała poczta": "All mail",
        "Co nowego": "What is new",
        "Cała historia": "Whole history",
        "Budowy w toku": "Buildings under way",
        "Wszystkie": "All",
        "Pierwsze kroki": "First steps",
        "Dzień dobry, %": "Hello, %",
        "Dodaj bazę klientów": "Add a client database",
        "Na przykład „Klienci 2026”.": "For example “Clients 2026”.",
        "Dodaj pierwszą osobę albo firmę": "Add the first person or firm",
        "Wystarczy nazwisko i adres e-mail.": "A last name and an e-mail address are enough.",
        "Załóż segregator budowy": "Open a binder for a building",
        "Dostanie adres pocztowy, foldery i strefę dla inwestora.":
            "It gets a mail address, folders and a zone for the owner of the building.",
        "Złóż ofertę z cennika": "Make an offer from the price list",
        "PDF powstanie sam i trafi do folderu Oferty.": "The PDF is made by itself and filed in the folder Oferty.",
        "Jak utworzyć bazę klientów i dodać kontakt?": "How do I make a client database and add a contact?",
        "W menu wybierz pomarańczowe Bazy klientów, naciśnij czerwony przycisk Dodaj nową bazę, a w bazie Dodaj nowy kontakt.":
            "In the menu choose the orange Client databases, press the red button Add a new database, and in the database Add a new contact.",
        "Co to jest segregator?": "What is a binder?",
        "Segregator zbiera oferty, zlecenia, pocztę i pliki jednego klienta, najczęściej jednej inwestycji. Segregator budowy to także strefa inwestora.":
            "A binder gathers the offers, orders, mail and files of one client, mostly of one project. The binder of a building is also the zone of its owner.",
        "Jak złożyć ofertę?": "How do I make an offer?",
        "W menu wybierz zielone Oferty i Nowa oferta. Wybierz klienta, dodaj pozycje z cennika i zapisz. Powstanie PDF, dołączony do oferty.":
            "In the menu choose the green Offers and New offer. Choose a client, add lines from the price list and save. A PDF is made and attached to the offer.",
        "Jak wylogować kogoś ze wszystkich urządzeń?": "How do I sign somebody out of all devices?",
        "Ustawienia, Pracownicy, karta osoby, przycisk Wyloguj ze wszystkich miejsc. Działa od razu.":
            "Settings, Employees, the person's card, the button Sign out everywhere. It works at once.",
        "Czy usunięte dane da się odzyskać?": "Can deleted data be brought back?",
        "Tak, przez 30 dni: w Koszu naciśnij Przywróć.": "Yes, for 30 days: in the Bin press Restore.",
        "Jak stworzyć mocne hasło?": "How do I make a strong password?",
        "Unikalne, bez popularnych słów i bez sąsiednich klawiszy, z małymi i dużymi literami, cyframi i znakami specjalnymi. Albo kilka niezwiązanych słów.":
            "Unique, without popular words and neighbouring keys, with small and capital letters, digits and special characters. Or a few unrelated words.",
    ]
}
