import Values
import Web

/// Moje dane: shown like a title block with the way to the site, edited when asked for, printed, put into a letter.
struct ParticularsPage {
    var frame: ZoneFrame
    var particulars: Particulars
    var form: ParticularsForm
    var building: RecordID
    var mayEdit: Bool
    var people: [AddressEntry] = []
    /// The picture that shows the way, where the reader may see it.
    var sketch: Document?
    /// The pictures that may be chosen to show the way; empty while nothing is edited.
    var sketches: [Document] = []
    var isEditing = false
    var problems: [String: String] = [:]
    var stale = false

    var html: HTML {
        ZoneLayout(frame: frame, title: t("Moje dane"), tab: .particulars).page(
            """
            <div class="row"><h1>\(t: "Moje dane")</h1>\(if: mayEdit && !isEditing, "<a class=\"btn edit sm ml\" href=\"\(Places.zoneParticulars(building))?zmien=1#zmien\">\(icon("pencil"))\(t: "Edytuj")</a>")</div>
            <p class="soft">\(t: "Adres budowy, dojazd i dane do faktur. Dołączysz je do każdej wiadomości jednym naciśnięciem.")</p>
            \(if: isEditing && mayEdit, editor)
            \(with: sketch, picture)\(ParticularsBlocks(particulars: particulars, people: people).html)
            <div class="row">\(linkButton(t("Drukuj"), to: Places.zoneParticularsPrint(building), icon: "print"))\
            \(linkButton(t("Zapisz w telefonie"), to: Places.zoneParticularsCard(building), icon: "download", download: true))\(with: position, maps)</div>
            """,
            bar: isEditing
                ? .empty : linkButton(t("Dołącz do wiadomości"), to: Places.zoneNewLetter(building) + "?dane=1", .main, icon: "mail"))
    }

    private func picture(_ document: Document) -> HTML {
        """
        <a class="map" href="\(Places.zoneDocument(building, document.id))"><img src="\(addressed(Places.zoneThumbnail(building, document.id), document))" alt="\(t: "Szkic dojazdu na budowę")" width="400" height="300"></a>
        """
    }

    /// Latitude and longitude as maps take them.
    private var position: String? {
        guard let latitude = Double(particulars["szerokosc"]), let longitude = Double(particulars["dlugosc"]) else { return nil }
        return "\(latitude),\(longitude)"
    }

    /// RFC 5870 for the phone's own map, and two that every browser opens.
    private func maps(_ position: String) -> HTML {
        let parts = position.split(separator: ",")
        let places = [
            (t("Otwórz na mapie"), "https://www.openstreetmap.org/?mlat=\(parts[0])&mlon=\(parts[1])#map=17/\(parts[0])/\(parts[1])"),
            (t("Mapy Google"), "https://www.google.com/maps/search/?api=1&query=\(position)"),
            (t("Nawigacja w telefonie"), "geo:\(position)"),
        ]
        return "\(each: places, { "<a class=\"btn\" href=\"\($0.1)\" rel=\"noopener noreferrer\">\(icon("ext"))\($0.0)</a>" })"
    }

    private var editor: HTML {
        """
        <section class="card" id="zmien"><header><h2>\(t: "Zmień dane")</h2></header>\(if: stale, note(t("Ktoś zapisał te dane, zanim skończyłeś. Poniżej są Twoje słowa, pod nimi to, co zapisano."), .warn, live: true))
        \(errorSummary(corrections))<p class="pad soft small">\(t: "Wpisz, co znasz; żadne pole nie jest obowiązkowe.")</p>
        <form class="pad form" method="post" action="\(Places.zoneParticulars(building))">\(hidden([("wersja", form.version)]))
        \(each: Particulars.all, field)\(sketchField)<div class="w row">\(button(t("Zapisz dane"), .main))\(linkButton(t("Anuluj"), to: Places.zoneParticulars(building)))</div></form></section>
        """
    }

    private var sketchField: HTML {
        select(
            t("Szkic dojazdu"), "szkic", [Choice("", t("bez szkicu"))] + sketches.map { Choice(String($0.id), $0.name) },
            selected: form.sketch, hint: t("Zdjęcie albo rysunek z plików budowy, który pokazuje drogę."), wide: true)
    }

    private func field(_ entry: (column: String, field: String, label: String)) -> HTML {
        if entry.field == "dojazd" {
            return textArea(t(entry.label), entry.field, form[entry.field], height: .short, error: problems[entry.field])
        }
        let kind: InputKind = entry.field == "telefon" ? .tel : entry.field == "faktura_email" ? .email : .text
        return input(t(entry.label), entry.field, form[entry.field], kind: kind, error: problems[entry.field])
    }

    private var corrections: [Correction] {
        Particulars.all.compactMap { entry in
            problems[entry.field].map { Correction(field: entry.field, label: t(entry.label), sentence: $0) }
        }
    }
}

/// The particulars as title blocks, for the page and for paper.
struct ParticularsBlocks {
    var particulars: Particulars
    /// Whom to call about the building.
    var people: [AddressEntry] = []

    var html: HTML {
        titleBlock(site, columns: 2) + titleBlock(invoice, columns: 2)
            + (people.isEmpty ? .empty : titleBlock(people.map(person), columns: 2))
    }

    private func person(_ entry: AddressEntry) -> Fact {
        let phone: HTML =
            PhoneNumber(entry.phone).map { "<br><a class=\"num\" href=\"\($0.link)\">\($0.text)</a>" } ?? .empty
        return Fact(entry.part.isEmpty ? t("Kontakt") : entry.part, html: "\(entry.name)\(phone)")
    }

    private var site: [Fact] {
        var facts = [Fact(t("Adres budowy"), shown(particulars.siteAddress), .big)]
        for (field, label, width) in [
            ("dojazd", t("Dojazd na budowę"), Fact.Width.row), ("dzialka", t("Działka"), .one),
            ("pozwolenie", t("Pozwolenie na budowę"), .one), ("ksiega", t("Księga wieczysta"), .one),
            ("brama", t("Kod do bramy"), .one), ("godziny", t("Godziny pracy"), .one), ("telefon", t("Telefon na budowie"), .row),
        ] where !particulars[field].isEmpty {
            let value = particulars[field]
            facts.append(Fact(label, field == "telefon" ? PhoneNumber(value)?.text ?? value : value, width))
        }
        return facts
    }

    private var invoice: [Fact] {
        var facts = [
            Fact(
                t("Dane do faktur"),
                shown([particulars["faktura_nazwa"], particulars.invoiceAddress].filter { !$0.isEmpty }.joined(separator: ", ")), .row)
        ]
        if !particulars["faktura_email"].isEmpty { facts.append(Fact(t("E-mail do faktur"), particulars["faktura_email"], .row)) }
        if !particulars["faktura_nip"].isEmpty { facts.append(Fact(t("NIP"), particulars["faktura_nip"])) }
        return facts
    }

    private func shown(_ text: String) -> String { text.isEmpty ? t("jeszcze nie wpisano") : text }
}
