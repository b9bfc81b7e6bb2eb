extension WordsMailbox {
    /// Heavy attachments, moje dane, letters as files.
    static let attached: [String: String] = [
        "Załączniki mają %: wyślemy odsyłacze, ważne 30 dni.": "The attachments are %: we will send links, valid for 30 days.",
        "Załączniki mają %. Wybierz budowę, a wyślemy odsyłacze: tak ciężkiej wiadomości wiele skrzynek nie przyjmie.":
            "The attachments are %. Choose a building and we will send links: many mailboxes refuse such a heavy letter.",
        "Załączniki powyżej % wyślemy jako odsyłacze.": "Attachments above % are sent as links.",
        "Załączniki powyżej % wyślemy jako odsyłacze, jeśli wiadomość ma budowę.":
            "Attachments above % are sent as links when the letter has a building.",
        "Załączniki (%) czekają pod odsyłaczem do %:": "The attachments (%) wait behind this link until %:",
        "Załączniki (%) poszły jako odsyłacze, każdy odbiorca dostał swój:":
            "The attachments (%) went as links, each recipient got an own one:",
        "Odbiorcy dostali odsyłacze do załączników, ważne do %.": "The recipients got links to the attachments, valid until %.",
        "Odbiorcy dostali odsyłacze do załączników. Już nie działają.":
            "The recipients got links to the attachments. They no longer work.",
        "Wpisz od 1 do 50 MB załączników.": "Enter 1 to 50 MB of attachments.",
        "Załączniki w wiadomości, najwyżej MB": "Attachments in a letter, at most MB",
        "Cięższe pójdą jako odsyłacze. Liczy się waga wiadomości: o jedną trzecią większa niż plików.":
            "Heavier ones go as links. What counts is the weight of the letter: a third more than that of the files.",
        "Adres budowy, dojazd i dane do faktury: PDF i wizytówka do telefonu.":
            "Address of the site, directions and invoice data: PDF and a card for the telephone.",
        "Usuń odbiorcę: %": "Remove the recipient: %",
        "Wgrane wiadomości": "Uploaded letters",
        "Wgraj wiadomości z plików": "Upload letters from files",
        "Wgraj .eml": "Upload .eml",
        "Wgraj": "Upload",
        "Nikt nie wgrał jeszcze wiadomości": "Nobody has uploaded letters yet",
        "Zapisz wiadomość w programie pocztowym jako .eml i przeciągnij ją tutaj.":
            "Save a letter in your mail program as .eml and drag it here.",
        "wgrana przez %, %": "uploaded by %, %",
        "wgrana przez %": "uploaded by %",
        "w poczcie": "in the mail",
        "jest już w poczcie": "already in the mail",
        "jest już, w koszu": "already there, in the bin",
        "nieczytelna, zachowana w oryginale": "unreadable, kept as it is",
        "Przeciągnij albo wybierz pliki .eml": "Drag or choose .eml files",
        "Kilka naraz. Wiadomości zachowają datę, nadawcę i załączniki.":
            "Several at once. The letters keep their date, sender and attachments.",
        "Wybierz pliki .eml.": "Choose .eml files.",
        "To nie są wiadomości: %. Zapisz je w programie pocztowym jako .eml.":
            "These are not letters: %. Save them in your mail program as .eml.",
        "Przyjęto wiadomości: %.": "Letters taken: %.",
        "Przyjęto wiadomości: %. Pominięto, bo to nie wiadomości: %.": "Letters taken: %. Left out, for they are not letters: %.",
    ]
}
