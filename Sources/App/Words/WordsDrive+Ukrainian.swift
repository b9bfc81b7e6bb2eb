extension WordsDrive {
    static let ukrainian: [String: String] = [
        "Hasła programów": "Паролі програм",
        "Pliki budów jako dysk w komputerze, baza adresowa w telefonie: każdy program dostaje własne hasło, które można cofnąć.":
            "Файли об’єктів як диск у комп’ютері, адресна база в телефоні: кожна програма отримує власний пароль, який можна скасувати.",
        "pliki": "файли",
        "baza adresowa": "адресна база",
        "pliki i baza adresowa": "файли й адресна база",
        "hasło programu": "пароль програми",
        "Nazwij program, na przykład „laptop na budowie”.": "Назвіть програму, наприклад «ноутбук на об’єкті».",
        "Wybierz, co otwiera to hasło.": "Виберіть, що відкриває цей пароль.",
        "Cofnij najpierw hasło, którego nie używasz.": "Спершу скасуйте пароль, яким не користуєтеся.",
        "Hasło % już nie działa.": "Пароль % більше не діє.",
        "Pliki budów jako dysk, baza adresowa w telefonie.": "Файли об’єктів як диск, адресна база в телефоні.",
        "Nowe hasło": "Новий пароль",
        "Wpisz je teraz w programie. Zostaje nam tylko jego skrót, więc drugi raz go nie pokażemy.":
            "Введіть його зараз у програмі. У нас залишається лише його хеш, тому вдруге ми його не покажемо.",
        "Użytkownik": "Користувач",
        "Adres plików": "Адреса файлів",
        "Adres bazy adresowej": "Адреса адресної бази",
        "Programy, które mają hasło": "Програми, що мають пароль",
        "ostatnio użyte %": "востаннє використано %",
        "jeszcze nieużyte": "ще не використано",
        "Hasło dla nowego programu": "Пароль для нової програми",
        "Nazwa programu": "Назва програми",
        "Po niej poznasz, które hasło cofnąć, na przykład gdy zginie telefon.":
            "За нею ви впізнаєте, який пароль скасувати, наприклад якщо загубиться телефон.",
        "Program zobaczy to samo, co Ty w przeglądarce, i nic więcej. Wszystkie te hasła kończą się, gdy zmienisz hasło konta albo wylogujesz się ze wszystkich miejsc.":
            "Програма побачить те саме, що й ви в браузері, і нічого більше. Усі ці паролі перестають діяти, коли ви зміните пароль акаунта або вийдете всюди.",
        "Utwórz hasło": "Створити пароль",
        "Praca nad plikiem": "Робота над файлом",
        "Zajmij plik, zanim zaczniesz go zmieniać u siebie: inni zobaczą, że nad nim pracujesz, także w Wordzie i LibreOffice.":
            "Займіть файл, перш ніж змінювати його у себе: інші побачать, що ви над ним працюєте, також у Word і LibreOffice.",
        "Zajmij plik": "Зайняти файл",
        "Oddaj plik": "Звільнити файл",
        "Przejmij plik": "Перейняти файл",
        "Kto go teraz ma, nie zapisze już na ten plik, tylko pod inną nazwą.":
            "Той, у кого він зараз, уже не збереже зміни в цей файл, лише під іншою назвою.",
        "Pracujesz nad tym plikiem od %.": "Ви працюєте над цим файлом з %.",
        "Nad tym plikiem pracuje % od %.": "Над цим файлом працює % з %.",
        "Otwarty w programie, na dysku budów.": "Відкритий у програмі, на диску об’єктів.",
        "Zajęty w przeglądarce.": "Зайнятий у браузері.",
        "Plik jest zajęty przez Ciebie. Inni to widzą.": "Файл зайняли ви. Інші це бачать.",
        "Plik jest wolny.": "Файл вільний.",
        "Nad tym plikiem pracuje teraz %.": "Над цим файлом зараз працює %.",
        "Nad tym plikiem pracuje teraz %. Poczekaj albo przejmij plik na jego stronie.":
            "Над цим файлом зараз працює %. Зачекайте або перейміть файл на його сторінці.",
        "zajęty: %": "зайнятий: %",
        "Pliki jako dysk": "Файли як диск",
        "Otwieraj i zapisuj pliki budowy prosto z Worda, LibreOffice albo menedżera plików.":
            "Відкривайте й зберігайте файли об’єкта просто з Word, LibreOffice або файлового менеджера.",
        "To jest adres dla programów: podłącz go jako dysk. Jak to zrobić, mówi strona Plików każdej budowy.":
            "Це адреса для програм: під’єднайте її як диск. Як це зробити, пояснює сторінка Файлів кожного об’єкта.",
        "Tej nazwy nie można tu nadać: %": "Таку назву тут дати не можна: %",
        "W Eksploratorze plików kliknij prawym przyciskiem „Ten komputer”, potem „Dodaj lokalizację sieciową”.":
            "У Провіднику клацніть правою кнопкою «Цей ПК», потім «Додати мережне розташування».",
        "Wklej adres tej budowy. Jako użytkownika wpisz swój e-mail, jako hasło nowe hasło programu.":
            "Вставте адресу цього об’єкта. Як користувача введіть свій e-mail, як пароль — новий пароль програми.",
        "Pliki do 50 MB otworzą się od razu. Większe pobieraj w przeglądarce: to ograniczenie systemu Windows.":
            "Файли до 50 МБ відкриються одразу. Більші завантажуйте в браузері: це обмеження системи Windows.",
        "W Finderze wybierz Idź, potem „Połącz z serwerem” (⌘K).": "У Finder виберіть Перехід, потім «Під’єднатися до сервера» (⌘K).",
        "Wklej adres tej budowy, wybierz „Zarejestrowany użytkownik”, wpisz swój e-mail i hasło programu.":
            "Вставте адресу цього об’єкта, виберіть «Зареєстрований користувач», введіть свій e-mail і пароль програми.",
        "W Plikach (GNOME) albo Dolphinie (KDE) wpisz w pasku adresu: %": "У Файлах (GNOME) або Dolphin (KDE) введіть в адресному рядку: %",
        "Podaj swój e-mail i hasło programu. LibreOffice otworzy dokument, zajmie go i zapisze prosto tutaj.":
            "Вкажіть свій e-mail і пароль програми. LibreOffice відкриє документ, займе його і збереже просто тут.",
        "Pliki: w aplikacji do plików, która zna WebDAV (na przykład Documents, Solid Explorer, Total Commander), dodaj serwer z adresem tej budowy.":
            "Файли: у застосунку для файлів, який знає WebDAV (наприклад Documents, Solid Explorer, Total Commander), додайте сервер з адресою цього об’єкта.",
        "Baza adresowa w iPhonie: Ustawienia, Kontakty, Konta, Dodaj konto, Inne, „Dodaj konto CardDAV”. Serwer: %":
            "Адресна база в iPhone: Параметри, Контакти, Акаунти, Додати акаунт, Інше, «Додати акаунт CardDAV». Сервер: %",
        "Baza adresowa w Androidzie: w aplikacji DAVx⁵ dodaj konto z adresem bazy adresowej.":
            "Адресна база в Android: у застосунку DAVx⁵ додайте акаунт з адресою адресної бази.",
        "Najpierw hasło dla programu": "Спершу пароль для програми",
        "Programy nie dostają Twojego hasła do konta. Każdy ma własne, które możesz w każdej chwili cofnąć.":
            "Програми не отримують вашого пароля до акаунта. Кожна має власний, який можна будь-коли скасувати.",
        "Utwórz hasło programu": "Створити пароль програми",
        "Adresy do skopiowania": "Адреси для копіювання",
        "Tej budowy nie ma na dysku, bo jest w archiwum.": "Цього об’єкта немає на диску, бо він в архіві.",
        "Pliki tej budowy": "Файли цього об’єкта",
        "Pliki wszystkich Twoich budów": "Файли всіх ваших об’єктів",
        "Dobrze wiedzieć": "Варто знати",
        "Widzisz tu te same foldery, co w przeglądarce. Każdy zapis pliku to nowa wersja, poprzednie zostają.":
            "Ви бачите тут ті самі папки, що й у браузері. Кожне збереження файлу — це нова версія, попередні залишаються.",
        "Otwarty plik jest zajęty: inni widzą przez kogo, także w przeglądarce, i mogą go przejąć.":
            "Відкритий файл зайнятий: інші бачать, ким саме, також у браузері, і можуть його перейняти.",
        "Skasowany plik trafia do kosza na 30 dni. Nowy folder widzi tylko firma, dopóki ktoś nie zmieni tego w przeglądarce.":
            "Видалений файл потрапляє до кошика на 30 днів. Нову папку бачить лише фірма, доки хтось не змінить цього в браузері.",
        "Pliki robocze programów (na przykład ._plan.pdf, ~$plan.docx, .DS_Store) widzi tylko ten, kto je zapisał. Znikają po tygodniu.":
            "Робочі файли програм (наприклад ._plan.pdf, ~$plan.docx, .DS_Store) бачить лише той, хто їх зберіг. Вони зникають через тиждень.",
    ]
}
