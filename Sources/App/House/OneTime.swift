import Values
import Web

/// The number a form carries for the record it will make: sending the form twice makes one record.
enum OneTime {
    static var field: HTML { hidden([("numer", String(RecordID.next()))]) }

    static func field(_ number: String) -> HTML { hidden([("numer", number.isEmpty ? String(RecordID.next()) : number)]) }

    /// The id a form asked for, or a new one. Only numbers of about now are taken, so that nobody squats ids.
    static func id(_ number: String, now: Instant) -> RecordID {
        guard let id = RecordID(number), id > 0 else { return .next() }
        let newest = RecordID.next()
        return id <= newest && id > newest - (RecordID(86_400_000 * 7) << 22) ? id : newest
    }
}
