/// Signing up and in, passwords, devices, letters of the system.
enum WordsAccounts {
    static let english: [String: String] = [
        "Login ze znakiem @ może być tylko adresem tego konta.": "A login with an @ can only be the address of this account.",
        "Login": "Login",
        "Logujesz się nim albo adresem %.": "You sign in with it or with the address %.",
        "Zapisz login": "Save login",
        "Hasło": "Password",
        "Obecne hasło": "Current password",
        "Nowe hasło": "New password",
        "Co najmniej 10 znaków. Najlepiej kilka niezwiązanych słów, na przykład „krokiew śnieg wtorek 7”.":
            "At least 10 characters. Best are a few unrelated words, for example “rafter snow Tuesday 7”.",
        "Po zmianie inne urządzenia zostaną wylogowane.": "After the change, other devices will be signed out.",
        "Zmień hasło": "Change password",
        "Urządzenia": "Devices",
        "Wyloguj ze wszystkich miejsc": "Sign out everywhere",
        "teraz, to urządzenie": "now, this device",
        "Nieznane urządzenie": "Unknown device",
        "Wyloguj": "Sign out",
        "Ten login jest zajęty, wybierz inny.": "This login is taken, choose another.",
        "Obecne hasło jest inne.": "The current password is different.",
        "Login ma co najmniej 3 znaki: litery, cyfry, kropkę, myślnik, podkreślenie albo @.":
            "A login has at least 3 characters: letters, digits, dot, hyphen, underscore or @.",
        "Zapisano login.": "Login saved.",
        "Zmieniono hasło. Inne urządzenia są wylogowane.": "Password changed. Other devices are signed out.",
        "Wylogowano z innych miejsc: %.": "Signed out of other places: %.",
        "Wylogowano urządzenie.": "Device signed out.",
        "Sprawdź pocztę": "Check your mail",
        "Jeśli wszystko się zgadza, na adres % idzie wiadomość z odsyłaczem. Zajrzyj też do folderu ze spamem.":
            "If everything is right, a letter with a link is on its way to %. Look into the spam folder too.",
        "Wróć do logowania": "Back to signing in",
        "Ten serwer nie wysyła poczty w świat: wiadomości czekają w lokalnej skrzynce nadawczej.":
            "This server sends no mail into the world: letters wait in the local outbox.",
        "Otwórz skrzynkę": "Open the outbox",
        "Ustal nowe hasło": "Set a new password",
        "Witaj w systemie Wiecha": "Welcome to Wiecha",
        "Po zapisaniu wszystkie inne urządzenia zostaną wylogowane.": "Once saved, all other devices will be signed out.",
        "Zaproszenie dla: %. Twój login to %.": "Invitation for: %. Your login is %.",
        "Adres % jest potwierdzony. Został jeden krok.": "The address % is confirmed. One step is left.",
        "Zapisz hasło": "Save password",
        "Wejdź": "Enter",
        "Dodaj znaki, hasło ma mieć co najmniej % znaków.": "Add characters, a password has at least % of them.",
        "Nie używaj w haśle imienia, nazwiska, loginu, nazwy firmy ani popularnych słów.":
            "Keep your name, your login, the firm's name and popular words out of the password.",
        "Nie używaj znaków, które leżą obok siebie na klawiaturze, na przykład qwerty albo 12345.":
            "Do not use characters that are neighbours on the keyboard, such as qwerty or 12345.",
        "Wymieszaj małe i duże litery, cyfry oraz znaki specjalne.": "Mix small and capital letters, digits and special characters.",
        "To hasło łatwo odgadnąć. Dodaj jeszcze jedno niezwiązane słowo.": "This password is easy to guess. Add one more unrelated word.",
        "Mocne hasło.": "Strong password.",
        "Dobre hasło.": "Good password.",
        "Odzyskaj dostęp": "Recover access",
        "Podaj login albo adres e-mail. Wyślemy odsyłacz, pod którym ustalisz nowe hasło.":
            "Give your login or e-mail address. We will send a link where you can set a new password.",
        "Login albo adres e-mail": "Login or e-mail address",
        "Wyślij odsyłacz": "Send the link",
        "Jeszcze jedno naciśnięcie i gotowe.": "One more press and you are in.",
        "Zaloguj mnie": "Sign me in",
        "Do biura firmy albo do strefy swojej budowy.": "To the firm's office or to the zone of your building.",
        "albo bez hasła": "or without a password",
        "Wyślij mi jednorazowy link": "Send me a one-time link",
        "Link przyjdzie na adres konta i działa godzinę.": "The link comes to the account's address and works for an hour.",
        "Załóż konto firmy, 14 dni za darmo": "Sign up your firm, 14 days for free",
        "Logowanie": "Signing in",
        "Login i hasło nie pasują do siebie. Sprawdź je albo poproś o jednorazowy link.":
            "The login and the password do not match. Check them or ask for a one-time link.",
        "Wpisz nazwę firmy.": "Enter the name of the firm.",
        "Wpisz imię i nazwisko.": "Enter your first and last name.",
        "Załóż konto firmy": "Sign up your firm",
        "14 dni za darmo, bez karty i bez umowy.": "14 days for free, no card and no contract.",
        "Nazwa firmy": "Name of the firm",
        "Imię i nazwisko": "First and last name",
        "Adres e-mail": "E-mail address",
        "Załóż konto": "Sign up",
        "Wyślemy odsyłacz na ten adres. Hasło ustalisz po jego otwarciu.":
            "We will send a link to this address. You set the password after opening it.",
        "Mam już konto": "I already have an account",
        "Potwierdź adres e-mail": "Confirm your e-mail address",
        "Dzień dobry,\n\nktoś, zapewne Ty, założył konto w systemie Wiecha na ten adres. Otwórz odsyłacz, żeby je potwierdzić:\n\n%\n\nOdsyłacz działa 48 godzin. Jeśli to nie Ty, nic nie rób.\n":
            "Hello,\n\nsomebody, probably you, signed up for Wiecha with this address. Open the link to confirm it:\n\n%\n\nThe link works for 48 hours. If it was not you, do nothing.\n",
        "Masz już konto w systemie Wiecha": "You already have a Wiecha account",
        "Dzień dobry,\n\nktoś próbował założyć konto na ten adres, ale ono już istnieje. Zaloguj się albo odzyskaj hasło:\n\n%\n\nJeśli to nie Ty, nic nie rób.\n":
            "Hello,\n\nsomebody tried to sign up with this address, but it already has an account. Sign in or recover the password:\n\n%\n\nIf it was not you, do nothing.\n",
        "Odsyłacz do logowania": "Link for signing in",
        "Dzień dobry,\n\notwórz odsyłacz, żeby się zalogować:\n\n%\n\nDziała przez godzinę i tylko raz. Jeśli to nie Ty, nic nie rób.\n":
            "Hello,\n\nopen the link to sign in:\n\n%\n\nIt works for an hour and only once. If it was not you, do nothing.\n",
        "Odzyskiwanie dostępu": "Recovering access",
        "Dzień dobry,\n\notwórz odsyłacz, żeby ustalić nowe hasło:\n\n%\n\nDziała przez godzinę i tylko raz. Twój login to %. Jeśli to nie Ty, nic nie rób: obecne hasło dalej działa.\n":
            "Hello,\n\nopen the link to set a new password:\n\n%\n\nIt works for an hour and only once. Your login is %. If it was not you, do nothing: the current password still works.\n",
        "Zaproszenie: %": "Invitation: %",
        "Dzień dobry,\n\n% zaprasza do: %.\n\nOtwórz odsyłacz i ustal własne hasło:\n\n%\n\nOdsyłacz działa 14 dni.\n":
            "Hello,\n\n% invites you to: %.\n\nOpen the link and set your own password:\n\n%\n\nThe link works for 14 days.\n",
    ]
}
