import Mail
import Values
import Web

/// Settings → Mailing → one account: what its server holds against what we hold.
struct MailCensusPage: Sendable {
    let frame: OfficeFrame
    let account: MailAccount
    let census: MailCensus?
    let months: [MailMonth]
    let missing: [MissingLetter]
    let unreadable: [Letter]
    let now: Instant

    static let shown = 200

    var html: HTML {
        frame.page(
            PageHead(
                title: t("Kompletność: %", account.address), tile: "gear",
                crumbs: [Link(t("Ustawienia"), to: Places.settingsFirm()), Link(t("Mailing"), to: Places.settingsMail())], actions: actions),
            section: .settings, width: .mid,
            """
            <div class="stack" data-fresh="census-\(account.id)"><p class="soft">\(t: "Porównanie skrzynki na serwerze z tym, co mamy, folder po folderze i miesiąc po miesiącu. Na serwerze nic się nie zmienia: nie oznaczamy, nie przenosimy i nie usuwamy.")</p>
            \(state)\(if: !months.isEmpty, figures)\(if: !missing.isEmpty, missingCard)\(unreadableCard)</div>
            """)
    }

    private var isRunning: Bool { census.map { $0.finishedAt == nil } ?? false }
    private var wanted: Int { missing.count { $0.isWanted } }

    private var actions: HTML {
        """
        \(postButton(t("Policz teraz"), to: Places.mailCensus(account.id), icon: "refresh"))\
        \(if: wanted > 0, postButton(t("Dociągnij brakujące"), to: Places.mailCensusFetch(account.id), .main, icon: "download"))
        """
    }

    private var state: HTML {
        guard let census else { return note(t("Jeszcze nie liczono.")) }
        if !census.problem.isEmpty { return note(census.problem, .bad) }
        if isRunning {
            let words =
                census.wish == .fetch
                ? t("Pobieramy brakujące: % z %.", String(census.done), String(census.total))
                : t("Liczymy: % z %.", String(census.done), String(census.total))
            return """
                <div class="note">\(icon("refresh"))<div class="grow stack g1"><span>\(words)</span>\
                <progress max="\(max(1, census.total))" value="\(census.done)">\(words)</progress></div></div>
                """
        }
        let when = (census.finishedAt ?? census.startedAt).text(now: now)
        return missing.isEmpty
            ? note(t("Mamy wszystko, co jest na serwerze. Policzono: %.", when), .ok)
            : note(
                missing.count > Self.shown
                    ? t("Brakuje ponad % wiadomości. Policzono: %.", String(Self.shown), when)
                    : counted(
                        missing.count, "Brakuje % wiadomości. Policzono: %.", "Brakuje % wiadomości. Policzono: %.",
                        "Brakuje % wiadomości. Policzono: %.", when),
                .warn)
    }

    private var figures: HTML {
        card(
            t("Foldery i miesiące"), id: "liczby",
            table(
                t("Foldery i miesiące"),
                [
                    Column(t("Folder")), Column(t("Miesiąc")), Column(t("Na serwerze"), numeric: true), Column(t("U nas"), numeric: true),
                    Column(t("Brakuje"), numeric: true),
                ],
                fold: false, rows: "\(each: months, row)"))
    }

    private func row(_ month: MailMonth) -> HTML {
        let lacking = month.there - month.here
        return """
            <tr><th scope="row">\(month.name)</th><td>\(month.month.isEmpty ? t("bez daty") : month.month)</td><td class="n num">\(month.there)</td><td class="n num">\(month.here)</td>\
            <td class="n num">\(lacking == 0 ? badge("0", .ok, icon: "check") : badge(String(lacking), .warn))</td></tr>

            """
    }

    private var missingCard: HTML {
        card(
            t("Brakujące"), id: "brakujace",
            table(
                t("Brakujące"),
                [Column(t("Temat")), Column(t("Od")), Column(t("Kiedy")), Column(t("Folder")), Column(t("Rozmiar"), numeric: true)],
                rows: "\(each: missing.prefix(Self.shown), missingRow)"))
    }

    private func missingRow(_ letter: MissingLetter) -> HTML {
        """
        <tr><th scope="row">\(letter.subject.isEmpty ? "(bez tematu)" : letter.subject)</th><td>\(letter.author)</td>\
        <td>\(letter.arrivedAt.map { $0.text(now: now) } ?? "")</td><td>\(ModifiedName.of(letter.folder, in: months))\
        \(if: !letter.isWanted, "<span class=\"sec\">\(t: "nie pobieramy z tego folderu")</span>")</td>\
        <td class="n num">\(letter.size.map { ByteSize($0).text } ?? "")</td></tr>

        """
    }

    private var unreadableCard: HTML {
        card(
            counted(
                unreadable.count, "% wiadomość nieodczytana przez program", "% wiadomości nieodczytane przez program",
                "% wiadomości nieodczytanych przez program"), id: "nieczytelne",
            unreadable.isEmpty
                ? padded("<p class=\"soft\">\(t: "Każdą wiadomość udało się odczytać.")</p>")
                : rows(
                    unreadable.map { letter in
                        rowLink(
                            to: Places.letter(letter.id), front: icon("warn"), letter.author.isEmpty ? letter.subject : letter.author,
                            second: letter.subject, end: "<span class=\"sec\">\(letter.at.text(now: now))</span>")
                    }))
    }
}

/// The name of a folder for people.
private enum ModifiedName {
    static func of(_ folder: String, in months: [MailMonth]) -> String { months.first { $0.folder == folder }?.name ?? folder }
}
