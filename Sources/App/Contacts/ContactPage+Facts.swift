import Values
import Web

extension ContactPage {
    var cells: [Fact] {
        var cells: [Fact] = []
        if let phone = PhoneNumber(contact.phone) {
            cells.append(Fact(t("Telefon"), html: "<a href=\"\(phone.link)\">\(phone.text)</a>", .big, number: true))
        }
        cells += facts.details.filter { $0.kind == .phone }.map { detail in
            Fact(labelled(detail, t("Telefon")), html: "<a href=\"tel:\(detail.value)\">\(detail.text)</a>", .row, number: true)
        }
        if !contact.email.isEmpty { cells.append(Fact(t("E-mail"), html: mail(contact.email), .row)) }
        cells += facts.details.filter { $0.kind == .email }.map { Fact(labelled($0, t("E-mail")), html: mail($0.value), .row) }
        if !contact.address.isEmpty { cells.append(Fact(t("Adres do faktur"), contact.address, .row)) }
        cells += facts.details.filter { $0.kind == .address }.map { Fact(labelled($0, t("Adres")), $0.text, .row) }
        cells += numbers
        if let company = facts.company { cells.append(Fact(t("Firma"), html: "<a href=\"\(company.href)\">\(company.text)</a>", .row)) }
        if !contact.jobTitle.isEmpty { cells.append(Fact(t("Stanowisko"), contact.jobTitle)) }
        cells.append(Fact(t("Opiekun"), facts.keeper ?? t("nikt")))
        if !contact.source.isEmpty { cells.append(Fact(t("Źródło"), contact.source)) }
        cells += facts.fields.map { Fact($0.name, $0.value) }
        cells.append(Fact(t("W bazie od"), contact.createdAt.day.dotted, number: true))
        if contact.lastContactAt.milliseconds > 0 {
            cells.append(Fact(t("Ostatni kontakt"), contact.lastContactAt.text(now: now), number: true))
        }
        if !contact.note.isEmpty { cells.append(Fact(t("Notatka"), contact.note, .row)) }
        return cells
    }

    private var numbers: [Fact] {
        var cells: [Fact] = []
        if let nip = NIP(contact.nip) { cells.append(Fact(t("NIP"), nip.text, number: true)) }
        if !contact.regon.isEmpty { cells.append(Fact(t("REGON"), contact.regon, number: true)) }
        if !contact.krs.isEmpty { cells.append(Fact(t("KRS"), contact.krs, number: true)) }
        if let pesel = PESEL(contact.pesel) { cells.append(Fact(t("PESEL"), pesel.masked, number: true)) }
        if let check = facts.check {
            cells.append(
                Fact(
                    t("Biała lista"),
                    html:
                        "\(check.status)<br><span class=\"soft small\">\(t("stan na %, zapytanie %", check.at.day.dotted, check.requestID))</span>",
                    .row))
        }
        return cells
    }

    private func labelled(_ detail: ContactDetail, _ word: String) -> String {
        detail.label.isEmpty ? word : "\(word), \(detail.label)"
    }

    private func mail(_ address: String) -> HTML { "<a href=\"mailto:\(address)\">\(address)</a>" }

    var peopleCard: HTML {
        guard contact.kind == .company else { return .empty }
        let add = linkButton(
            t("Dodaj osobę"), to: Places.newContact(facts.base.id) + "?rodzaj=person&firma=\(contact.id)", icon: "plus", size: .small)
        return card(
            t("Osoby"), id: "osoby", head: "<span class=\"ml\">\(add)</span>",
            facts.people.isEmpty
                ? "<p class=\"pad soft\">\(t: "Dodaj osoby, z którymi rozmawiasz w tej firmie.")</p>"
                : rows(
                    facts.people.map {
                        rowLink(
                            to: Places.contact($0.id), front: avatar(Face(name: $0.name, id: $0.id)), $0.name,
                            second: [$0.jobTitle, PhoneNumber($0.phone)?.text ?? ""].filter { !$0.isEmpty }.joined(separator: " · "))
                    }))
    }

    var twinNote: HTML {
        guard let twin = facts.twins.first else { return .empty }
        return note(
            html: "<p>\(t("Podobny kontakt: %.", twin.contact.name)) <span class=\"soft\">\(twin.reason)</span></p>", .warn,
            action: linkButton(t("Porównaj"), to: Places.contactMerge(contact.id) + "?z=\(twin.contact.id)", size: .small))
    }

    var bindersCard: HTML {
        card(
            t("Segregatory"), id: "segregatory", section: .binders, tile: "binders",
            facts.binders.isEmpty
                ? "<p class=\"pad soft\">\(t: "Nie ma jeszcze segregatora. Załóż go dla inwestycji tego klienta.")</p>"
                : rows(
                    facts.binders.map {
                        rowLink(
                            to: Places.binder($0.id), front: $0.isBuilding ? miniHouse($0.stagesDone) : tileSign("binders"), $0.name,
                            second: $0.isClosed ? t("zamknięty") : $0.stage)
                    }))
    }

    var filesCard: HTML {
        attachedFiles(
            facts.files, adding: facts.mayWrite ? Places.contactFiles(contact.id) : nil, hint: t("zostają przy kontakcie, w biurze"),
            now: now, file: { Places.contactFile(contact.id, $0) }, removing: { Places.contactFileTrash(contact.id, $0) })
    }

    var offersCard: HTML {
        guard !facts.offers.isEmpty else { return .empty }
        return card(
            t("Oferty"), id: "oferty", section: .offers, tile: "offers",
            """
            <ul class="rows" data-rows>\(each: facts.offers, { offer in
                "<li><a class=\"row-link two\" href=\"\(Places.offer(offer.id))\"><span><b>\(offer.title)</b><span class=\"sec\">\(offer.number) · \(offer.state)</span></span><span class=\"end num\">\(offer.gross.text)</span></a></li>"
            })</ul>
            """)
    }
}
