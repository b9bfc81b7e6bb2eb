import Store
import Values
import Web

/// Where an offer stands; read off the moments it keeps.
enum OfferState: Sendable, CaseIterable {
    case draft, sent, opened, accepted, declined, expired
}

/// The moments that make the state; offers and lines of lists have them alike.
struct OfferMoments: Sendable {
    var validUntil: DayDate?
    var sentAt: Instant?
    var openedAt: Instant?
    var answer: OfferAnswer.Kind?
    var answeredAt: Instant?

    func state(on today: DayDate) -> OfferState {
        switch answer {
        case .accepted: return .accepted
        case .declined: return .declined
        case nil: break
        }
        guard sentAt != nil else { return .draft }
        if let validUntil, validUntil < today { return .expired }
        return openedAt == nil ? .sent : .opened
    }

    func badge(_ now: Instant) -> HTML {
        switch state(on: now.day) {
        case .draft: App.badge(t("Szkic"), .draft, icon: "pencil")
        case .sent: App.badge(t("Wysłana %", sentAt?.dayAndMonth ?? ""), icon: "send")
        case .opened: App.badge(t("Obejrzana %", openedAt?.text(now: now) ?? ""), .section, icon: "eye")
        case .accepted: App.badge(t("Przyjęta %", answeredAt?.dayAndMonth ?? ""), .ok, icon: "check")
        case .declined: App.badge(t("Odrzucona %", answeredAt?.dayAndMonth ?? ""), .bad, icon: "x")
        case .expired: App.badge(t("Wygasła %", validUntil.map { "\($0.day).\(twoDigits($0.month))" } ?? ""), icon: "clock")
        }
    }

    /// "wysłano 17.11.2026, 9:14 · otwarto wt. 18:42 · przyjęto 18:45": a day is named once.
    var journey: String {
        var day: DayDate?
        let steps: [(String, Instant?)] = [
            (t("wysłano"), sentAt), (t("otwarto"), openedAt), (answer == .declined ? t("odrzucono") : t("przyjęto"), answeredAt),
        ]
        return steps.compactMap { word, moment -> String? in
            guard let moment else { return nil }
            defer { day = moment.day }
            return moment.day == day ? "\(word) \(moment.clock)" : "\(word) \(moment.day.short), \(moment.clock)"
        }.joined(separator: " · ")
    }
}

extension Offer {
    var moments: OfferMoments {
        OfferMoments(validUntil: validUntil, sentAt: sentAt, openedAt: openedAt, answer: answer, answeredAt: answeredAt)
    }
}

extension Instant {
    /// `17.11`
    var dayAndMonth: String { "\(day.day).\(twoDigits(day.month))" }
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
