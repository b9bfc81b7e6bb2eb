import Values
import Web

/// How to open files as a drive, and the address book on a phone: in plain words, with addresses to copy.
struct DriveGuidePage {
    /// The system's own address, without a slash at the end.
    var address: String
    /// The building's name in addresses; nil where it is put away and no longer on the drive.
    var segment: String?
    var email: String

    func office(_ frame: OfficeFrame, _ binder: Binder) -> HTML {
        frame.page(
            PageHead(
                title: t("Pliki jako dysk"), tile: "files",
                crumbs: [
                    Link(t("Segregatory"), to: Places.binders()), Link(binder.name, to: Places.binder(binder.id)),
                    Link(t("Pliki"), to: Places.binderFiles(binder.id)),
                ], sub: t("Otwieraj i zapisuj pliki budowy prosto z Worda, LibreOffice albo menedżera plików.")),
            section: .binders, width: .mid, "<div class=\"stack\">\(content)</div>")
    }

    func zone(_ frame: ZoneFrame, _ building: RecordID) -> HTML {
        ZoneLayout(frame: frame, title: t("Pliki jako dysk"), tab: .files).page(
            """
            \(breadcrumbs([Link(t("Pliki"), to: Places.zoneFiles(building))], current: t("Pliki jako dysk")))
            <h1>\(t: "Pliki jako dysk")</h1>
            <p class="soft">\(t: "Otwieraj i zapisuj pliki budowy prosto z Worda, LibreOffice albo menedżera plików.")</p>\(content)
            """)
    }

    private var drive: String { address + Places.drive.tail(["pliki"] + (segment.map { [$0] } ?? []), isFolder: true) }
    private var all: String { address + Places.drive.tail(["pliki"], isFolder: true) }
    private var book: String { address + Places.drive.tail(["ksiazka"], isFolder: true) }
    private var host: String { String(address.drop { $0 != "/" }.dropFirst(2)) }
    private var path: String { String(drive.dropFirst(address.count)) }
    /// What Linux file managers call a drive of this kind.
    private var linux: String { (address.hasPrefix("https") ? "davs://" : "dav://") + host + path }

    private var content: HTML {
        """
        \(password)\(addresses)
        \(steps("Windows", "windows", [
            t("W Eksploratorze plików kliknij prawym przyciskiem „Ten komputer”, potem „Dodaj lokalizację sieciową”."),
            t("Wklej adres tej budowy. Jako użytkownika wpisz swój e-mail, jako hasło nowe hasło programu."),
            t("Pliki do 50 MB otworzą się od razu. Większe pobieraj w przeglądarce: to ograniczenie systemu Windows."),
        ]))
        \(steps("macOS", "macos", [
            t("W Finderze wybierz Idź, potem „Połącz z serwerem” (⌘K)."),
            t("Wklej adres tej budowy, wybierz „Zarejestrowany użytkownik”, wpisz swój e-mail i hasło programu."),
        ]))
        \(steps("Linux", "linux", [
            t("W Plikach (GNOME) albo Dolphinie (KDE) wpisz w pasku adresu: %", linux),
            t("Podaj swój e-mail i hasło programu. LibreOffice otworzy dokument, zajmie go i zapisze prosto tutaj."),
        ]))
        \(steps(t("Telefon"), "telefon", [
            t("Pliki: w aplikacji do plików, która zna WebDAV (na przykład Documents, Solid Explorer, Total Commander), dodaj serwer z adresem tej budowy."),
            t("Baza adresowa w iPhonie: Ustawienia, Kontakty, Konta, Dodaj konto, Inne, „Dodaj konto CardDAV”. Serwer: %", host),
            t("Baza adresowa w Androidzie: w aplikacji DAVx⁵ dodaj konto z adresem bazy adresowej."),
        ]))
        \(good)
        """
    }

    private var password: HTML {
        card(
            t("Najpierw hasło dla programu"), id: "haslo",
            """
            <div class="pad stack"><p>\(t: "Programy nie dostają Twojego hasła do konta. Każdy ma własne, które możesz w każdej chwili cofnąć.")</p>
            <div>\(linkButton(t("Utwórz hasło programu"), to: Places.accountPrograms(), .main, icon: "key"))</div></div>
            """)
    }

    private var addresses: HTML {
        card(
            t("Adresy do skopiowania"), id: "adresy",
            """
            <div class="pad form">\(segment == nil ? note(t("Tej budowy nie ma na dysku, bo jest w archiwum.")) : input(t("Pliki tej budowy"), "pliki-budowy", drive, wide: true, readonly: true))
            \(input(t("Pliki wszystkich Twoich budów"), "wszystkie-pliki", all, wide: true, readonly: true))
            \(input(t("Baza adresowa"), "baza", book, wide: true, readonly: true))
            \(input(t("Użytkownik"), "uzytkownik", email, wide: true, readonly: true))</div>
            """)
    }

    private func steps(_ title: String, _ id: String, _ lines: [String]) -> HTML {
        card(
            title, id: id,
            "<ol class=\"pad stack g2\">\(each: Array(lines.enumerated()), { "<li>\($0.offset + 1). \($0.element)</li>" })</ol>")
    }

    private var good: HTML {
        card(
            t("Dobrze wiedzieć"), id: "wiedza",
            """
            <ul class="pad stack g2">\(each: [
                t("Widzisz tu te same foldery, co w przeglądarce. Każdy zapis pliku to nowa wersja, poprzednie zostają."),
                t("Otwarty plik jest zajęty: inni widzą przez kogo, także w przeglądarce, i mogą go przejąć."),
                t("Skasowany plik trafia do kosza na 30 dni. Nowy folder widzi tylko firma, dopóki ktoś nie zmieni tego w przeglądarce."),
                t("Pliki robocze programów (na przykład ._plan.pdf, ~$plan.docx, .DS_Store) widzi tylko ten, kto je zapisał. Znikają po tygodniu."),
            ], { "<li>\($0)</li>" })</ul>
            """)
    }
}
