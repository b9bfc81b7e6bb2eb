import Web

/// Where a file of contacts is chosen.
struct ImportFilePage {
    var frame: OfficeFrame
    var base: ContactBase
    var number: String
    var problem: String?

    var html: HTML {
        frame.page(
            PageHead(
                title: t("Wczytaj kontakty z pliku"), tile: "upload",
                crumbs: [Link(t("Bazy klientów"), to: Places.bases()), Link(base.name, to: Places.base(base.id))]), section: .clients,
            width: .mid,
            """
            \(with: problem, { note($0, .bad, live: true) })
            <form class="card" method="post" enctype="multipart/form-data" action="\(Places.baseImport(base.id))">\(OneTime.field(number))
            <div class="pad stack">\(fileDrop(t("Upuść plik albo wybierz z dysku"), hint: t("CSV, Excel (.xlsx) albo vCard, do 200 MB. Kodowanie i kolumny rozpoznamy sami."), accept: ".csv,.txt,.xlsx,.vcf,text/csv,text/vcard", multiple: false))
            <div class="row">\(button(t("Dalej"), .main))\(linkButton(t("Anuluj"), to: Places.base(base.id), .ghost))</div></div></form>
            \(if: base.kind == .mailing, note(t("Osoby z bazy mailingowej dostają reklamy tylko za zgodą. Wczytuj tu adresy, na które masz zgodę."), .warn))
            """)
    }
}
