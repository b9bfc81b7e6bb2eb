import Values
import Web

/// The one thing a guest sees, with the way to answer.
struct GuestPage {
    var layout: BareLayout
    var viewer: Viewer
    var thing: GuestThing
    var own: GuestLink
    var readers: Act.Audience
    var now: Instant
    var problem: String?
    var signature = SignatureForm()
    var problems: [String: String] = [:]

    private var link: RecordID { own.id }

    var html: HTML {
        layout.single(
            """
            <div class="stack"><div class="stack g2"><p class="soft">\(thing.lead)</p><h1>\(thing.title)</h1>\(if: !own.note.isEmpty, "<p class=\"measure\">„\(own.note)”</p>")</div>
            \(with: problem, { note($0, .bad, live: true) })
            <div class="cols c21"><div class="stack">\(thing.body(content: Places.guestContent(link), link: link))\
            \(if: thing.files.count > 1 && own.scope == .folder, "<div>\(linkButton(t("Pobierz ZIP"), to: Places.guestZip(link), icon: "download", download: true))</div>")</div>
            <div class="stack">\(if: thing.offer != nil, decision)\(with: thing.form, signing)\(reply)\(upload)\(explanation)</div></div></div>
            """,
            mark: badge(t("dostęp jednorazowy"), icon: "key"),
            footer: postButton(t("To nie do mnie, zamknij dostęp"), to: Places.guestClosing(link), .ghost, size: .small))
    }

    private var decision: HTML {
        guard let offer = thing.offer, let edition = thing.edition else { return .empty }
        if thing.isOutdated, thing.answer == nil {
            return note(
                t("Firma wysłała nowszą wersję tej oferty. Otwórz odsyłacz z jej ostatniej wiadomości."), .warn,
                title: t("To wersja poprzednia"))
        }
        return answerFields(offer, edition, thing.answer, to: Places.guestAnswer(link), now: now)
    }

    private func signing(_ reading: FormReading) -> HTML {
        GuestSigningCard(reading: reading, link: link, person: own.person, signature: signature, problems: problems).html
    }

    private var reply: HTML {
        card(
            t("Odpowiedz"), id: "odpowiedz",
            """
            <form class="pad stack" method="post" action="\(Places.guestLetter(link))">\(OneTime.field)
            \(textArea(t("Wiadomość"), "tresc", height: .short))\(button(t("Wyślij odpowiedź"), thing.offer == nil ? .main : .plain, icon: "send", block: true))
            <p class="hint">\(readers == .office ? t("Odpowiedź zobaczy biuro firmy.") : t("Odpowiedź zobaczą biuro firmy i właściciele budowy."))</p></form>
            """)
    }

    private var upload: HTML {
        card(
            t("Dodaj plik"), id: "plik",
            """
            <form class="pad stack" method="post" enctype="multipart/form-data" action="\(Places.guestUpload(link))">
            \(fileDrop(t("Dodaj plik, na przykład zdjęcie albo umowę"), name: "plik", hint: t("PDF, zdjęcie, arkusz"), multiple: true))
            \(button(t("Wyślij pliki"), icon: "upload", block: true))</form>
            """)
    }

    private var explanation: HTML {
        note(
            t("Widzisz tylko tę jedną rzecz. Odsyłacz jest dla % i działa do %.", viewer.email, own.expiresAt.day.long), icon: "shield")
    }
}
