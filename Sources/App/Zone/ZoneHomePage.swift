import Values
import Web

/// What the owner sees first: how far the house is, what is new, files, the way to the site.
struct ZoneHomePage {
    var frame: ZoneFrame
    var greeting: String
    var stages: [Stage]
    var news: ZoneNews
    var folders: [FolderRow]
    /// How many files came into a folder since the last visit.
    var freshFiles: [RecordID: Int] = [:]
    var offers: [SentOffer]
    var particulars: Particulars
    var terms: [Term]
    /// The newest entry that was seen the time before; nil at the first visit.
    var seen: RecordID?
    var building: RecordID
    var now: Instant
    /// The owner may take the whole folder of the building home.
    var mayTake = false

    private var percent: Int {
        stages.isEmpty ? 0 : stages.reduce(0) { $0 + ($1.doneOn == nil ? $1.progress : 100) } / stages.count
    }

    private var current: Stage? { stages.first { $0.doneOn == nil } }
    private var doneCount: Int { stages.prefix { $0.doneOn != nil }.count }

    var html: HTML {
        ZoneLayout(frame: frame, title: frame.building, tab: nil).page(
            """
            <section class="hello"><div class="stack g2"><h1>\(greeting)</h1><p>\(summary)</p>
            <div class="two-up">\(linkButton(t("Napisz"), to: Places.zoneNewLetter(building), .main, icon: "pencil"))\(linkButton(t("Dodaj zdjęcie"), to: Places.zoneFiles(building) + "#dodaj", icon: "camera"))</div></div>
            <a class="card plot now-card" href="#etapy">\(house(stage: doneCount, label: t("Przekrój domu, zaawansowanie %", "\(percent)%"), levels: false))<span><b>\(percent)%</b>\(with: current, under)</span></a></section>
            \(if: !offers.isEmpty, offersCard)\(termsCard(terms))
            <section class="stack g2" aria-labelledby="s2">\(divider(t("Co nowego"), id: "s2"))\(if: newCount > 0, "<p class=\"soft small\">\(t("Od ostatniej wizyty: %", newsCount(newCount)))</p>")\
            \(ZoneNewsView(news: news, building: building, now: now, mayReadOffers: !offers.isEmpty, isNew: isNew).html)
            <div class="row">\(linkButton(t("Cały tydzień na jednej stronie"), to: Places.zoneWeek(building), icon: "calendar"))\(linkButton(t("Dokumenty cykliczne"), to: Places.zoneDuties(building), icon: "doc"))</div></section>
            \(card(t("Etapy budowy"), id: "etapy", head: "<span class=\"plan pct\">\(percent)%</span>", "<div class=\"pad\">\(stageChain(stages.map { StageMark($0, among: stages) }))</div>"))
            <section class="stack g2">\(divider(t("Pliki"), id: "s5", action: linkButton(t("Wszystkie"), to: Places.zoneFiles(building), size: .small)))\(folderTiles)\(if: mayTake, dossierLine)</section>
            <section class="stack g2">\(divider(t("Moje dane"), id: "s6", action: linkButton(t("Zmień"), to: Places.zoneParticulars(building), size: .small)))
            \(titleBlock([Fact(t("Adres budowy"), particulars.siteAddress, .row)], columns: 1))</section>
            """)
    }

    private var newCount: Int { news.entries.count(where: isNew) }

    /// Not seen the time before, and somebody else's.
    private var isNew: @Sendable (HistoryEntry) -> Bool {
        guard let seen else { return { _ in false } }
        let reader = frame.account.face.name
        return { $0.id > seen && $0.actor != reader }
    }

    private func under(_ stage: Stage) -> HTML {
        let end = stage.plannedOn.map { t(", koniec %", $0.long) } ?? ""
        return "\(t: "Trwa:") <strong>\(stage.name.lowercased())</strong>\(end)"
    }

    private var summary: String {
        guard let current else { return t("Wszystkie etapy są zakończone.") }
        guard let plan = current.plannedOn else { return t("Trwa etap: %.", current.name.lowercased()) }
        return t("Trwa etap: %. Plan zakończenia: %.", current.name.lowercased(), plan.long)
    }

    private var offersCard: HTML {
        card(
            t("Oferty"), id: "oferty", section: .offers,
            rows(
                offers.map { offer in
                    rowLink(
                        to: Places.zoneOffer(building, offer.offer.id), front: tileSign("offers"), offer.edition.title,
                        second: "\(offer.offer.number) · \(offer.edition.gross.text)", end: state(offer.offer))
                }))
    }

    private func state(_ offer: Offer) -> HTML {
        switch offer.answer {
        case .accepted: badge(t("przyjęta"), .ok, icon: "check")
        case .declined: badge(t("odrzucona"), .bad)
        case nil: badge(t("czeka na odpowiedź"), .warn, icon: "clock")
        }
    }

    private var dossierLine: HTML {
        """
        <p class="row">\(linkButton(t("Pobierz teczkę budowy"), to: Places.zoneDossier(building), icon: "download", download: true))\
        <span class="small soft">\(t: "Wszystkie pliki, poczta i oferty w jednym archiwum ZIP, do zachowania na zawsze.")</span></p>
        """
    }

    private var folderTiles: HTML {
        """
        \(App.folders(folders.prefix(6).enumerated().map { FolderTile(name: $1.folder.name, note: fileNote($1), href: Places.zoneFolder(building, $1.folder.id), colour: $0 + 1) }))
        """
    }
}

extension ZoneHomePage {
    fileprivate func fileNote(_ row: FolderRow) -> String {
        guard let fresh = freshFiles[row.folder.id], fresh > 0 else { return fileCount(row.count) }
        return "\(fileCount(row.count)), \(counted(fresh, "% nowy", "% nowe", "% nowych"))"
    }
}

private func newsCount(_ number: Int) -> String {
    counted(number, "% nowa rzecz", "% nowe rzeczy", "% nowych rzeczy")
}

/// An offer as it was sent: later drafts of the office do not show.
struct SentOffer: Sendable {
    var offer: Offer
    var edition: OfferEdition
}
