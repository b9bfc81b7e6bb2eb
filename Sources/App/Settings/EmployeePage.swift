import Values
import Web

/// The card of one employee: rights, devices, last deeds, and what can be done about the access.
struct EmployeePage {
    var frame: OfficeFrame
    var row: EmployeeRow
    var viewer: Viewer
    var sessions: [Session]
    var keeps: [Handover.Line]
    var deeds: [HistoryEntry]
    /// Said to owners alone.
    var hasSecondStep = false
    var now: Instant
    var form: EmployeeForm
    var problems: [String: String] = [:]

    private var person: Employee { row.employee }
    private var isSelf: Bool { person.accountID == viewer.accountID }

    var html: HTML {
        frame.page(
            PageHead(
                title: person.name, face: Face(name: person.name, id: person.accountID),
                crumbs: [Link(t("Pracownicy"), to: Places.settingsEmployees())], badges: EmployeeBadge.html(person),
                sub: [person.title, person.email].filter { !$0.isEmpty }.joined(separator: " · "), actions: actions),
            section: .settings, width: .mid,
            """
            <div class="cols c21"><div class="stack">\(rights)\(devices)\(history)</div><div class="stack">\(handover)\(ending)</div></div>
            """)
    }

    private var actions: HTML {
        if person.standing == .invited {
            return postButton(t("Wyślij zaproszenie ponownie"), to: Places.employeeInvitation(person.id), icon: "send")
        }
        guard !isSelf else { return .empty }
        return """
            \(if: person.standing == .working, postButton(t("Zobacz jako ta osoba"), to: Places.employeePreview(person.id), icon: "eye"))\
            \(if: person.standing == .working, postButton(t("Wyloguj ze wszystkich miejsc"), to: Places.employeeSessions(person.id), .danger, icon: "logout"))
            """
    }

    private var rights: HTML {
        let roles = EmployeeRole.allCases.filter { $0 != .owner || viewer.has(.owners) }
        return card(
            t("Rola i stanowisko"), id: "rola",
            """
            <form class="pad form" method="post" action="\(Places.employee(person.id))">
            \(select(t("Rola"), "rola", roles.map { Choice($0.rawValue, $0.name) }, selected: form.role, error: problems["rola"]))
            \(input(t("Stanowisko"), "stanowisko", form.title, error: problems["stanowisko"], optional: true))
            <div class="w row">\(button(t("Zapisz"), .main, key: "s"))<a class="small" href="\(Places.settingsEmployees())#role">\(t: "Kto co może")</a></div></form>
            """)
    }

    private var devices: HTML {
        card(
            t("Zalogowane urządzenia"), id: "urzadzenia",
            sessions.isEmpty
                ? "<p class=\"pad soft\">\(t: "Nigdzie nie jest teraz zalogowany.")</p>"
                : "<ul class=\"rows\">\(each: sessions, device)</ul>")
    }

    private func device(_ session: Session) -> HTML {
        """
        <li class="row-link">\(icon("desk"))<span><b>\(session.device.isEmpty ? t("Nieznane urządzenie") : session.device)</b>\
        <span class="sec">\(session.place) · \(session.seenAt.text(now: now))</span></span></li>
        """
    }

    private var history: HTML {
        card(t("Ostatnio zrobione"), id: "historia", "<div class=\"pad\">\(HistoryTimeline.html(deeds, now: now))</div>")
    }

    private var handover: HTML {
        let kept = keeps.filter { $0.count > 0 }
        return card(
            t("Przekaż sprawy"), id: "sprawy",
            """
            <div class="pad stack"><p class="small soft">\(kept.isEmpty ? t("Nie prowadzi teraz niczego, co trzeba przekazać.") : t("Prowadzi: %.", kept.map { "\($0.name) \($0.count)" }.joined(separator: ", ")))</p>
            <div>\(linkButton(kept.isEmpty ? t("Wcześniejsze przekazania") : t("Przekaż sprawy"), to: Places.employeeHandover(person.id), kept.isEmpty ? .plain : .main))</div></div>
            """)
    }

    private var ending: HTML {
        guard !isSelf else { return .empty }
        var dangers: [Danger] = []
        switch person.standing {
        case .working:
            dangers.append(
                Danger(
                    title: t("Wstrzymaj dostęp"), loss: t("Od razu wylogowuje i nie wpuszcza, dopóki go nie przywrócisz."),
                    button: postButton(t("Wstrzymaj"), to: Places.employeeSuspension(person.id), .danger)))
        case .suspended:
            dangers.append(
                Danger(
                    title: t("Przywróć dostęp"), loss: t("Osoba znów zaloguje się tak jak dotąd."),
                    button: postButton(t("Przywróć"), to: Places.employeeReturn(person.id))))
        case .invited: break
        }
        if hasSecondStep {
            dangers.append(
                Danger(
                    title: t("Zgubiony drugi krok"),
                    loss: t(
                        "Gdy ktoś stracił telefon i kody zapasowe. Wylogowuje go ze wszystkich miejsc, wejdzie samym hasłem i dostanie o tym e-mail."
                    ),
                    button: postButton(t("Wyłącz drugi krok"), to: Places.employeeSecondStep(person.id), .danger)))
        }
        dangers.append(
            Danger(
                title: person.standing == .invited ? t("Cofnij zaproszenie") : t("Zakończ dostęp"),
                loss: keeps.contains { $0.count > 0 }
                    ? t("Odbiera miejsce w firmie. Sprawy, które prowadzi, przekażesz przed tym albo zaraz potem.")
                    : t("Odbiera miejsce w firmie. Wszystko, co ta osoba zrobiła, zostaje."),
                button: postButton(
                    person.standing == .invited ? t("Cofnij") : t("Zakończ"), to: Places.employeeEnd(person.id), .danger)))
        return dangerZone(dangers)
    }
}

enum EmployeeBadge {
    static func html(_ person: Employee) -> HTML {
        switch person.standing {
        case .invited: badge(t("zaproszenie wysłane"), .warn, icon: "clock")
        case .suspended: badge(t("dostęp wstrzymany"), .bad, icon: "lock")
        case .working: badge(person.role.name, .section)
        }
    }
}
