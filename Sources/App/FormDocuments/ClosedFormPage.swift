import Values
import Web

/// A document whose words stand: for signing, and afterwards to read, print and download.
struct ClosedFormPage {
    var scene: FormScene

    private var form: FormDocument { scene.form }
    private var content: FormContent { scene.content }
    private var building: RecordID { scene.building }

    var html: HTML {
        ZoneLayout(frame: scene.frame, title: form.title, tab: .files).page(
            """
            \(scene.head(t("% nr %", form.kind.name, form.number ?? "")))
            <div data-fresh="stan" class="stack g3">\(state)</div>
            \(scene.reading.body(mayWrite: scene.mayWrite) { Places.zoneFormPhoto(building, form.id, $0.id) })
            \(if: form.kind.isSigned, parties)
            \(scene.reading.digest)
            \(if: scene.mayWrite, correction)
            """,
            bar: """
                \(linkButton(t("Pobierz PDF"), to: Places.zoneFormPDF(building, form.id) + "?pobierz=1", .main, icon: "download"))
                """)
    }

    private var state: HTML {
        if form.isWhole {
            return note(
                t("Treść jest zamknięta. Zmiana wymaga nowego dokumentu."), .ok,
                title: form.kind.isSigned ? t("Podpisany przez wszystkie strony") : t("Dokument jest zakończony"))
        }
        let waiting = content.parties.filter { $0.signedAt == nil }.map(\.person)
        guard content.parties.count > 1 else {
            return note(t("Treść jest zamknięta. Druga strona nie jest jeszcze wskazana: poproś ją o podpis."), .warn, icon: "clock")
        }
        return note(
            t("Treść jest zamknięta i czeka na podpisy."), .warn,
            title: waiting.isEmpty ? nil : t("Czeka na: %", waiting.joined(separator: ", ")), icon: "clock")
    }

    private var parties: HTML {
        """
        \(scene.reading.parties(office: scene.mayAsk))
        \(if: isWaitingForMe, signing)
        \(if: scene.mayAsk && !form.isWhole, request)
        """
    }

    private var isWaitingForMe: Bool {
        content.parties.contains { $0.accountID == scene.viewer.accountID && $0.signedAt == nil }
    }

    private var signing: HTML {
        card(
            t("Twój podpis"), id: "podpis",
            """
            <form class="pad stack" method="post" action="\(Places.zoneFormSignature(building, form.id))">\(hidden([("skrot", form.hash ?? "")]))
            \(with: scene.problems["skrot"], { note($0, .bad, live: true) })
            <p class="small soft">\(t: "Podpis to Twoje nazwisko, godzina i skrót tej treści. Potwierdź go hasłem do konta.")</p>
            \(signaturePad(scene.signature.strokes, error: scene.problems["kreski"]))
            \(passwordInput(t("Hasło do konta"), "haslo", error: scene.problems["haslo"]))
            <div class="row">\(button(t("Podpisz"), .main, icon: "sign"))</div></form>
            """)
    }

    private var request: HTML {
        let (form, problems) = (scene.request, scene.problems)
        return card(
            t("Poproś o podpis osobę bez konta"), id: "prosba",
            """
            <form class="pad form" method="post" action="\(Places.zoneFormParties(building, scene.form.id))">\(OneTime.field(form.number))
            \(input(t("Imię i nazwisko"), "osoba", form.person, error: problems["osoba"], autocomplete: "off", maxlength: 120))
            \(input(t("Adres e-mail"), "email", form.email, kind: .email, error: problems["email"], autocomplete: "off", rule: .email))
            \(select(t("Kim jest na budowie"), "rola", BuildingRole.allCases.map { Choice($0.rawValue, $0.name) }, selected: form.part, error: problems["rola"]))
            \(textArea(t("Kilka słów"), "slowo", form.word, height: .short, error: problems["slowo"], optional: true))
            <div class="w stack g2"><p class="hint">\(t: "Dostanie odsyłacz do tej treści i podpisze bez zakładania konta. Odsyłacz działa 7 dni.")</p>
            <div class="row">\(button(t("Wyślij prośbę o podpis"), icon: "send"))</div></div></form>
            """)
    }

    private var correction: HTML {
        """
        <div class="row">\(if: !form.isWhole && content.parties.allSatisfy { $0.signedAt == nil }, postButton(t("Wróć do pisania"), to: Places.zoneFormReopening(building, form.id), icon: "pencil"))\
        \(if: form.isWhole, postButton(t("Popraw w nowym dokumencie"), to: Places.zoneFormCorrection(building, form.id), icon: "copy", fields: [("numer", String(RecordID.next()))]))</div>
        """
    }
}
