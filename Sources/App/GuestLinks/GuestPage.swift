import Values
import Web

/// The one thing a guest sees, with the way to answer.
struct GuestPage {
    var layout: BareLayout
    var viewer: Viewer
    var thing: GuestThing
    var link: RecordID
    var now: Instant
    var problem: String?

    var html: HTML {
        layout.single(
            """
            <div class="stack"><div class="stack g2"><p class="soft">\(thing.lead)</p><h1>\(thing.title)</h1></div>
            \(with: problem, { note($0, .bad, live: true) })
            <div class="cols c21"><div class="stack">\(thing.body(content: Places.guestContent(link)))</div>
            <div class="stack">\(if: thing.offer != nil, decision)\(reply)\(upload)\(explanation)</div></div></div>
            """,
            mark: badge(t("dostęp jednorazowy"), icon: "key"))
    }

    private var decision: HTML {
        guard let offer = thing.offer, let edition = thing.edition else { return .empty }
        return answerFields(offer, edition, thing.answer, to: Places.guestAnswer(link), now: now)
    }

    private var reply: HTML {
        card(
            t("Odpowiedz"), id: "odpowiedz",
            """
            <form class="pad stack" method="post" action="\(Places.guestLetter(link))">\(OneTime.field)
            \(textArea(t("Wiadomość"), "tresc", height: .short))\(button(t("Wyślij odpowiedź"), icon: "send", block: true))
            <p class="hint">\(t: "Odpowiedź zobaczą biuro firmy i właściciele budowy.")</p></form>
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
        note(t("Widzisz tylko tę jedną rzecz. Odsyłacz jest dla %.", viewer.email), icon: "shield")
    }
}
