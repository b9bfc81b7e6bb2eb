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
            \(titleBlock(facts))
            \(if: form.kind.hasDefects, FormDefects(form: form, content: content, building: building, mayWrite: scene.mayWrite).html)
            \(if: form.kind.isSigned, parties)
            \(with: form.hash, { "<p class=\"hint\">\(t: "Skrót dokumentu (SHA-256):") <span class=\"mono\">\($0)</span>. \(t: "Ten sam skrót jest w stopce PDF.")</p>" })
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
        return note(t("Treść jest zamknięta i czeka na podpisy."), .warn, icon: "clock")
    }

    private var facts: [Fact] {
        var facts = scene.facts
        for field in form.kind.fields {
            let value = form.kind.shown(content[field.name], in: field)
            if !value.isEmpty { facts.append(Fact(field.label, value, .row)) }
        }
        return facts
    }

    private var parties: HTML {
        """
        <div class="row"><h2>\(t: "Podpisy")</h2>\(with: form.signedAt, { "<span class=\"ml\">\(stamp(t("ODEBRANO"), when: $0.full))</span>" })</div>
        \(signatures(content.signatures.map(cell), fresh: "podpisy"))
        \(if: isWaitingForMe, signing)
        """
    }

    private func cell(_ party: FormSignature) -> SignatureCell {
        let state: HTML =
            party.signedAt.map {
                "<span class=\"row g2\">\(badge(t("podpisano"), .ok, icon: "check"))<small class=\"muted\">\($0.full) · \(t: "hasło")</small></span>"
            }
            ?? badge(t("czeka"), icon: "clock")
        return SignatureCell(role: party.partName, name: party.person, state: state)
    }

    private var isWaitingForMe: Bool {
        content.signatures.contains { $0.accountID == scene.viewer.accountID && $0.signedAt == nil }
    }

    private var signing: HTML {
        card(
            t("Twój podpis"), id: "podpis",
            """
            <form class="pad stack" method="post" action="\(Places.zoneFormSignature(building, form.id))">\(hidden([("skrot", form.hash ?? "")]))
            <p class="small soft">\(t: "Podpis to Twoje nazwisko, godzina i skrót tej treści. Potwierdź go hasłem do konta.")</p>
            \(passwordInput(t("Hasło do konta"), "haslo", error: scene.problems["haslo"]))
            <div class="row">\(button(t("Podpisz"), .main, icon: "sign"))</div></form>
            """)
    }

    private var correction: HTML {
        """
        <div class="row">\(if: !form.isWhole && content.signatures.allSatisfy { $0.signedAt == nil }, postButton(t("Wróć do pisania"), to: Places.zoneFormReopening(building, form.id), icon: "pencil"))\
        \(if: form.isWhole, postButton(t("Popraw w nowym dokumencie"), to: Places.zoneFormCorrection(building, form.id), icon: "copy", fields: [("numer", String(RecordID.next()))]))</div>
        """
    }
}
