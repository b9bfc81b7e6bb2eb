extension WordsMailbox {
    static let checksUkrainian: [String: String] = [
        "Jeszcze nie sprawdzone.": "Ще не перевірено.",
        "Nazwa serwera % jest znana.": "Назва сервера % відома.",
        "Serwer % odpowiada na porcie %.": "Сервер % відповідає на порту %.",
        "Połączenie nie wychodzi poza ten komputer, więc nie jest szyfrowane.":
            "З’єднання не виходить за межі цього комп’ютера, тому не шифрується.",
        "Połączenie jest szyfrowane.": "З’єднання зашифроване.",
        "Certyfikat nie jest tu potrzebny.": "Сертифікат тут не потрібен.",
        "Certyfikat serwera % jest ważny.": "Сертифікат сервера % дійсний.",
        "Logowanie się powiodło.": "Вхід вдався.",
        "Serwer przyjął list próbny.": "Сервер прийняв пробний лист.",
        "Skrzynka jest widoczna.": "Скриньку видно.",
        "Skrzynka jest widoczna, kopie wysłanych listów trafią do folderu %.":
            "Скриньку видно, копії надісланих листів потраплять до папки %.",
        "Skrzynka jest widoczna, ale nie ma w niej folderu na wysłane listy.":
            "Скриньку видно, але в ній немає папки для надісланих листів.",
        "Serwer przyjął list próbny do %.": "Сервер прийняв пробний лист до %.",
        "Serwer nie przyjął listu próbnego do %.": "Сервер не прийняв пробного листа до %.",
        "Serwer chwilowo nie przyjmuje listów, spróbuj za kilka minut.": "Сервер тимчасово не приймає листів, спробуйте за кілька хвилин.",
        "Połączenie zerwało się, zanim serwer potwierdził list; sprawdź, czy dotarł.":
            "З’єднання перервалося, перш ніж сервер підтвердив лист; перевірте, чи він дійшов.",
        "Nie ma serwera o nazwie %. Sprawdź, czy nie ma w niej literówki.": "Немає сервера з назвою %. Перевірте, чи в ній немає помилки.",
        "Serwer % nie przyjmuje połączeń na porcie %. Sprawdź port.": "Сервер % не приймає з’єднань на порту %. Перевірте порт.",
        "Serwer % nie odpowiada na porcie %. Port może blokować zapora.":
            "Сервер % не відповідає на порту %. Порт може блокувати брандмауер.",
        "Serwer % milczy. Możliwe, że port % wymaga innego rodzaju szyfrowania.":
            "Сервер % мовчить. Можливо, порт % потребує іншого виду шифрування.",
        "Serwer % nie proponuje szyfrowania STARTTLS na porcie %.": "Сервер % не пропонує шифрування STARTTLS на порту %.",
        "Nie udało się zaszyfrować połączenia. Możliwe, że port % wymaga innego rodzaju szyfrowania.":
            "Не вдалося зашифрувати з’єднання. Можливо, порт % потребує іншого виду шифрування.",
        "Serwer % przerwał ustalanie szyfrowania.": "Сервер % перервав узгодження шифрування.",
        "Ktoś po drodze ingeruje w połączenie z serwerem %. Nie podajemy hasła.":
            "Хтось дорогою втручається у з’єднання із сервером %. Пароля ми не передаємо.",
        "Bez szyfrowania łączymy się tylko w obrębie tego komputera.": "Без шифрування ми з’єднуємося лише в межах цього комп’ютера.",
        "Certyfikat serwera % jest nieważny lub nieznany. Nie podajemy hasła.":
            "Сертифікат сервера % недійсний або невідомий. Пароля ми не передаємо.",
        "Certyfikat należy do innego serwera niż %. Podaj nazwę, którą zaleca dostawca.":
            "Сертифікат належить іншому серверу, ніж %. Вкажіть назву, яку радить постачальник.",
        "Serwer nie przyjął loginu lub hasła. Część dostawców wymaga osobnego hasła do aplikacji.":
            "Сервер не прийняв логіна або пароля. Деякі постачальники потребують окремого пароля для застосунку.",
        "Serwer nie pozwala na ten sposób logowania. Sprawdź wymagania dostawcy.":
            "Сервер не дозволяє такого способу входу. Перевірте вимоги постачальника.",
        "Rozmowa z serwerem % się nie udała.": "Розмова із сервером % не вдалася.",
        "W ustawieniach poczty WP włącz programy zewnętrzne, a przy logowaniu dwuetapowym utwórz hasło do aplikacji.":
            "У налаштуваннях пошти WP увімкніть зовнішні програми, а для двоетапного входу створіть пароль для застосунку.",
        "W ustawieniach poczty o2 włącz programy zewnętrzne, a przy logowaniu dwuetapowym utwórz hasło do aplikacji.":
            "У налаштуваннях пошти o2 увімкніть зовнішні програми, а для двоетапного входу створіть пароль для застосунку.",
        "W ustawieniach poczty Onet włącz dostęp przez IMAP i SMTP.": "У налаштуваннях пошти Onet увімкніть доступ через IMAP і SMTP.",
        "W ustawieniach poczty Interia włącz dostęp dla programów pocztowych.":
            "У налаштуваннях пошти Interia увімкніть доступ для поштових програм.",
        "Włącz weryfikację dwuetapową i utwórz hasło do aplikacji: zwykłe hasło Google nie zadziała.":
            "Увімкніть двоетапну перевірку й створіть пароль для застосунку: звичайний пароль Google не спрацює.",
        "Microsoft wymaga logowania tokenem (OAuth 2); administrator musi dopuścić wysyłkę SMTP dla tej skrzynki.":
            "Microsoft потребує входу за токеном (OAuth 2); адміністратор має дозволити надсилання через SMTP для цієї скриньки.",
        "Nazwę serwera, na przykład serwer1234567.home.pl, znajdziesz w panelu home.pl.":
            "Назву сервера, наприклад serwer1234567.home.pl, ви знайдете в панелі home.pl.",
        "Nazwy serwerów i porty podaje firma, która utrzymuje pocztę; port 25 zwykle jest zablokowany.":
            "Назви серверів і порти повідомляє фірма, яка обслуговує пошту; порт 25 зазвичай заблокований.",
    ]
}
