import Values
import Web

/// In the zone: the owner sees everything that is owed, everybody else their own.
struct ZoneDutiesPage {
    var frame: ZoneFrame
    var building: RecordID
    var duties: [Duty]
    var missing: [DutyDay]
    var calendar: DutyCalendar
    var now: Instant

    var html: HTML {
        ZoneLayout(frame: frame, title: t("Dokumenty cykliczne"), tab: .files).page(
            """
            <a class="row small" href="\(Places.zoneFiles(building))">\(icon("back"))\(t: "Pliki")</a>
            <h1>\(t: "Dokumenty cykliczne")</h1>
            \(duties.isEmpty ? emptyState(t("Nic tu jeszcze nie przypada"), t("Firma ustawi tu raporty, zdjęcia i polisy, które mają przychodzić."), stage: 2) : content)
            """)
    }

    private var content: HTML {
        """
        \(card(
            t("Brakuje w tym tygodniu"), id: "brakuje", fresh: "brakuje",
            dutyWeek(missing, now: now, place: { $0.making })))
        \(card(t("Kto co oddaje"), id: "obowiazki", rows(duties.filter { $0.endedAt == nil }.map { duty in
            "<li class=\"row-link\">\(icon(duty.matter.icon))<span><b>\(duty.name)</b><span class=\"sec\">\(duty.person) · \(duty.rhythm)</span></span></li>"
        })))
        \(calendar.html(now: now, at: Places.zoneDuties(building), office: false))
        """
    }
}
