import Mail
import Store
import Values
import Web

/// One recipient's copy of a letter on its way out.
struct Dispatch: RowDecodable, Sendable {
    enum State: String, Sendable {
        case queued, sending, sent, refused, unknown

        var words: String {
            switch self {
            case .queued: t("w kolejce")
            case .sending: t("wysyłanie")
            case .sent: t("wysłano")
            case .refused: t("odrzucono")
            case .unknown: t("nie wiadomo, czy dotarła")
            }
        }
    }

    let letterID: RecordID
    let recipient: String
    let state: State
    let attempts: Int64
    let answer: String
    let at: Instant
    /// What a mail server has said about the copy since.
    let report: DeliveryReport.Copy?

    static let columns: SQL = """
        dispatch.letter_id, dispatch.recipient, dispatch.state, dispatch.attempts, dispatch.answer, dispatch.at,
        dispatch_report.action, dispatch_report.status, dispatch_report.diagnostic
        """

    init(row: Row) {
        letterID = row.int64(0)
        recipient = row.text(1)
        state = State(rawValue: row.text(2)) ?? .unknown
        attempts = row.int64(3)
        answer = row.text(4)
        at = row.instant(5)
        report = row.optionalText(6).flatMap(DeliveryReport.Action.init).map {
            DeliveryReport.Copy(addresses: [], action: $0, status: row.text(7), diagnostic: row.text(8))
        }
    }

    /// Whether the copy came back.
    var isReturned: Bool { report?.action == .failed }

    var words: String {
        switch report?.action {
        case .failed: t("odbity")
        case .delayed: t("opóźnia się")
        default: state.words
        }
    }
}

extension Viewer {
    func dispatches(of letters: [Letter], _ tx: Transaction) throws -> [Dispatch] {
        guard !letters.isEmpty else { return [] }
        return try tx.all(
            Dispatch.self,
            """
            SELECT \(Dispatch.columns) FROM dispatch
            LEFT JOIN dispatch_report ON dispatch_report.firm_id = dispatch.firm_id AND dispatch_report.dispatch_id = dispatch.id
            WHERE dispatch.firm_id = \(firmID) AND dispatch.letter_id IN \(list: letters.map(\.id))
            ORDER BY dispatch.id
            """)
    }
}
