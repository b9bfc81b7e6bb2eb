/// One-time access.
enum WordsGuestLinks {
    static let english: [String: String] = [
        "Tę ofertę otwarto już w innej przeglądarce. Żeby nikt nie odpowiedział za Ciebie, wyślemy kod na Twój adres.":
            "This offer was already opened in another browser. So that nobody answers for you, we will send a code to your address.",
        "Tego zdjęcia nie da się podać bez danych aparatu. Poproś firmę o inną kopię.":
            "This photo cannot be given without the camera's data. Ask the firm for another copy.",
        "Usuwaj ze zdjęć miejsce i dane aparatu": "Remove the place and the camera's data from photos",
        "Dotyczy zdjęć otwieranych i pobieranych przez odsyłacz jednorazowy. W plikach firmy zdjęcia zostają, jakie są.":
            "Concerns photos opened and downloaded by a one-time link. In the firm's files photos stay as they are.",
        "Goście dostają zdjęcia bez miejsca i danych aparatu.": "Guests get photos without the place and the camera's data.",
        "Goście dostają zdjęcia takie, jakie są.": "Guests get photos as they are.",
        "Wybierz, co udostępniasz.": "Choose what you share.",
        "Wybierz, jak długo działa odsyłacz.": "Choose how long the link works.",
        "Ten odsyłacz jest wyłączony. Udostępnij jeszcze raz.": "This link is switched off. Share once more.",
        "udostępniam Ci: %.": "I am sharing with you: %.",
        "Dzień dobry,\n\n%\n\nOtwórz odsyłacz, żeby to zobaczyć i odpowiedzieć:\n\n%\n\n%\n":
            "Hello,\n\n%\n\nOpen the link to see it and to answer:\n\n%\n\n%\n",
        "Kod do otwarcia: %": "Code to open: %",
        "Dzień dobry,\n\nkod do otwarcia tego, co udostępnia Ci %:\n\n%\n\nDziała przez 15 minut. Jeśli to nie Ty, nic nie rób.\n":
            "Hello,\n\nthe code to open what % shares with you:\n\n%\n\nIt works for 15 minutes. If this was not you, do nothing.\n",
        "Co udostępniasz": "What you share",
        "Kilka słów": "A few words",
        "Staną w liście i nad tym, co udostępniasz.": "They stand in the letter and above what you share.",
        "Odsyłacz działa": "The link works for",
        "Poproś też o kod z e-maila": "Also ask for a code by e-mail",
        "Dla rzeczy poufnych: kto przejmie sam odsyłacz, nie otworzy go.":
            "For confidential things: whoever gets hold of the link alone cannot open it.",
        "Wróć": "Back",
        "% dni": "% days",
        "Wybierz": "Choose",
        "Wiadomość: %": "Letter: %",
        "Udostępnij": "Share",
        "Nikt nie dostał jeszcze odsyłacza. Udostępnij komuś bez konta jeden dokument, folder albo wiadomość.":
            "Nobody has a link yet. Share one document, folder or letter with somebody without an account.",
        "z kodem": "with a code",
        "Działania: %": "Actions: %",
        "Zaproś na stałe: %": "Invite for good: %",
        "ostatnio %": "last %",
        "Nowy odsyłacz idzie na adres %. Poprzedni już nie działa.":
            "A new link is on its way to %. The old one no longer works.",
        "Ten kod nie pasuje albo minął jego czas. Wpisz go jeszcze raz albo poproś o nowy.":
            "This code does not match, or its time is over. Enter it again or ask for a new one.",
        "Wyślij nowy kod": "Send a new code",
        "Wyślij kod na e-mail": "Send a code by e-mail",
        "Kod z e-maila": "Code from the e-mail",
        "Sześć cyfr, działa przez 15 minut.": "Six digits, good for 15 minutes.",
        "Dostęp jest zamknięty.": "The access is closed.",
        "To nie do mnie, zamknij dostęp": "This is not for me, close the access",
        "Widzisz tylko tę jedną rzecz. Odsyłacz jest dla % i działa do %.":
            "You see only this one thing. The link is for % and works until %.",
        "Pierwsza strona: %": "First page: %",
        "% z firmy % udostępnia jedną rzecz": "% of % shares one thing with you",
        "Odsyłacz jest dla % i działa do %.": "The link is for % and works until %.",
        "Nie potrzebujesz konta ani hasła.": "You need neither an account nor a password.",
        "Dokument": "Document",
        "Odsyłacz wyłączony.": "Link switched off.",
        "Wpisz adres w postaci nazwa@domena.pl i wybierz dokument.": "Enter an address such as name@example.com and choose a document.",
        "Dzień dobry,\n\nudostępniam Ci plik „%”. Otwórz odsyłacz, żeby go zobaczyć i odpowiedzieć:\n\n%\n\n%\n":
            "Hello,\n\nI am sharing the file “%” with you. Open the link to see it and to answer:\n\n%\n\n%\n",
        "Odsyłacz idzie na adres %.": "The link is on its way to %.",
        "Dostęp jednorazowy": "One-time access",
        "Nikt nie dostał jeszcze odsyłacza. Powstaje sam, gdy wysyłasz ofertę albo dokument komuś bez konta.":
            "Nobody has a link yet. One is made when you send an offer or a document to somebody without an account.",
        "Odsyłacze jednorazowe": "One-time links",
        "Odbiorca": "Recipient",
        "Co": "What",
        "Ważny do": "Valid until",
        "Wyłącz": "Switch off",
        "wyłączony": "switched off",
        "wygasł": "expired",
        "otwarty, razy: %": "opened, times: %",
        "wysłany": "sent",
        "Wyślij odpowiedź": "Send the answer",
        "Odpowiedź zobaczy biuro firmy.": "The firm's office will see the answer.",
        "Odpowiedź zobaczą biuro firmy i właściciele budowy.": "The firm's office and the owners of the building will see the answer.",
        "Dodaj plik, na przykład zdjęcie albo umowę": "Add a file, for example a photo or a contract",
        "PDF, zdjęcie, arkusz": "PDF, photo, spreadsheet",
        "Widzisz tylko tę jedną rzecz. Odsyłacz jest dla %.": "You see only this one thing. The link is for %.",
        "Dziękujemy. Oferta jest przyjęta.": "Thank you. The offer is accepted.",
        "Dziękujemy za odpowiedź.": "Thank you for the answer.",
        "Odpowiedź wysłana.": "Answer sent.",
        "Dodano: %.": "Added: %.",
        "Napisz kilka słów odpowiedzi albo dodaj plik.": "Write a few words or add a file.",
        "Wysłano stąd": "Sent from here",
        "Zamknąć dostęp?": "End the access?",
        "Ten odsyłacz przestanie działać. Firma będzie musiała wysłać nowy.":
            "This link will stop working. The firm will have to send a new one.",
        "Zamknij dostęp": "End the access",
        "% z firmy % udostępnia": "% of % shares",
        "oferta %": "offer %",
    ]
}
