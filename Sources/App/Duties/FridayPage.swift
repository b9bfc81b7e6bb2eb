import Values
import Web

/// One page for the owner at the end of a week: how far the house is, what was done, what is missing, what comes.
struct FridayPage {
    var frame: ZoneFrame
    var week: FridayWeek
    var building: RecordID
    var now: Instant

    var html: HTML {
        ZoneLayout(frame: frame, title: t("Tydzień %", String(week.monday.week.number)), tab: nil).page(
            """
            <div class="stack g1"><a class="row small" href="\(Places.zone(building))">\(icon("back"))\(t: "Strona budowy")</a>
            <h1>\(t("Tydzień %", String(week.monday.week.number)))</h1><p class="soft">\(span)</p></div>
            \(card(t("Etapy budowy"), id: "etapy", head: "<span class=\"plan pct\">\(week.percent)%</span>", "<div class=\"pad\">\(stageChain(week.stages.map { StageMark($0, among: week.stages) }))</div>"))
            \(work)\(pictures)\(letters)
            \(card(t("Czego brakuje"), id: "brakuje", week.missing.isEmpty ? "<p class=\"pad soft\">\(t: "Wszystko jest. Można wieszać wiechę.")</p>" : dutyRows(week.missing, now: now, place: { $0.making })))
            \(termsCard(week.terms))
            <nav class="row">\(linkButton(t("Poprzedni tydzień"), to: address(-7), icon: "chev-l", size: .small))\
            \(if: week.sunday < now.day, linkButton(t("Następny tydzień"), to: address(7), icon: "chev-r", size: .small))</nav>
            """)
    }

    private func address(_ days: Int) -> String { Places.zoneWeek(building) + "?dzien=\(week.monday.adding(days: days).text)" }

    private var span: String {
        "\(week.monday.day == week.sunday.day ? "" : week.monday.dotted.prefix(6).description)–\(week.sunday.dotted)"
    }

    private var work: HTML {
        guard !week.reports.isEmpty else {
            return card(t("Co zrobiono"), id: "raport", "<p class=\"pad soft\">\(t: "W tym tygodniu nie ma jeszcze raportu.")</p>")
        }
        return card(t("Co zrobiono"), id: "raport", "<div class=\"pad stack\">\(each: week.reports, report)</div>")
    }

    private func report(_ report: WeekReport) -> HTML {
        """
        <div class="stack g1">\(each: report.parts, { part in "<p><b>\(part.label).</b> \(part.text)</p>" })\
        <p class="small"><a href="\(Places.zoneForm(building, report.id))">\(report.title)</a></p></div>
        """
    }

    private var pictures: HTML {
        guard !week.photos.isEmpty else { return .empty }
        return card(
            t("Zdjęcia z tygodnia"), id: "zdjecia",
            """
            <div class="pad">\(photos(week.photos.map {
                PhotoTile(
                    href: Places.zoneDocument(building, $0.id), thumbnail: addressed(Places.zoneThumbnail(building, $0.id), $0), alt: $0.name,
                    caption: $0.caption)
            }))</div>
            """)
    }

    private var letters: HTML {
        guard !week.letters.isEmpty else { return .empty }
        return card(
            t("Poczta"), id: "poczta", section: .mail, head: "<a href=\"\(Places.zoneMail(building))\">\(t: "Wszystko")</a>",
            rows(
                week.letters.map {
                    rowLink(
                        to: Places.zoneMail(building), front: tileSign("mail"), $0.title, second: "\($0.actor) · \($0.at.text(now: now))")
                }))
    }
}
