extension WordsMailbox {
    /// What a mailbox holds against what we hold.
    static let census: [String: String] = [
        "Kompletność": "Completeness",
        "Kompletność: %": "Completeness: %",
        "Porównanie skrzynki na serwerze z tym, co mamy, folder po folderze i miesiąc po miesiącu. Na serwerze nic się nie zmienia: nie oznaczamy, nie przenosimy i nie usuwamy.":
            "The mailbox on the server compared with what we have, folder by folder and month by month. Nothing changes on the server: we mark, move and delete nothing.",
        "Policz teraz": "Count now",
        "Dociągnij brakujące": "Fetch what is missing",
        "Jeszcze nie liczono.": "Not counted yet.",
        "Liczymy: % z %.": "Counting: % of %.",
        "Pobieramy brakujące: % z %.": "Fetching what is missing: % of %.",
        "Mamy wszystko, co jest na serwerze. Policzono: %.": "We have everything that is on the server. Counted: %.",
        "Brakuje wiadomości: %. Policzono: %.": "Letters missing: %. Counted: %.",
        "Foldery i miesiące": "Folders and months",
        "Folder": "Folder",
        "Miesiąc": "Month",
        "Na serwerze": "On the server",
        "U nas": "With us",
        "Brakuje": "Missing",
        "Brakujące": "Missing letters",
        "bez daty": "no date",
        "Kiedy": "When",
        "Rozmiar": "Size",
        "nie pobieramy z tego folderu": "not fetched from this folder",
        "Nieodczytane przez program: %": "Not readable for the program: %",
        "Każdą wiadomość udało się odczytać.": "Every letter could be read.",
        "To konto nie ma serwera IMAP, nie ma czego liczyć.": "This account has no IMAP server, there is nothing to count.",
        "Najpierw sprawdź i włącz to konto.": "Check this account and switch it on first.",
        "Liczymy. Strona sama pokaże wynik.": "Counting. The page shows the result by itself.",
        "Pobieramy brakujące. Strona sama pokaże postęp.": "Fetching. The page shows the progress by itself.",
    ]
}
