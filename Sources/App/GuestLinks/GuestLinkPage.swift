import Web

/// What a link leads to first: who shares what, and one button. Mail scanners come this far and change nothing.
struct GuestLinkPage {
    var layout: BareLayout
    var link: GuestLink
    var firm: String
    var action: String

    var html: HTML {
        layout.single(
            """
            <div class="stack narrow"><p class="soft">\(t("% z firmy % udostępnia jedną rzecz", link.createdBy, firm))</p>
            <h1>\(link.scope.name)</h1>
            <p>\(t("Odsyłacz jest dla % i działa do %.", link.email, link.expiresAt.day.long))</p>
            <form method="post" action="\(action)">\(button(t("Otwórz"), .main, icon: "eye", size: .large, block: true))</form>
            <p class="hint">\(t: "Nie potrzebujesz konta ani hasła.")</p></div>
            """,
            mark: badge(t("dostęp jednorazowy"), icon: "key"))
    }
}

extension GuestScope {
    var name: String {
        switch self {
        case .offer: t("Oferta")
        case .letter: t("Wiadomość")
        case .document: t("Dokument")
        case .folder: t("Folder")
        }
    }
}
