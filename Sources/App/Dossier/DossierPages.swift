import Values
import Web

/// The pages of a dossier. They are papers in Polish, opened from a disk years later: no script, no address of this server.
enum DossierPages {
    static func index(_ dossier: Dossier, _ contents: DossierContents) -> HTML {
        document(
            dossier.binder.name,
            """
            <h1>\(dossier.binder.name)</h1>
            <p class="soft">Teczka budowy, stan na \(dossier.madeAt.full). Prowadzi: \(dossier.firm). Pobrał(a): \(dossier.madeBy).</p>
            \(facts(dossier))\(stages(dossier))\(people(dossier))\(offers(contents))\(orders(dossier))
            <h2 id="poczta">Poczta (\(contents.letters.count))</h2>\(letters(contents))
            <h2 id="pliki">Pliki (\(contents.paths.count))</h2>\(each: contents.folders, folder)
            <h2>Historia</h2><p><a href="historia.html">Kto, co i kiedy (wpisy: \(dossier.history.count))</a></p>
            \(if: !contents.missing.isEmpty, "<h2>Czego brakuje</h2><ul>\(each: contents.missing, { "<li>\($0)</li>" })</ul>")
            <h2>Sprawdzenie</h2><p>Plik <a href="SHA-256.txt">SHA-256.txt</a> podaje skrót każdego pliku teczki. Sprawdza je polecenie \
            <code>sha256sum -c SHA-256.txt</code>, a w systemie Windows <code>certutil -hashfile plik SHA256</code>.</p>
            """)
    }

    static func history(_ dossier: Dossier) -> HTML {
        document(
            "Historia",
            """
            <p><a href="index.html">Spis teczki</a></p><h1>Historia: \(dossier.binder.name)</h1>
            \(if: dossier.history.count == Dossier.historyLimit, "<p>Pokazano najnowsze wpisy: \(Dossier.historyLimit).</p>")
            <table><thead><tr><th>Kiedy</th><th>Kto</th><th>Co</th></tr></thead><tbody>\(each: dossier.history, entry)</tbody></table>
            """)
    }

    /// A path as the address of a link beside it.
    static func link(_ path: String) -> String { path.split(separator: "/").map { Place.encode(String($0)) }.joined(separator: "/") }

    private static func entry(_ entry: HistoryEntry) -> HTML {
        """
        <tr><td>\(entry.at.full)</td><td>\(entry.actor)</td><td>\(entry.deed): \(entry.noun) <b>\(entry.title)</b> \(entry.detail)\
        \(each: entry.changes, { "<br><small>\($0.field): \($0.before.isEmpty ? "–" : $0.before) → \($0.after.isEmpty ? "–" : $0.after)</small>" })</td></tr>
        """
    }

