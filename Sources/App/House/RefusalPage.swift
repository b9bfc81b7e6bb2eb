import Web

/// What a person sees when a request is refused: what happened, what still stands, where to go.
enum RefusalPage {
    static func html(_ refusal: Refusal, _ status: Int, _ reference: String, _ call: Call, _ world: World) async -> HTML {
        let words = words(refusal, status)
        return world.bare(call, title: words.title).single(
            """
            <div class="stack"><h1>\(words.title)</h1><p class="soft">\(words.sentence)</p>
            \(if: status >= 500, "<p class=\"small muted\">\(t("Numer zdarzenia: %", reference))</p>")
            <p class="row"><a class="btn main" href="\(Places.start())">\(t: "Przejdź na początek")</a></p></div>
            """)
    }

    private static func words(_ refusal: Refusal, _ status: Int) -> (title: String, sentence: String) {
        switch refusal {
        case .missing: (t("Nie ma takiej strony"), t("Adres jest nieaktualny albo nie masz do niego dostępu."))
        case .forbidden:
            (t("Tu możesz tylko patrzeć"), t("Twoja rola pozwala czytać, ale nie zmieniać. Poproś właściciela firmy o inną rolę."))
        case .forbiddenFromElsewhere:
            (t("Formularz przyszedł z innej strony"), t("Dla bezpieczeństwa nic nie zmieniono. Otwórz stronę jeszcze raz i powtórz."))
        case .signIn: (t("Zaloguj się"), t("Ta strona wymaga zalogowania."))
        case .stale: (t("Ktoś zmienił to wcześniej"), t("Otwórz stronę jeszcze raz, żeby zobaczyć zmiany."))
        case .gone: (t("Ten odsyłacz już nie działa"), t("Był użyty albo minął jego czas. Poproś o nowy."))
        case .tooLarge: (t("Za duże"), t("To, co wysyłasz, przekracza dozwolony rozmiar."))
        case .tooMany(let wait): (t("Za dużo prób"), t("Odczekaj % s i spróbuj jeszcze raz.", String(wait)))
        case .unavailable: (t("Chwila przerwy"), t("Nie udało się połączyć z bazą danych. Nic nie zginęło, spróbuj za chwilę."))
        case .full:
            (
                t("Brak miejsca na dysku"),
                t(
                    "Na serwerze skończyło się miejsce, dlatego nic nie zapisano. To, co było, zostało. Powiedz o tym osobie, która prowadzi serwer."
                )
            )
        case .locked(let sentence): (t("To jest zamknięte"), sentence)
        case .unprocessable(let sentence): (t("Nie udało się"), sentence)
        default:
            status >= 500
                ? (t("Nie udało się"), t("Treść jest bezpieczna, spróbuj jeszcze raz."))
                : (t("Tego nie da się przyjąć"), t("Żądanie jest niepełne albo zniekształcone. Wróć i spróbuj jeszcze raz."))
        }
    }
}
