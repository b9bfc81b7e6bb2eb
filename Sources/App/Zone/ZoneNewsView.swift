import Values
import Web

/// The news of a building as its people read them: no days between, the newest first, at most `limit` of them.
struct ZoneNewsView: Sendable {
    var news: ZoneNews
    var building: RecordID
    var now: Instant
    var mayReadOffers: Bool
    var isNew: @Sendable (HistoryEntry) -> Bool
    var limit = 6

    var html: HTML {
        timeline(shown.map { .entry(entry($0)) }, fresh: "nowe")
    }

    /// The newest; the newest photographs are always among them.
    private var shown: [[HistoryEntry]] {
        let runs = HistoryTimeline.runs(news.entries)
        let newest = Array(runs.prefix(limit))
        guard !newest.contains(where: hasPictures), let pictures = runs.first(where: hasPictures) else { return newest }
        return newest.dropLast() + [pictures]
    }

    private func hasPictures(_ run: [HistoryEntry]) -> Bool {
        run[0].verb == .filed && run.contains { news.documents[$0.recordID]?.isPicture == true }
    }

    private func entry(_ run: [HistoryEntry]) -> TimelineEntry {
        let first = run[0]
        if let letter = news.letters[first.recordID], first.kind == .letter { return self.letter(letter, first) }
        let documents = run.compactMap { news.documents[$0.recordID] }
        if first.verb == .filed, !documents.isEmpty { return files(documents, first) }
        var entry = HistoryTimeline.entry(first, place, isNew: isNew(first))
        entry.when = when(first)
        return entry
    }

    private func letter(_ letter: Letter, _ entry: HistoryEntry) -> TimelineEntry {
        TimelineEntry(
            section: .mail, icon: "mail", when: "\(when(entry, by: letter.author))\(part(letter))",
            body: """
                <p><a href="\(Places.zoneThread(building, letter.threadID))"><b>\(letter.subject.isEmpty ? t("(bez tematu)") : letter.subject)</b></a>\
                \(if: isNew(entry), " " + badge(t("nowa"), .bad))</p>\
                \(if: !letter.preview.isEmpty, "<p class=\"soft two-lines\">\(letter.preview)</p>")
                """)
    }

    /// Who the writer is to the building, and whom a letter between others went to.
    private func part(_ letter: Letter) -> String {
        let role = letter.role.isEmpty ? "" : ", \(t(letter.role))"
        guard letter.direction == .outgoing, !letter.recipients.isEmpty else { return role }
        return "\(role) \(t("do: %", letter.recipients.shown(atMost: 2)))"
    }

    private func files(_ documents: [Document], _ entry: HistoryEntry) -> TimelineEntry {
        let pictures = documents.filter(\.isPicture)
        let areAllPictures = pictures.count == documents.count
        let folder = documents[0].folderID
        let count = areAllPictures ? photoCount(documents.count) : fileCount(documents.count)
        return TimelineEntry(
            section: .binders, icon: areAllPictures ? "camera" : "files", when: when(entry),
            body: """
                <p>\(count) \(t: "w folderze") <a href="\(Places.zoneFolder(building, folder))">\(news.folders[folder] ?? entry.detail)</a>\
                \(if: isNew(entry), " " + badge(t("nowe"), .bad))</p>\
                \(if: !areAllPictures, names(documents.filter { !$0.isPicture }))\(if: !pictures.isEmpty, strip(pictures))
                """)
    }

    private func names(_ documents: [Document]) -> HTML {
        let links = documents.prefix(3).map { document -> HTML in
            "<a href=\"\(Places.zoneDocument(building, document.id))\">\(document.name)</a>"
        }
        return "<p class=\"small\">\(links.dropFirst().reduce(links.first ?? .empty) { $0 + ", " + $1 })\(if: documents.count > 3, "…")</p>"
    }

    private func strip(_ pictures: [Document]) -> HTML {
        photos(
            pictures.prefix(3).map {
                PhotoTile(
                    href: Places.zoneDocument(building, $0.id), thumbnail: addressed(Places.zoneThumbnail(building, $0.id), $0),
                    alt: $0.name, caption: $0.words)
            })
    }

    private func when(_ entry: HistoryEntry, by actor: String? = nil) -> String {
        let day = HistoryTimeline.dayName(entry.at.day, now)
        let isRecent = now.day.days(since: entry.at.day) < 7
        return "\(day)\(isRecent ? ", \(entry.at.clock)" : "") · \(actor ?? entry.actor)"
    }

    /// Where the building's people find a record.
    private func place(_ entry: HistoryEntry) -> String? {
        switch entry.kind {
        case .document where entry.verb != .deleted: Places.zoneDocument(building, entry.recordID)
        case .duty: Places.zoneDuties(building)
        case .formDocument: Places.zoneForm(building, entry.recordID)
        case .siteLogEntry: Places.zoneSiteLog(building) + "#wpis-\(entry.recordID)"
        case .letter, .thread: Places.zoneMail(building)
        case .offer where mayReadOffers: Places.zoneOffer(building, entry.recordID)
        default: nil
        }
    }
}

/// "3 zdjęcia": how many photographs.
func photoCount(_ number: Int) -> String {
    counted(number, "% zdjęcie", "% zdjęcia", "% zdjęć")
}
