import Store
import Values
import Web

/// The days an offer was made on: a month, a quarter or a year, as an address says it: `2026-11`, `2026-k4`, `2026`.
struct OfferMonth: Sendable, Equatable {
    let first: DayDate
    let months: Int

    init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard let year = parts.first.flatMap(Int.init), (2000...2999).contains(year), parts.count <= 2 else { return nil }
        var (month, length) = (1, 12)
        if parts.count == 2 {
            let isQuarter = parts[1].hasPrefix("k")
            guard let number = Int(isQuarter ? String(parts[1].dropFirst()) : parts[1]), (1...(isQuarter ? 4 : 12)).contains(number) else {
                return nil
            }
            (month, length) = isQuarter ? (number * 3 - 2, 3) : (number, 1)
        }
        guard let first = DayDate("\(year)-\(month < 10 ? "0" : "")\(month)-01") else { return nil }
        (self.first, months) = (first, length)
    }

    var end: DayDate { (0..<months).reduce(first) { day, _ in day.adding(days: 31).monthStart } }

    var condition: SQL { "offer.created_at >= \(first.start) AND offer.created_at < \(end.start)" }

    func holds(_ moment: Instant) -> Bool { moment >= first.start && moment < end.start }

    var text: String {
        switch months {
        case 1: "\(first.year)-\(first.month < 10 ? "0" : "")\(first.month)"
        case 3: "\(first.year)-k\(first.month / 3 + 1)"
        default: String(first.year)
        }
    }

    /// "Listopad 2026", "IV kwartał 2026", "Cały 2026 rok".
    var name: String {
        switch months {
        case 1: first.monthAndYear
        case 3: t("% kwartał %", ["I", "II", "III", "IV"][first.month / 3], String(first.year))
        default: t("Cały % rok", String(first.year))
        }
    }

    /// This month and the five before, this quarter and the one before, this year and the one before.
    static func choices(on day: DayDate) -> [OfferMonth] {
        var months = [day.monthStart]
        for _ in 0..<5 { months.append((months.last ?? day).adding(days: -1).monthStart) }
        let quarter = day.month / 3 + (day.month % 3 == 0 ? 0 : 1)
        let before = quarter == 1 ? "\(day.year - 1)-k4" : "\(day.year)-k\(quarter - 1)"
        let longer = ["\(day.year)-k\(quarter)", before, "\(day.year)", "\(day.year - 1)"].compactMap { OfferMonth($0) }
        return months.compactMap { OfferMonth("\($0.year)-\($0.month)") } + longer
    }
}

extension DayDate {
    fileprivate var monthAndYear: String {
        let names = [
            t("Styczeń"), t("Luty"), t("Marzec"), t("Kwiecień"), t("Maj"), t("Czerwiec"), t("Lipiec"), t("Sierpień"), t("Wrzesień"),
            t("Październik"), t("Listopad"), t("Grudzień"),
        ]
        return "\(names[month - 1]) \(year)"
    }
}
