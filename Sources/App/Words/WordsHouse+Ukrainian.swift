extension WordsHouse {
    static let ukrainian: [String: String] = [
        "To jest zamknięte": "Це закрито",
        "Ten segregator jest zamknięty: możesz go czytać, ale nie zmieniać. Otworzy go ponownie każdy, kto w firmie zmienia segregatory.":
            "Цей сегрегатор закритий: його можна читати, але не змінювати. Знову відкрити його може кожен, хто у фірмі змінює сегрегатори.",
        "Ta budowa jest zamknięta: możesz ją oglądać, ale nie zmieniać. Otworzyć ją ponownie może biuro firmy.":
            "Цей об’єкт закритий: його можна переглядати, але не змінювати. Знову відкрити його може офіс фірми.",
        "Brak miejsca na dysku": "Немає місця на диску",
        "Na serwerze skończyło się miejsce, dlatego nic nie zapisano. To, co było, zostało. Powiedz o tym osobie, która prowadzi serwer.":
            "На сервері закінчилося місце, тому нічого не збережено. Те, що було, залишилося. Скажіть про це тому, хто веде сервер.",
        "Moje konto": "Мій акаунт",
        "właściciel firmy": "власник фірми",
        "kierownik": "керівник",
        "księgowość": "бухгалтерія",
        "tylko odczyt": "лише читання",
        "inwestor": "замовник",
        "architekt": "архітектор",
        "kierownik budowy": "виконроб",
        "inspektor nadzoru": "інспектор технагляду",
        "wykonawca": "підрядник",
        "kosztorysant": "кошторисник",
        "sekretariat": "секретаріат",
        "Skróć tekst, może mieć najwyżej % znaków.": "Скоротіть текст, він може мати щонайбільше % знаків.",
        "Numer zdarzenia: %": "Номер події: %",
        "Przejdź na początek": "На головну",
        "Adres jest nieaktualny albo nie masz do niego dostępu.": "Адреса застаріла, або у вас немає до неї доступу.",
        "Tu możesz tylko patrzeć": "Тут можна лише дивитися",
        "Twoja rola pozwala czytać, ale nie zmieniać. Poproś właściciela firmy o inną rolę.":
            "Ваша роль дозволяє читати, але не змінювати. Попросіть власника фірми про іншу роль.",
        "Formularz przyszedł z innej strony": "Форма надійшла з іншого сайту",
        "Dla bezpieczeństwa nic nie zmieniono. Otwórz stronę jeszcze raz i powtórz.":
            "Для безпеки нічого не змінено. Відкрийте сторінку ще раз і повторіть.",
        "Ta strona wymaga zalogowania.": "Щоб побачити цю сторінку, потрібно увійти.",
        "Ktoś zmienił to wcześniej": "Хтось змінив це раніше",
        "Otwórz stronę jeszcze raz, żeby zobaczyć zmiany.": "Відкрийте сторінку ще раз, щоб побачити зміни.",
        "Ten odsyłacz już nie działa": "Це посилання вже не працює",
        "Był użyty albo minął jego czas. Poproś o nowy.": "Воно було використане, або минув його час. Попросіть нове.",
        "Za duże": "Завелике",
        "To, co wysyłasz, przekracza dozwolony rozmiar.": "Те, що ви надсилаєте, більше за дозволений розмір.",
        "Za dużo prób": "Забагато спроб",
        "Odczekaj % s i spróbuj jeszcze raz.": "Зачекайте % с і спробуйте ще раз.",
        "Chwila przerwy": "Коротка перерва",
        "Nie udało się połączyć z bazą danych. Nic nie zginęło, spróbuj za chwilę.":
            "Не вдалося з’єднатися з базою даних. Нічого не зникло, спробуйте за хвилину.",
        "Nie udało się": "Не вдалося",
        "Treść jest bezpieczna, spróbuj jeszcze raz.": "Ваш текст у безпеці, спробуйте ще раз.",
        "Tego nie da się przyjąć": "Цього не можна прийняти",
        "Żądanie jest niepełne albo zniekształcone. Wróć i spróbuj jeszcze raz.":
            "Запит неповний або пошкоджений. Поверніться і спробуйте ще раз.",
        "nieprzeczytane": "непрочитані",
        "Ostatni dzień wersji próbnej.": "Останній день пробної версії.",
        "Zostało % z % dni.": "Залишилося % з % днів.",
        "Strefa budowy · prowadzi %": "Зона об’єкта · веде %",
    ]
}
