/// The log of a building.
enum WordsSiteLog {
    static let english: [String: String] = [
        "wpis dziennika": "site log entry",
        "Wpis dziennika": "Site log entry",
        "Wpisy dziennika": "Site log",
        "Kto, kiedy i co robiono na budowie. Zapisanego wpisu nikt nie zmieni; pomyłkę prostuje następny wpis. To dziennik firmy i budowy, nie zastępuje urzędowego dziennika budowy.":
            "Who did what on the site and when. Nobody changes an entry once it is saved; a mistake is put right by a later entry. This is the firm's own log and does not replace the official site log.",
        "Nie ma tu jeszcze wpisów": "No entries yet",
        "Pierwszy wpis otwiera dziennik tej budowy.": "The first entry opens the log of this building.",
        "Starsze wpisy": "Older entries",
        "Wpis nr %": "Entry no. %",
        "Ludzie na budowie": "People on site",
        "Roboty": "Works",
        "Sprostuj nowym wpisem": "Put right by a new entry",
        "prostuje wpis nr %": "puts entry no. % right",
        "sprostowany wpisem nr %": "put right by entry no. %",
        "Nowy wpis": "New entry",
        "Sprostowanie wpisu nr %": "Putting entry no. % right",
        "Po zapisaniu wpis zostaje na zawsze, z Twoim nazwiskiem i godziną.":
            "Once saved, the entry stays for ever, with your name and the time.",
        "Zapisz wpis": "Save the entry",
        "Wpis zapisany.": "The entry is saved.",
        "Wpis może dotyczyć dnia, który już jest albo minął.": "An entry is about today or a day that has passed.",
        "Wpisz liczbę ludzi, na przykład 6.": "Enter the number of people, for example 6.",
        "Napisz, jakie roboty prowadzono.": "Say what works were done.",
    ]
}
