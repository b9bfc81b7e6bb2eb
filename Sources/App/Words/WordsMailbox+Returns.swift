extension WordsMailbox {
    /// Letters that came back, and letters that no person wrote.
    static let returns: [String: String] = [
        "odbity": "returned",
        "opóźnia się": "delayed",
        "odpowiedź automatyczna": "automatic answer",
        "wiadomość automatyczna": "automatic letter",
        "lista albo biuletyn": "list or bulletin",
        "wiadomość w pętli": "letter in a loop",
        "serwer odbiorcy nie podał zrozumiałego powodu": "the recipient's server gave no clear reason",
        "nie ma takiej skrzynki": "there is no such mailbox",
        "nie ma takiej domeny, sprawdź adres po znaku @": "there is no such domain, check the address after the @",
        "adres jest źle zapisany": "the address is badly written",
        "skrzynka została przeniesiona i nie ma nowego adresu": "the mailbox has moved and left no address",
        "serwer odbiorcy nie przyjmuje poczty z naszego adresu": "the recipient's server takes no mail from our address",
        "skrzynka odbiorcy jest wyłączona": "the recipient's mailbox is switched off",
        "skrzynka odbiorcy jest pełna": "the recipient's mailbox is full",
        "wiadomość jest za duża dla serwera odbiorcy": "the letter is too large for the recipient's server",
        "serwer odbiorcy ma kłopot ze swoim systemem": "the recipient's server has trouble with its system",
        "serwer odbiorcy nie odpowiada": "the recipient's server does not answer",
        "wiadomość krążyła w kółko między serwerami": "the letter went in circles between servers",
        "serwer odbiorcy nie odpowiadał przez kilka dni": "the recipient's server did not answer for several days",
        "serwer odbiorcy uznał wiadomość za niechcianą": "the recipient's server took the letter for junk",
        "serwer odbiorcy odmówił przyjęcia wiadomości": "the recipient's server refused the letter",
    ]
}
