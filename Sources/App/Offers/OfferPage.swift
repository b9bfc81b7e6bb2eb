import Values
import Web

/// The editor of an offer: the form, its lines, and the sheet beside it.
struct OfferPage {
    /// What somebody else saved while this form was open.
    struct Conflict: Sendable {
        var editor: String
        var at: Instant
        var changes: [Act.Change]
    }

    var frame: OfficeFrame
    var offer: Offer?
    var form: OfferForm
    var clients: [String]
    var bases: [Choice] = []
    /// A draft of the same person that waits, on the page of a new offer.
    var unfinished: UnfinishedOffer?
    /// Names of the price list, for the hint of its window.
    var examples: [String] = []
    var binders: [Choice]
    var rates: [Choice]
    var firm: String
    var problems: [String: String] = [:]
    var conflict: Conflict?
    var history: [HistoryEntry] = []
    var now: Instant

    var html: HTML {
        frame.page(
            head, section: .offers,
            """
            \(errorSummary(OfferCorrections(problems).all))\(with: conflict, conflictNote)\(with: unfinished, { $0.note(now) })
            <div class="cq"><div class="editor">
            <div class="stack"><form id="of" method="post" class="stack" action="\(action)" data-autosave="\(action)">\(hiddenFields)
            \(forWhom)\(lines)\(terms)</form>\(if: offer != nil, story)</div>
            \(preview)</div></div>
            \(priceListDialog(search: Places.priceListSearch(), add: Places.priceList(), examples: examples))
            \(QuickClientFields(form: QuickClientForm(back: .offer), bases: bases).dialog)
            """)
    }

    private var action: String { offer.map { Places.offer($0.id) } ?? Places.offers() }

    private var head: PageHead {
        PageHead(
            title: offer.map { t("Oferta %", $0.number) } ?? t("Nowa oferta"), tile: "offers",
            crumbs: [Link(t("Oferty"), to: Places.offers())],
            badges: "\(offer?.moments.badge(now) ?? badge(t("Szkic"), .draft, icon: "pencil"))\(savedMark(saved, form: "of"))",
            actions: """
                \(button(t("Zapisz"), form: "of", command: t("Zapisz ofertę"), key: "s"))\
                \(button(t("Zapisz i wyślij"), .main, icon: "send", name: "co", value: "wyslij", form: "of", command: t("Zapisz i wyślij"), key: "w"))\
                \(with: offer, more)
                """)
    }

    private func more(_ offer: Offer) -> HTML {
        iconDropdown(
            "dots", label: t("Więcej"),
            [
                Link(t("Otwórz PDF"), to: Places.offerPreview(offer.id), icon: "doc"),
                Link(t("Dodaj zadanie"), to: Places.newTask() + "?oferta=\(offer.id)", icon: "tasks"),
            ], extra: menuPost(t("Usuń ofertę"), to: Places.offerTrash(offer.id), icon: "trash"))
    }

    private var saved: String { offer.map { t("Zapisano %", $0.changedAt.text(now: now)) } ?? "" }

    private var hiddenFields: HTML {
        hidden([
            ("numer", form.number), ("wersja", form.version), ("edycja", form.editing), ("klient-numer", form.clientNumber),
            ("segregator-numer", form.binderNumber),
        ])
    }

    private var forWhom: HTML {
        card(
            t("Dla kogo i na kiedy"), id: "dla-kogo",
            """
            <div class="pad form">\(client)
            \(select(t("Segregator (budowa)"), "segregator", binderChoices, selected: form.binder, error: problems["segregator"]))
            \(input(t("Tytuł oferty"), "tytul", form.title, error: problems["tytul"], wide: true, mirror: "tytul"))
            \(dateInput(t("Ważna do"), "wazna", form.validUntil, error: problems["wazna"], optional: true))
            \(select(t("Przypomnienie"), "przypomnienie", Self.reminders, selected: form.reminder, error: problems["przypomnienie"]))
            \(select(t("Format"), "uklad", Self.layouts, selected: form.layout, error: problems["uklad"]))
            \(select(t("Ceny pozycji"), "ceny", [Choice("netto", t("netto")), Choice("brutto", t("brutto"))], selected: form.prices, error: problems["ceny"]))
            \(input(t("Rabat na całość"), "rabat-calosci", form.discount, error: problems["rabat-calosci"], optional: true, inputmode: "decimal", unit: "%"))
            </div>
            """)
    }

