import Web

/// Name and description of a database, and what becomes of it when it is deleted.
struct ContactBaseEditPage {
    var frame: OfficeFrame
    var base: ContactBase
    var form: ContactBaseForm
    var problems: [String: String] = [:]
    var isStale = false

    var html: HTML {
        frame.page(
            PageHead(
                title: t("Edycja bazy"), tile: "clients",
                crumbs: [Link(t("Bazy klientów"), to: Places.bases()), Link(base.name, to: Places.base(base.id))],
                badges: badge(base.kind.name, .section)),
            section: .clients, width: .mid,
            """
            \(if: isStale, note(t("Ktoś zapisał tę bazę przed Tobą: „%”. Zapisz jeszcze raz, żeby zostawić swoje.", base.name), .warn, live: true))
            <form class="card" method="post" action="\(Places.baseEdit(base.id))">\(hidden([("wersja", form.version), ("rodzaj", base.kind.rawValue)]))<div class="pad form">
            \(input(t("Nazwa"), "nazwa", form.name, error: problems["nazwa"], wide: true, required: true, autofocus: true))
            \(textArea(t("Opis"), "opis", form.note, height: .short, error: problems["opis"], optional: true))
            <div class="w row">\(button(t("Zapisz"), .main, key: "s"))\(linkButton(t("Anuluj"), to: Places.base(base.id), .ghost))</div></div></form>
            \(card(t("Usuwanie"), id: "usuwanie", dangerZone([
                Danger(
                    title: t("Usuń bazę z kontaktami"),
                    loss: t("Zniknie % z listy, z wyszukiwania i z pól wyboru. Wszystko można przywrócić z kosza przez 30 dni.", ContactsPage.contacts(base.count)),
                    button: postButton(t("Usuń bazę"), to: Places.baseTrash(base.id), .danger, icon: "trash")),
            ])))
            """)
    }
}
