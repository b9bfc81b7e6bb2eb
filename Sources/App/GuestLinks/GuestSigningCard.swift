import Values
import Web

/// What somebody without an account signs with: a typed name or a drawn signature.
struct GuestSigningCard {
    var reading: FormReading
    var link: RecordID
    var person: String
    var signature: SignatureForm
    var problems: [String: String]

    var html: HTML {
        guard !reading.form.isOpen else { return .empty }
        let party = reading.content.parties.first { $0.guestLinkID == link }
        let download = linkButton(t("Pobierz PDF"), to: Places.guestFormPDF(link), icon: "download", block: true, download: true)
        if let signedAt = party?.signedAt {
            return note(t("Podpis złożono %.", signedAt.full), .ok, title: t("Dziękujemy, dokument jest podpisany przez Ciebie")) + download
        }
        guard party != nil else { return note(t("Firma nie prosi już o Twój podpis."), .warn) }
        return fields + download
    }

    private var fields: HTML {
        card(
            t("Twój podpis"), id: "podpis",
            """
            <form class="pad stack" method="post" action="\(Places.guestSignature(link))">\(hidden([("skrot", reading.form.hash ?? "")]))
            \(with: problems["skrot"], { note($0, .bad, live: true) })
            <p class="small soft">\(t("Podpisuje: %. Przeczytaj dokument, wpisz imię i nazwisko albo narysuj podpis.", person))</p>
            \(input(t("Imię i nazwisko"), "nazwisko", signature.name, error: problems["nazwisko"], autocomplete: "name", maxlength: 120))
            \(signaturePad(signature.strokes, error: problems["kreski"]))
            \(button(t("Podpisz"), .main, icon: "sign", block: true))
            <p class="hint">\(t: "Zapiszemy godzinę, adres, na który przyszedł odsyłacz, i skrót tej treści. Podpisu nie da się cofnąć.")</p></form>
            """)
    }
}

extension FormReading {
    /// The document as its guest reads it; while it is being changed there is nothing to read.
    func guestBody(_ link: RecordID) -> HTML {
        guard !form.isOpen else {
            return note(
                t("Firma jeszcze poprawia ten dokument. Wróć pod ten sam odsyłacz, gdy dostaniesz wiadomość."), .warn, icon: "pencil")
        }
        return """
            \(body(mayWrite: false) { Places.guestFormPhoto(link, $0.id) })\(if: form.kind.isSigned, parties(office: false))\(digest)
            """
    }
}
