/// Files as a drive, passwords of programs, and who works on a file, in English.
enum WordsDrive {
    static let english: [String: String] = [
        "Hasła programów": "Passwords of programs",
        "Pliki budów jako dysk w komputerze, baza adresowa w telefonie: każdy program dostaje własne hasło, które można cofnąć.":
            "Files of buildings as a drive on a computer, the address book on a phone: each program gets a password of its own that can be taken back.",
        "pliki": "files",
        "baza adresowa": "address book",
        "pliki i baza adresowa": "files and address book",
        "hasło programu": "password of a program",
        "Nazwij program, na przykład „laptop na budowie”.": "Name the program, for example “laptop on site”.",
        "Wybierz, co otwiera to hasło.": "Choose what this password opens.",
        "Cofnij najpierw hasło, którego nie używasz.": "First take back a password that you do not use.",
        "Hasło % już nie działa.": "The password % no longer works.",
        "Pliki budów jako dysk, baza adresowa w telefonie.": "Files of buildings as a drive, the address book on a phone.",
        "Nowe hasło": "New password",
        "Wpisz je teraz w programie. Zostaje nam tylko jego skrót, więc drugi raz go nie pokażemy.":
            "Type it into the program now. We keep only its hash, so we cannot show it again.",
        "Użytkownik": "User",
        "Adres plików": "Address of files",
        "Adres bazy adresowej": "Address of the address book",
        "Programy, które mają hasło": "Programs that have a password",
        "ostatnio użyte %": "last used %",
        "jeszcze nieużyte": "not used yet",
        "Hasło dla nowego programu": "A password for a new program",
        "Nazwa programu": "Name of the program",
        "Po niej poznasz, które hasło cofnąć, na przykład gdy zginie telefon.":
            "It tells you which password to take back, for example when a phone is lost.",
        "Program zobaczy to samo, co Ty w przeglądarce, i nic więcej. Wszystkie te hasła kończą się, gdy zmienisz hasło konta albo wylogujesz się ze wszystkich miejsc.":
            "The program will see what you see in the browser and nothing more. All these passwords end when you change the password of the account or sign out everywhere.",
        "Utwórz hasło": "Make a password",
        "Wróć": "Back",
        "Praca nad plikiem": "Work on the file",
        "Zajmij plik, zanim zaczniesz go zmieniać u siebie: inni zobaczą, że nad nim pracujesz, także w Wordzie i LibreOffice.":
            "Take the file before you change it on your computer: others will see that you are working on it, in Word and LibreOffice too.",
        "Zajmij plik": "Take the file",
        "Oddaj plik": "Give the file back",
        "Przejmij plik": "Take the file over",
        "Kto go teraz ma, nie zapisze już na ten plik, tylko pod inną nazwą.":
            "Whoever has it now can no longer save to this file, only under another name.",
        "Pracujesz nad tym plikiem od %.": "You have been working on this file since %.",
        "Nad tym plikiem pracuje % od %.": "% has been working on this file since %.",
        "Otwarty w programie, na dysku budów.": "Open in a program, on the drive of buildings.",
        "Zajęty w przeglądarce.": "Taken in the browser.",
        "Plik jest zajęty przez Ciebie. Inni to widzą.": "You have taken the file. Others see that.",
        "Plik jest wolny.": "The file is free.",
        "Nad tym plikiem pracuje teraz %.": "% is working on this file now.",
        "Nad tym plikiem pracuje teraz %. Poczekaj albo przejmij plik na jego stronie.":
            "% is working on this file now. Wait, or take the file over on its page.",
        "zajęty: %": "taken: %",
        "Pliki jako dysk": "Files as a drive",
        "Otwieraj i zapisuj pliki budowy prosto z Worda, LibreOffice albo menedżera plików.":
            "Open and save files of the building right from Word, LibreOffice or the file manager.",
        "To jest adres dla programów: podłącz go jako dysk. Jak to zrobić, mówi strona Plików każdej budowy.":
            "This is an address for programs: connect it as a drive. The Files page of each building says how.",
        "Tej nazwy nie można tu nadać: %": "This name cannot be given here: %",
        "W Eksploratorze plików kliknij prawym przyciskiem „Ten komputer”, potem „Dodaj lokalizację sieciową”.":
            "In File Explorer right-click “This PC”, then “Add a network location”.",
        "Wklej adres tej budowy. Jako użytkownika wpisz swój e-mail, jako hasło nowe hasło programu.":
            "Paste the address of this building. Type your e-mail as the user and the new password of the program as the password.",
        "Pliki do 50 MB otworzą się od razu. Większe pobieraj w przeglądarce: to ograniczenie systemu Windows.":
            "Files up to 50 MB open at once. Fetch larger ones in the browser: that is a limit of Windows.",
        "W Finderze wybierz Idź, potem „Połącz z serwerem” (⌘K).": "In Finder choose Go, then “Connect to Server” (⌘K).",
        "Wklej adres tej budowy, wybierz „Zarejestrowany użytkownik”, wpisz swój e-mail i hasło programu.":
            "Paste the address of this building, choose “Registered User”, type your e-mail and the password of the program.",
        "W Plikach (GNOME) albo Dolphinie (KDE) wpisz w pasku adresu: %": "In Files (GNOME) or Dolphin (KDE) type into the address bar: %",
        "Podaj swój e-mail i hasło programu. LibreOffice otworzy dokument, zajmie go i zapisze prosto tutaj.":
            "Give your e-mail and the password of the program. LibreOffice opens the document, takes it and saves it right here.",
        "Telefon": "Phone",
        "Pliki: w aplikacji do plików, która zna WebDAV (na przykład Documents, Solid Explorer, Total Commander), dodaj serwer z adresem tej budowy.":
            "Files: in an app for files that knows WebDAV (for example Documents, Solid Explorer, Total Commander) add a server with the address of this building.",
        "Baza adresowa w iPhonie: Ustawienia, Kontakty, Konta, Dodaj konto, Inne, „Dodaj konto CardDAV”. Serwer: %":
            "The address book on an iPhone: Settings, Contacts, Accounts, Add Account, Other, “Add CardDAV Account”. Server: %",
        "Baza adresowa w Androidzie: w aplikacji DAVx⁵ dodaj konto z adresem bazy adresowej.":
            "The address book on Android: in the app DAVx⁵ add an account with the address of the address book.",
        "Najpierw hasło dla programu": "First a password for the program",
        "Programy nie dostają Twojego hasła do konta. Każdy ma własne, które możesz w każdej chwili cofnąć.":
            "Programs do not get the password of your account. Each has its own, which you can take back at any time.",
        "Utwórz hasło programu": "Make a password for a program",
        "Adresy do skopiowania": "Addresses to copy",
        "Tej budowy nie ma na dysku, bo jest w archiwum.": "This building is not on the drive because it is archived.",
        "Pliki tej budowy": "Files of this building",
        "Pliki wszystkich Twoich budów": "Files of all your buildings",
        "Dobrze wiedzieć": "Good to know",
        "Widzisz tu te same foldery, co w przeglądarce. Każdy zapis pliku to nowa wersja, poprzednie zostają.":
            "You see the same folders here as in the browser. Each save of a file is a new version, the earlier ones stay.",
        "Otwarty plik jest zajęty: inni widzą przez kogo, także w przeglądarce, i mogą go przejąć.":
            "An open file is taken: others see by whom, in the browser too, and can take it over.",
        "Skasowany plik trafia do kosza na 30 dni. Nowy folder widzi tylko firma, dopóki ktoś nie zmieni tego w przeglądarce.":
            "A deleted file goes to the bin for 30 days. A new folder is seen by the firm only until somebody changes that in the browser.",
        "Pliki robocze programów (na przykład ._plan.pdf, ~$plan.docx, .DS_Store) widzi tylko ten, kto je zapisał. Znikają po tygodniu.":
            "Working files of programs (for example ._plan.pdf, ~$plan.docx, .DS_Store) are seen only by whoever wrote them. They go after a week.",
    ]
}
