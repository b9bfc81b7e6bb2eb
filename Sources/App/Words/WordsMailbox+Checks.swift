extension WordsMailbox {
    /// What trying an account and the providers' hints say; the sentences stand in Mail.
    static let checks: [String: String] = [
        "Jeszcze nie sprawdzone.":
            "Not tried yet.",
        "Nazwa serwera % jest znana.":
            "The name of the server % is known.",
        "Serwer % odpowiada na porcie %.":
            "The server % answers on port %.",
        "Połączenie nie wychodzi poza ten komputer, więc nie jest szyfrowane.":
            "The connection does not leave this machine, so it is not encrypted.",
        "Połączenie jest szyfrowane.":
            "The connection is encrypted.",
        "Certyfikat nie jest tu potrzebny.":
            "No certificate is needed here.",
        "Certyfikat serwera % jest ważny.":
            "The certificate of the server % is valid.",
        "Logowanie się powiodło.":
            "Signing in succeeded.",
        "Serwer przyjął list próbny.":
            "The server took the trial letter.",
        "Skrzynka jest widoczna.":
            "The mailbox can be seen.",
        "Skrzynka jest widoczna, kopie wysłanych listów trafią do folderu %.":
            "The mailbox can be seen; copies of sent letters go into the folder %.",
        "Skrzynka jest widoczna, ale nie ma w niej folderu na wysłane listy.":
            "The mailbox can be seen, but it has no folder for sent letters.",
        "Serwer przyjął list próbny do %.":
            "The server took the trial letter to %.",
        "Serwer nie przyjął listu próbnego do %.":
            "The server refused the trial letter to %.",
        "Serwer chwilowo nie przyjmuje listów, spróbuj za kilka minut.":
            "The server takes no letters at the moment; try again in a few minutes.",
        "Połączenie zerwało się, zanim serwer potwierdził list; sprawdź, czy dotarł.":
            "The connection broke before the server confirmed the letter; look whether it arrived.",
        "Nie ma serwera o nazwie %. Sprawdź, czy nie ma w niej literówki.":
            "There is no server named %. Check the name for a typing error.",
        "Serwer % nie przyjmuje połączeń na porcie %. Sprawdź port.":
            "The server % takes no connections on port %. Check the port.",
        "Serwer % nie odpowiada na porcie %. Port może blokować zapora.":
            "The server % does not answer on port %. A firewall may block the port.",
        "Serwer % milczy. Możliwe, że port % wymaga innego rodzaju szyfrowania.":
            "The server % is silent. Port % may need another kind of encryption.",
        "Serwer % nie proponuje szyfrowania STARTTLS na porcie %.":
            "The server % does not offer STARTTLS on port %.",
        "Nie udało się zaszyfrować połączenia. Możliwe, że port % wymaga innego rodzaju szyfrowania.":
            "The connection could not be encrypted. Port % may need another kind of encryption.",
        "Serwer % przerwał ustalanie szyfrowania.":
            "The server % broke off while encryption was being agreed.",
        "Ktoś po drodze ingeruje w połączenie z serwerem %. Nie podajemy hasła.":
            "Somebody on the way interferes with the connection to %. We do not give the password.",
        "Bez szyfrowania łączymy się tylko w obrębie tego komputera.":
            "Without encryption we connect only within this machine.",
        "Certyfikat serwera % jest nieważny lub nieznany. Nie podajemy hasła.":
            "The certificate of the server % is invalid or unknown. We do not give the password.",
        "Certyfikat należy do innego serwera niż %. Podaj nazwę, którą zaleca dostawca.":
            "The certificate belongs to another server than %. Enter the name that the provider recommends.",
        "Serwer nie przyjął loginu lub hasła. Część dostawców wymaga osobnego hasła do aplikacji.":
            "The server did not accept the login or the password. Some providers need a separate app password.",
        "Serwer nie pozwala na ten sposób logowania. Sprawdź wymagania dostawcy.":
            "The server does not allow this way of signing in. Check what the provider requires.",
        "Rozmowa z serwerem % się nie udała.":
            "The conversation with the server % failed.",
        "W ustawieniach poczty WP włącz programy zewnętrzne, a przy logowaniu dwuetapowym utwórz hasło do aplikacji.":
            "In the settings of WP mail allow external programs; with two-step sign-in create an app password.",
        "W ustawieniach poczty o2 włącz programy zewnętrzne, a przy logowaniu dwuetapowym utwórz hasło do aplikacji.":
            "In the settings of o2 mail allow external programs; with two-step sign-in create an app password.",
        "W ustawieniach poczty Onet włącz dostęp przez IMAP i SMTP.":
            "In the settings of Onet mail switch on access by IMAP and SMTP.",
        "W ustawieniach poczty Interia włącz dostęp dla programów pocztowych.":
            "In the settings of Interia mail switch on access for mail programs.",
        "Włącz weryfikację dwuetapową i utwórz hasło do aplikacji: zwykłe hasło Google nie zadziała.":
            "Switch on two-step verification and create an app password: the usual Google password will not work.",
        "Microsoft wymaga logowania tokenem (OAuth 2); administrator musi dopuścić wysyłkę SMTP dla tej skrzynki.":
            "Microsoft requires signing in by token (OAuth 2); the administrator must allow SMTP sending for this mailbox.",
        "Nazwę serwera, na przykład serwer1234567.home.pl, znajdziesz w panelu home.pl.":
            "You find the name of the server, such as serwer1234567.home.pl, in the panel of home.pl.",
        "Nazwy serwerów i porty podaje firma, która utrzymuje pocztę; port 25 zwykle jest zablokowany.":
            "The firm that keeps the mail tells names of servers and ports; port 25 is usually blocked.",
    ]
}
