/// Frames and refusals.
enum WordsHouse {
    static let english: [String: String] = [
        "% zadanie na dziś albo zaległe": "% task due today or late",
        "% zadań na dziś albo zaległych": "% tasks due today or late",
        "Został % z % dni.": "% of % days left.",
        "To jest zamknięte": "This is closed",
        "Ten segregator jest zamknięty: możesz go czytać, ale nie zmieniać. Otworzy go ponownie każdy, kto w firmie zmienia segregatory.":
            "This binder is closed: you can read it, but not change it. Whoever changes binders in the firm can reopen it.",
        "Ta budowa jest zamknięta: możesz ją oglądać, ale nie zmieniać. Otworzyć ją ponownie może biuro firmy.":
            "This building is closed: you can look at it, but not change it. The firm's office can reopen it.",
        "Brak miejsca na dysku": "No room on the disk",
        "Na serwerze skończyło się miejsce, dlatego nic nie zapisano. To, co było, zostało. Powiedz o tym osobie, która prowadzi serwer.":
            "The server has run out of room, so nothing was saved. What was there is still there. Tell the person who runs the server.",
        "Moje konto": "My account",
        "właściciel firmy": "owner of the firm",
        "kierownik": "manager",
        "księgowość": "accounting",
        "tylko odczyt": "read only",
        "inwestor": "building owner",
        "architekt": "architect",
        "kierownik budowy": "site manager",
        "inspektor nadzoru": "inspector",
        "wykonawca": "contractor",
        "kosztorysant": "estimator",
        "sekretariat": "secretariat",
        "Skróć tekst, może mieć najwyżej % znaków.": "Shorten the text, it may have at most % characters.",
        "Numer zdarzenia: %": "Event number: %",
        "Przejdź na początek": "Go to the start",
        "Adres jest nieaktualny albo nie masz do niego dostępu.": "The address is out of date, or you have no access to it.",
        "Tu możesz tylko patrzeć": "You may only look here",
        "Twoja rola pozwala czytać, ale nie zmieniać. Poproś właściciela firmy o inną rolę.":
            "Your role lets you read but not change. Ask the owner of the firm for another role.",
        "Formularz przyszedł z innej strony": "The form came from another site",
        "Dla bezpieczeństwa nic nie zmieniono. Otwórz stronę jeszcze raz i powtórz.":
            "To be safe, nothing was changed. Open the page again and repeat.",
        "Ta strona wymaga zalogowania.": "You have to be signed in to see this page.",
        "Ktoś zmienił to wcześniej": "Somebody changed this before you",
        "Otwórz stronę jeszcze raz, żeby zobaczyć zmiany.": "Open the page again to see the changes.",
        "Ten odsyłacz już nie działa": "This link no longer works",
        "Był użyty albo minął jego czas. Poproś o nowy.": "It was used, or its time is over. Ask for a new one.",
        "Za duże": "Too large",
        "To, co wysyłasz, przekracza dozwolony rozmiar.": "What you are sending is larger than allowed.",
        "Za dużo prób": "Too many attempts",
        "Odczekaj % s i spróbuj jeszcze raz.": "Wait % s and try again.",
        "Chwila przerwy": "A short break",
        "Nie udało się połączyć z bazą danych. Nic nie zginęło, spróbuj za chwilę.":
            "The database could not be reached. Nothing is lost, try again in a moment.",
        "Nie udało się": "That did not work",
        "Treść jest bezpieczna, spróbuj jeszcze raz.": "Your content is safe, try again.",
        "Tego nie da się przyjąć": "This cannot be accepted",
        "Żądanie jest niepełne albo zniekształcone. Wróć i spróbuj jeszcze raz.":
            "The request is incomplete or damaged. Go back and try again.",
        "nieprzeczytane": "unread",
        "Ostatni dzień wersji próbnej.": "Last day of the trial.",
        "Zostało % z % dni.": "% of % days left.",
        "Strefa budowy · prowadzi %": "Building zone · run by %",
    ]
}
