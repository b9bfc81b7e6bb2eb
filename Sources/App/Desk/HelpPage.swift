import Web

/// The few things everybody asks.
struct HelpPage {
    var layout: BareLayout

    var html: HTML {
        layout.single(
            """
            <div class="stack"><h1>\(t: "Pomoc")</h1>\(each: questions, { "<details class=\"card pad\"><summary><b>\($0.0)</b></summary><p>\($0.1)</p></details>" })</div>
            """)
    }

    private var questions: [(String, String)] {
        [
            (
                t("Jak utworzyć bazę klientów i dodać kontakt?"),
                t("W menu wybierz pomarańczowe Bazy klientów, naciśnij czerwony przycisk Dodaj nową bazę, a w bazie Dodaj nowy kontakt.")
            ),
            (
                t("Co to jest segregator?"),
                t(
                    "Segregator zbiera oferty, zlecenia, pocztę i pliki jednego klienta, najczęściej jednej inwestycji. Segregator budowy to także strefa inwestora."
                )
            ),
            (
                t("Jak złożyć ofertę?"),
                t(
                    "W menu wybierz zielone Oferty i Nowa oferta. Wybierz klienta, dodaj pozycje z cennika i zapisz. Powstanie PDF, dołączony do oferty."
                )
            ),
            (
                t("Jak wylogować kogoś ze wszystkich urządzeń?"),
                t("Ustawienia, Pracownicy, karta osoby, przycisk Wyloguj ze wszystkich miejsc. Działa od razu.")
            ),
            (
                t("Czy usunięte dane da się odzyskać?"), t("Tak, przez 30 dni: w Koszu naciśnij Przywróć.")
            ),
            (
                t("Jak stworzyć mocne hasło?"),
                t(
                    "Unikalne, bez popularnych słów i bez sąsiednich klawiszy, z małymi i dużymi literami, cyframi i znakami specjalnymi. Albo kilka niezwiązanych słów."
                )
            ),
        ]
    }
}
