/// The zone of a building.
enum WordsZone {
    static let english: [String: String] = [
        "Pobierz teczkę budowy": "Download the building’s folder",
        "Wszystkie pliki, poczta i oferty w jednym archiwum ZIP, do zachowania na zawsze.":
            "All files, letters and offers in one ZIP archive, to keep for good.",
        "Adres budowy, dojazd i dane do faktur. Dołączysz je do każdej wiadomości jednym naciśnięciem.":
            "Address of the building, the way there and invoice particulars. One press attaches them to any letter.",
        "Drukuj": "Print",
        "Otwórz na mapie": "Open on a map",
        "Dołącz do wiadomości": "Attach to a letter",
        "Zmień dane": "Change particulars",
        "Ktoś zapisał te dane, zanim skończyłeś. Powyżej jest zapis, poniżej Twoje słowa.":
            "Somebody saved these particulars before you finished. What is saved is above, your words are below.",
        "Zapisz dane": "Save particulars",
        "Adres budowy": "Address of the building",
        "Dojazd na budowę": "The way to the building",
        "Działka": "Plot",
        "Księga wieczysta": "Land register",
        "Kod do bramy": "Gate code",
        "Godziny pracy": "Working hours",
        "Telefon na budowie": "Phone at the building",
        "Dane do faktur": "Invoice particulars",
        "jeszcze nie wpisano": "not entered yet",
        "Zapisano dane.": "Particulars saved.",
        "Napisz": "Write",
        "Trwa:": "Under way:",
        "Zmień": "Change",
        "Wszystkie etapy są zakończone.": "All stages are finished.",
        "Trwa etap: %.": "Stage under way: %.",
        "Trwa etap: %. Plan zakończenia: %.": "Stage under way: %. Planned to end: %.",
        "przyjęta": "accepted",
        "odrzucona": "declined",
        "czeka na odpowiedź": "awaiting an answer",
        "Gdy zapomnę hasła": "When I forget my password",
        "Na stronie logowania wybierz „Wyślij mi jednorazowy link”. Link przyjdzie na %.":
            "On the sign-in page choose “Send me a one-time link”. It comes to %.",
    ]
}
