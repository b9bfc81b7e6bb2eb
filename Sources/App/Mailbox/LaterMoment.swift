import Values
import Web

/// A moment that people choose in two taps, or type.
enum LaterMoment: String, Sendable, CaseIterable {
    case tomorrow = "jutro"
    case monday = "poniedzialek"
    case week = "tydzien"
    case own = "wlasny"

    /// Days ahead that a moment may lie.
    static let limit: Int64 = 366

    /// The moment a form asks for; nil when it says none that is still to come.
    static func read(_ form: Form, at now: Instant) -> Instant? {
        let moment: Instant? =
            switch LaterMoment(rawValue: form["kiedy"]) {
            case .own: Instant(iso: form["chwila"])
            case .some(let choice): choice.moment(after: now)
            case .none: nil
            }
        guard let moment, moment > now, moment < now.adding(days: limit) else { return nil }
        return moment
    }

    /// The same for a form that is to be sent; without a moment it is refused with a sentence.
    static func asked(_ form: Form, at now: Instant) throws -> Instant {
        guard let moment = read(form, at: now) else { throw Refusal.invalid(["tresc": t("Wybierz porę, która dopiero będzie.")]) }
        return moment
    }

    /// Eight in the morning of the day; the next Monday is never today.
    func moment(after now: Instant) -> Instant? {
        let today = now.day
        return switch self {
        case .tomorrow: today.adding(days: 1).at(hour: 8)
        case .monday: (1...7).map { today.adding(days: $0) }.first { $0.weekday == .monday }?.at(hour: 8)
        case .week: today.adding(days: 7).at(hour: 8)
        case .own: nil
        }
    }

    var name: String {
        switch self {
        case .tomorrow: t("jutro o 8:00")
        case .monday: t("w poniedziałek o 8:00")
        case .week: t("za tydzień o 8:00")
        case .own: t("o własnej porze")
        }
    }

    /// Lines of a menu that post the choice, with a field for one's own moment at the end.
    static func menu(_ choices: [LaterMoment], to action: String, button word: String) -> HTML {
        """
        \(each: choices, { menuPost($0.name, to: action, icon: "clock", fields: [("kiedy", $0.rawValue)]) })\
        <li class="pad"><form class="stack g1" method="post" action="\(action)">\(hidden([("kiedy", LaterMoment.own.rawValue)]))\
        <label class="small">\(t: "Własna pora") <input class="inp" type="datetime-local" name="chwila" required></label>\(button(word, size: .small))</form></li>
        """
    }
}
