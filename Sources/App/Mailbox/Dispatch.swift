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

    static let columns: SQL = "dispatch.letter_id, dispatch.recipient, dispatch.state, dispatch.attempts, dispatch.answer, dispatch.at"

    init(row: Row) {
        letterID = row.int64(0)
        recipient = row.text(1)
        state = State(rawValue: row.text(2)) ?? .unknown
        attempts = row.int64(3)
        answer = row.text(4)
        at = row.instant(5)
    }
}

extension Viewer {
    func dispatches(of letters: [Letter], _ tx: Transaction) throws -> [Dispatch] {
        guard !letters.isEmpty else { return [] }
        return try tx.all(
            Dispatch.self,
            """
            SELECT \(Dispatch.columns) FROM dispatch WHERE dispatch.firm_id = \(firmID) AND dispatch.letter_id IN \(list: letters.map(\.id))
            ORDER BY dispatch.id
            """)
    }
}
