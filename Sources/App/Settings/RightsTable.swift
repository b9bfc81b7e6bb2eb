import Web

extension Right {
    var name: String {
        switch self {
        case .look: t("Oglądanie wszystkiego w firmie")
        case .work: t("Kontakty, segregatory, poczta i pliki: dodawanie i zmiany")
        case .trade: t("Oferty, zlecenia i cennik")
        case .settings: t("Dane firmy, szablony, konta mailowe")
        case .people: t("Zapraszanie, wylogowanie i wstrzymanie pracowników")
        case .bin: t("Rzeczy usunięte przez innych")
        case .owners: t("Rola właściciela i klucze API")
        }
    }
}

/// Who may do what: a line for each right, a column for each role.
enum RightsTable {
    static var html: HTML {
        card(
            t("Kto co może"), id: "role",
            table(
                t("Prawa ról"), [Column(t("Prawo"))] + EmployeeRole.allCases.map { Column($0.name) }, fold: false,
                rows: "\(each: Right.allCases, row)"))
    }

    private static func row(_ right: Right) -> HTML {
        """
        <tr><th scope="row">\(right.name)</th>\(each: EmployeeRole.allCases, { cell($0.has(right)) })</tr>
        """
    }

    private static func cell(_ has: Bool) -> HTML {
        has
            ? "<td class=\"c ok\">\(icon("check"))<span class=\"vh\">\(t: "tak")</span></td>"
            : "<td class=\"c soft\">–<span class=\"vh\">\(t: "nie")</span></td>"
    }
}
