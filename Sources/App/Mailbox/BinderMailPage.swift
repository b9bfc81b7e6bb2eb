import Values
import Web

/// The mail of one binder.
struct BinderMailPage: Sendable {
    let frame: OfficeFrame
    let head: BinderHead
    let binder: Binder
    let address: String?
    let list: ThreadList
    let lines: [ThreadLine]
    let mayWrite: Bool
    let now: Instant

    var html: HTML {
        frame.page(
            head.page(.mail), section: .binders,
            """
            <div class="stack">\(note(t("Właściciele budowy widzą każdą wiadomość w tym segregatorze, chyba że zaznaczysz „tylko biuro”."), icon: "eye"))
            \(with: address, { "<p class=\"small soft\">\(t: "Adres budowy:") <b>\($0)</b></p>" })
            <div class="card"><form class="toolbar" role="search" method="get" action="\(Places.binderMail(binder.id))">\
            \(findField(t("Szukaj w poczcie budowy"), value: list.words, placeholder: t("Temat, osoba, treść, nazwa załącznika")))\
            <div class="chips">\(each: [ThreadList.Box.all, .unread, .attachments, .waiting], chip)</div>\(linkButton(t("Baza adresowa"), to: Places.binderAddresses(binder.id), icon: "phone"))\(if: mayWrite, add)</form>
            <div data-rows data-section="mail"\(attribute("data-letters", mayWrite ? "wgraj" : nil)) data-fresh="mail-rows">\(each: lines.prefix(ThreadList.page), row)\(if: lines.isEmpty, empty)</div></div>
            \(older)</div>
            \(if: mayWrite, dialog("wgraj", t("Wgraj wiadomości z plików"), LetterUploadForm(binder: binder.id).html))
            """)
    }

    private var add: HTML {
        """
        \(linkButton(t("Wgraj .eml"), to: Places.binderLetterFiles(binder.id), icon: "upload"))\
        \(linkButton(t("Dodaj wiadomość"), to: Places.newLetter(binder.id), .add, icon: "plus"))
        """
    }

    private func chip(_ box: ThreadList.Box) -> HTML {
        var target = ThreadList()
        target.box = box
        return """
            <a class="chip" href="\(Places.binderMail(binder.id) + target.address)"\(attribute("aria-current", box == list.box ? "true" : nil))>\(box.name)</a>
            """
    }

    private func row(_ line: ThreadLine) -> HTML {
        mailRow(line.row(href: Places.thread(line.id), current: false, now: now, showsBinder: false))
    }

    private var empty: HTML {
        emptyState(
            t("Nie ma tu jeszcze wiadomości"),
            address.map { t("Pierwsza przyjdzie na adres % albo wyślesz ją stąd.", $0) } ?? t("Wyślij pierwszą."),
            stage: 1)
    }

    private var older: HTML {
        guard lines.count > ThreadList.page, let last = lines.prefix(ThreadList.page).last else { return .empty }
        return pager("", previous: nil, next: Places.binderMail(binder.id) + list.next(after: last))
    }
}
