import Store
import Values
import Web

/// The stages of the strip above the list; each is a filter too.
enum OfferFilter: String, Sendable, CaseIterable {
    case draft = "szkice"
    case sent = "wyslane"
    case opened = "obejrzane"
    case accepted = "przyjete"
    case refused = "odrzucone"

    var name: String {
        switch self {
        case .draft: t("Szkice")
        case .sent: t("Wysłane")
        case .opened: t("Obejrzane")
        case .accepted: t("Przyjęte w tym miesiącu")
        case .refused: t("Odrzucone i wygasłe")
        }
    }

    var certainty: PipelineStage.Certainty {
        switch self {
        case .draft: .draft
        case .sent: .sent
        case .opened: .seen
        case .accepted: .accepted
        case .refused: .refused
        }
    }

    /// Accepted and refused ones count within the month of the day.
    func condition(on today: DayDate) -> SQL {
        let month = today.monthStart
        let inForce: SQL =
            "offer.answer IS NULL AND offer.sent_at IS NOT NULL AND (offer.valid_until IS NULL OR offer.valid_until >= \(today))"
        return switch self {
        case .draft: "offer.answer IS NULL AND offer.sent_at IS NULL"
        case .sent: "\(inForce) AND offer.opened_at IS NULL"
        case .opened: "\(inForce) AND offer.opened_at IS NOT NULL"
        case .accepted: "offer.answer = 'accepted' AND offer.answered_at >= \(month.start)"
        case .refused:
            """
            (offer.answer = 'declined' AND offer.answered_at >= \(month.start)
                OR offer.answer IS NULL AND offer.sent_at IS NOT NULL AND offer.valid_until < \(today) AND offer.valid_until >= \(month))
            """
        }
    }
}

/// How many offers stand at each stage, and their sum.
struct OfferPipeline: Sendable {
    private struct Stage: RowDecodable {
        let name: String
        let count: Int
        let gross: Money

        init(row: Row) {
            name = row.text(0)
            count = row.int(1)
            gross = row.money(2)
        }
    }

    private let stages: [String: Stage]

    /// The query of the strip, for the test of its plan too.
    static func query(_ viewer: Viewer, on today: DayDate) -> SQL {
        let cases = OfferFilter.allCases.map { filter -> SQL in "WHEN \(filter.condition(on: today)) THEN CAST(\(filter.rawValue) AS TEXT)"
        }
        return """
            SELECT stage, count(*), CAST(sum(gross) AS BIGINT) FROM (
                SELECT CASE \(SQL.joined(cases, by: " ")) END AS stage, offer.gross AS gross FROM offer
                WHERE offer.firm_id = \(viewer.firmID)
                    AND offer.id NOT IN (SELECT record_id FROM trash WHERE trash.firm_id = \(viewer.firmID) AND trash.kind = 'offer')
            ) AS staged WHERE stage IS NOT NULL GROUP BY stage
            """
    }

    init(_ viewer: Viewer, on today: DayDate, _ tx: Transaction) throws {
        let found = try tx.all(Stage.self, Self.query(viewer, on: today))
        stages = Dictionary(found.map { ($0.name, $0) }) { first, _ in first }
    }

    func html(current: OfferFilter?) -> HTML {
        pipeline(
            t("Oferty według stanu"),
            OfferFilter.allCases.map { filter in
                let stage = stages[filter.rawValue]
                let isCurrent = filter == current
                return PipelineStage(
                    name: filter.name, count: stage?.count ?? 0, sum: (stage?.gross ?? .zero).text,
                    href: isCurrent ? Places.offers() : Places.offers() + "?stan=" + filter.rawValue, certainty: filter.certainty,
                    weight: stage?.gross.grosze ?? 0, current: isCurrent)
            })
    }
}
