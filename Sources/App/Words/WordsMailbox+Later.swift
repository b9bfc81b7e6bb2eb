extension WordsMailbox {
    /// Passing on, sending later, drafts that colleagues see.
    static let later: [String: String] = [
        "Przekaż dalej": "Forward",
        "przekazano: %, %": "forwarded: %, %",
        "przekazana z innej wiadomości": "forwarded from another letter",
        "Załączniki": "Attachments",
        "% · z przekazywanej wiadomości": "% · of the forwarded letter",
        "% · ze szkicu": "% · of the draft",
        "Wyślij później": "Send later",
        "Wyślij o tej porze": "Send at this time",
        "Wiadomość wyjdzie %.": "The letter leaves %.",
        "Cofnij porę": "Take the time back",
        "Cofnięto porę wysłania. Wiadomość jest szkicem.": "The sending time was taken back. The letter is a draft.",
        "Nie wysłano: autor nie ma już dostępu albo budowy nie ma.": "Not sent: the author has no access any more or the building is gone.",
        "Zaplanowane": "Scheduled",
        "Dołącz „moje dane”": "Attach the building's particulars",
        "Adres budowy, dojazd i dane do faktury": "Site address, directions and invoice data",
        "Wizytówka budowy do telefonu": "Card of the site for a telephone",
        "wyjdzie %": "leaves %",
        "nie wyszła": "did not leave",
        "% pisze odpowiedź": "% is writing an answer",
        "% ma szkic odpowiedzi, %": "% has a draft of an answer, %",
    ]
}
