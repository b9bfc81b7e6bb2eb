import Values
import Web

/// The letter with the offer: to whom, what it says, and the PDF that goes.
struct SendingPage {
    var frame: OfficeFrame
    var offer: Offer
    var form: SendingForm
    var problems: [String: String] = [:]

    var html: HTML {
        frame.page(
            PageHead(
                title: t("Wyślij ofertę %", offer.number), tile: "send",
                crumbs: [Link(t("Oferty"), to: Places.offers()), Link(offer.number, to: Places.offer(offer.id))]), section: .offers,
            """
            \(errorSummary(corrections))<div class="cq"><div class="editor">
            <form class="card" method="post" action="\(Places.offerSending(offer.id))">\(OneTime.field(form.number))<div class="pad form">
            \(input(t("Imię i nazwisko albo firma"), "nazwisko", form.name, error: problems["nazwisko"], autocomplete: "off"))
            \(input(t("E-mail"), "e-mail", form.email, kind: .email, error: problems["e-mail"], autocomplete: "off", rule: .email))
            \(input(t("Temat"), "temat", form.subject, error: problems["temat"], wide: true))
            \(textArea(t("Treść"), "tresc", form.text, height: .tall, hint: t("W miejscu % stanie odsyłacz klienta do tej oferty.", SendingForm.place), error: problems["tresc"]))
            <div class="w row">\(button(t("Wyślij"), .main, icon: "send", command: t("Wyślij ofertę"), key: "w"))\
            \(linkButton(t("Wróć do oferty"), to: Places.offer(offer.id), .ghost))</div></div></form>
            \(offerPreview(offer.id, name: offer.number.replacing("/", with: "-") + ".pdf"))
            </div></div>
            """)
    }

    private var corrections: [Correction] {
        [("nazwisko", t("Imię i nazwisko albo firma")), ("e-mail", t("E-mail")), ("temat", t("Temat")), ("tresc", t("Treść"))]
            .compactMap { field, label in problems[field].map { Correction(field: field, label: label, sentence: $0) } }
    }
}

/// The first page of the offer as the server drew it; drawn again after each save.
func offerPreview(_ id: RecordID, name: String, live: Bool = false) -> HTML {
    """
    <aside class="preview" id="podglad" aria-label="\(t: "Podgląd PDF")"><header><b>\(live ? t("Podgląd na żywo") : t("Podgląd PDF"))</b>\
    \(iconLink("download", label: t("Pobierz PDF: %", name), to: Places.offerPreview(id)))</header>\
    <div class="desk"><img src="\(Places.offerPreview(id))?strona=1" alt="\(t("Pierwsza strona: %", name))" width="794" height="1123"\(flag("data-refresh", live))></div></aside>
    """
}
