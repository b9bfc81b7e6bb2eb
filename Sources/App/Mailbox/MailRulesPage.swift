import Values
import Web

/// The rules by which letters of certain senders find their building.
struct MailRulesPage: Sendable {
    let frame: OfficeFrame
    let rules: [MailRule]
    let mayWrite: Bool
    let now: Instant

    var html: HTML {
        frame.page(
            PageHead(title: t("Reguły nadawców"), tile: "mail", crumbs: [Link(t("Poczta"), to: Places.mail())]), section: .mail,
            width: .mid,
            """
            <div class="stack"><p class="soft">\(t: "Wiadomość, której nie da się przydzielić po adresie budowy ani po wątku, trafia tam, gdzie mówi reguła nadawcy.")</p>
            \(card(t("Reguły"), id: "reguly", rules.isEmpty ? emptyState(t("Nie ma jeszcze reguł"), t("Przydzielając wiadomość, zaznacz „zapamiętaj dla tego nadawcy”."), stage: 0) : list))</div>
            """)
    }

    private var list: HTML {
        table(
            t("Reguły"), [Column(t("Nadawca")), Column(t("Budowa")), Column(t("Kto i kiedy")), Column(t("Działania"), hiddenTitle: true)],
            rows: "\(each: rules, row)")
    }

    private func row(_ rule: MailRule) -> HTML {
        """
        <tr><th scope="row">\(rule.sender)</th><td><a href="\(Places.binderMail(rule.binderID))">\(rule.binder)</a></td>\
        <td>\(rule.author), \(rule.at.text(now: now))</td>\
        <td class="n">\(if: mayWrite, postIcon("trash", label: t("Usuń regułę: %", rule.sender), to: Places.mailRuleTrash(rule.id)))</td></tr>
        """
    }
}