    private var client: HTML {
        ClientPicker(
            value: form.client, number: "klient-numer", known: clients, search: Places.contactPicker(),
            add: Places.newClient() + "?dokad=" + QuickClientForm.Back.offer.rawValue, error: problems["klient"],
            binders: (Places.offerBinders(), "segregator")
        ).html
    }

    private var binderChoices: [Choice] {
        [Choice("", t("Jedyny albo nowy segregator klienta"))] + binders + [Choice(OfferForm.newBinder, t("Załóż nowy segregator"))]
    }

    static var reminders: [Choice] {
        [
            Choice("", t("Bez przypomnienia")), Choice("3", t("3 dni po wysłaniu, jeśli bez odpowiedzi")),
            Choice("7", t("7 dni po wysłaniu, jeśli bez odpowiedzi")), Choice("14", t("14 dni po wysłaniu, jeśli bez odpowiedzi")),
        ]
    }

    static var layouts: [Choice] {
        [Choice(Offer.Layout.estimate.rawValue, t("Kosztorys z cenami pozycji")), Choice(Offer.Layout.totals.rawValue, t("Tylko suma"))]
    }

    private var lines: HTML {
        let sums = form.sums
        return card(
            t("Pozycje"), id: "f-pozycje",
            LinesEditor(
                caption: t("Pozycje oferty"), lines: form.shownLines, rates: rates, priceList: "cennik",
                totals: liveTotals(net: sums.net.text, tax: sums.vat.text, gross: sums.gross.text)
            ).html)
    }

    private var terms: HTML {
        card(
            t("Warunki"), id: "warunki",
            "<div class=\"pad form\">\(textArea(t("Tekst na ofercie"), "warunki", form.terms, error: problems["warunki"], optional: true, mirror: "warunki"))</div>"
        )
    }

    private var story: HTML {
        card(
            t("Co się działo"), id: "historia",
            "<div class=\"pad stack\">\(with: journey, { "<p>\($0)</p>" })\(HistoryTimeline.html(history, now: now, linked: false, fresh: "historia"))</div>"
        )
    }

    private var journey: String? { offer.map(\.moments.journey).flatMap { $0.isEmpty ? nil : $0 } }

    private var preview: HTML {
        guard let offer else { return blankSheet }
        return offerPreview(offer.id, name: offer.number.replacing("/", with: "-") + ".pdf", live: true)
    }

    /// Until the first save the sheet is a mirror of the form.
    private var blankSheet: HTML {
        let sums = form.sums
        return sheetPreview(
            t("Podgląd na żywo"), id: "podglad",
            """
            <div class="split"><b class="plan firm">\(firm)</b><small class="n">\(now.day.long(in: .polish))</small></div>
            <div><h2 data-from="tytul">\(form.title)</h2></div>
            \(titleBlock([Fact("Dla", html: "<span data-from=\"klient\">\(form.client)</span>")], columns: 1))
            <table><thead><tr><th>Lp.</th><th>Nazwa</th><th class="n">Ilość</th><th class="n">Cena</th><th class="n">VAT</th><th class="n">Wartość</th></tr></thead>\
            <tbody data-preview-lines></tbody></table>
            <dl class="totals"><dt>Netto</dt><dd data-net>\(sums.net.text)</dd><dt>VAT</dt><dd data-tax>\(sums.vat.text)</dd>\
            <dt class="sum">Do zapłaty</dt><dd class="sum" data-gross>\(sums.gross.text)</dd></dl>
            <p data-from="warunki">\(form.terms)</p>
            """)
    }

    private func conflictNote(_ conflict: Conflict) -> HTML {
        note(
            html: """
                <p>\(t: "Twoje słowa zostały w formularzu. Zapisz jeszcze raz, jeśli mają zastąpić tamte, albo przepisz z tej listy to, co ma zostać.")</p>\
                <ul>\(each: conflict.changes, {
                    "<li><b>\(t($0.field))</b>: \(t("zapisano")) „\($0.before.isEmpty ? "–" : $0.before)”, \(t("u Ciebie")) „\($0.after.isEmpty ? "–" : $0.after)”</li>"
                })</ul>
                """, .warn, title: t("% zapisuje tę ofertę o %, zanim Twoje zmiany doszły", conflict.editor, conflict.at.clock), live: true)
    }
}