    private static func facts(_ dossier: Dossier) -> HTML {
        let binder = dossier.binder
        var lines = [
            ("Klient", dossier.contact),
            (
                "Adres",
                [binder.street, binder.postalCode + " " + binder.city].map(\.trimmed).filter { !$0.isEmpty }.joined(separator: ", ")
            ),
        ]
        if let address = dossier.address { lines.append(("Adres pocztowy budowy", address)) }
        if let money = dossier.money {
            lines += [("Oferty bez odpowiedzi, brutto", money.offered.text), ("Zamówiono, brutto", money.ordered.text)]
        }
        if let closed = binder.closedAt { lines.append(("Zamknięto", closed.day.dotted)) }
        return "<dl>\(each: lines.filter { !$0.1.isEmpty }, { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>" })</dl>"
    }

    private static func stages(_ dossier: Dossier) -> HTML {
        guard !dossier.stages.isEmpty else { return .empty }
        return """
            <h2>Etapy</h2><table><thead><tr><th>Etap</th><th>Plan</th><th>Gotowe</th><th>Zaawansowanie</th></tr></thead><tbody>\
            \(each: dossier.stages, { "<tr><td>\($0.name)</td><td>\($0.plannedOn?.dotted ?? "")</td><td>\($0.doneOn?.dotted ?? "")</td><td>\($0.doneOn == nil ? $0.progress : 100)%</td></tr>" })</tbody></table>
            """
    }

    private static func people(_ dossier: Dossier) -> HTML {
        guard !dossier.people.isEmpty else { return .empty }
        return "<h2>Osoby</h2><ul>\(each: dossier.people, { "<li>\($0.name), \($0.role.name), \($0.email)</li>" })</ul>"
    }

    private static func offers(_ contents: DossierContents) -> HTML {
        guard !contents.offers.isEmpty else { return .empty }
        return """
            <h2>Oferty</h2><table><thead><tr><th>Numer</th><th>Tytuł</th><th>Brutto</th><th>Odpowiedź</th></tr></thead><tbody>\
            \(each: contents.offers, { "<tr><td><a href=\"\(link($0.path))\">\($0.offer.number), wydanie \($0.offer.edition)</a></td><td>\($0.offer.title)</td><td>\($0.offer.gross.text)</td><td>\(answer($0.offer.answer))</td></tr>" })</tbody></table>
            """
    }

    private static func answer(_ word: String?) -> String {
        switch word {
        case "accepted": "przyjęta"
        case "declined": "odrzucona"
        default: "bez odpowiedzi"
        }
    }

    private static func orders(_ dossier: Dossier) -> HTML {
        guard !dossier.orders.isEmpty else { return .empty }
        return """
            <h2>Zlecenia</h2><table><thead><tr><th>Numer</th><th>Tytuł</th><th>Data</th><th>Brutto</th></tr></thead><tbody>\
            \(each: dossier.orders, { "<tr><td>\($0.number)</td><td>\($0.title)</td><td>\($0.createdAt.day.dotted)</td><td>\($0.gross.text)</td></tr>" })</tbody></table>
            """
    }

    private static func letters(_ contents: DossierContents) -> HTML {
        guard !contents.letters.isEmpty else { return "<p>Nie ma wiadomości.</p>" }
        return """
            <table><thead><tr><th>Nr</th><th>Kiedy</th><th>Od</th><th>Temat</th><th>Oryginał</th></tr></thead><tbody>\
            \(each: contents.letters, { "<tr><td>\($0.number.map(String.init) ?? "")</td><td>\($0.at.full)</td><td>\($0.author)</td><td><a href=\"\(link($0.page))\">\($0.subject.isEmpty ? "(bez tematu)" : $0.subject)</a></td><td><a href=\"\(link($0.source))\">.eml</a></td></tr>" })</tbody></table>
            """
    }

    private static func folder(_ folder: (name: String, files: [(file: Dossier.File, path: String)])) -> HTML {
        """
        <h3>\(folder.name)</h3><table><thead><tr><th>Plik</th><th>Rozmiar</th><th>Dodał(a)</th><th>Data</th></tr></thead><tbody>\
        \(each: folder.files, { "<tr><td><a href=\"\(link($0.path))\">\($0.file.name)</a></td><td>\(ByteSize($0.file.size).text)</td><td>\($0.file.author)</td><td>\($0.file.at.day.dotted)</td></tr>" })</tbody></table>
        """
    }

    private static func document(_ title: String, _ body: HTML) -> HTML {
        """
        <!doctype html>
        <html lang="pl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
        <title>\(title)</title><link rel="stylesheet" href="styl.css"></head><body><main>
        \(body)
        </main></body></html>

        """
    }

    static let styles = """
        body{margin:0;background:#f5f1e9;color:#29231d;font:16px/1.5 system-ui,sans-serif}main{max-width:64rem;margin:2rem auto;padding:0 1rem}
        h1{font-size:2rem;margin:0 0 .25rem}h2{margin:2rem 0 .5rem;font-size:1.3rem}h3{margin:1rem 0 .25rem;font-size:1.05rem}.soft{color:#534c44}
        table{width:100%;border-collapse:collapse;background:#fffdf8}th,td{padding:.4rem .6rem;border:1px solid #d9d2c5;text-align:left;vertical-align:top}
        dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(14rem,1fr));gap:0;border:1px solid #29231d;background:#fffdf8}
        dl div{padding:.4rem .6rem;border:1px solid #d9d2c5}dt{font-size:.85rem;color:#534c44}dd{margin:0;font-weight:600}a{color:#0b6b74}
        @media print{body{background:#fff}a{color:inherit}}

        """
}
