/// The firm's settings, its people, work behind the pages.
enum WordsSettings {
    static let english: [String: String] = [
        "Wyloguj ze wszystkich miejsc: %": "Sign out everywhere: %",
        "% jest wylogowany ze wszystkich miejsc.": "% is signed out everywhere.",
        "% nie ma już dostępu do firmy.": "% no longer has access to the firm.",
        "Pracownicy firmy": "People of the firm",
        "Zakończ dostęp": "End access",
        "Zaproś pracownika": "Invite an employee",
        "Stanowisko": "Position",
        "Numer rachunku się nie zgadza, sprawdź cyfry.": "The account number does not add up, check the digits.",
        "Ktoś zapisał dane firmy, zanim skończyłeś. Sprawdź je i zapisz jeszcze raz.":
            "Somebody saved the firm's particulars before you finished. Check them and save again.",
        "Dane firmy": "The firm's particulars",
        "Zmiana pojawi się na nowych dokumentach. Gotowe zostają bez zmian.":
            "A change shows on new documents. Finished ones stay as they are.",
        "Rachunek": "Bank account",
        "Stopka listów": "Footer of letters",
        "Logo na dokumentach": "Logo on documents",
        "Logo jest zapisane. Nowe zastąpi obecne.": "A logo is saved. A new one replaces it.",
        "Wybierz plik PNG": "Choose a PNG file",
        "PNG, najlepiej szerokość 400 px, do 1 MB": "PNG, best 400 px wide, up to 1 MB",
        "Zapisz logo": "Save logo",
        "Zapisano dane firmy.": "The firm's particulars are saved.",
        "Logo musi być plikiem PNG do 1 MB.": "The logo must be a PNG file of up to 1 MB.",
        "Zapisano logo.": "Logo saved.",
        "Nic nie czeka": "Nothing is waiting",
        "Gdy coś w tle się nie uda mimo prób, zobaczysz to tutaj i ponowisz jednym przyciskiem.":
            "When something behind the pages fails for good, you see it here and retry it with one button.",
        "prób: %": "attempts: %",
        "Ponowiono.": "Retried.",
        "Ta osoba już pracuje w firmie.": "This person already works in the firm.",
        "wylogowanie ze wszystkich miejsc": "signing out everywhere",
    ]
}
