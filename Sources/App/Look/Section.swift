import Web

/// The parts of the product; each owns one colour, one tile and one shortcut.
enum Section: String, Sendable, CaseIterable {
    case desk, clients, binders, offers, orders, invoices, tasks, mail, mailing, settings, zone

    static let menu: [Section] = [.desk, .clients, .binders, .offers, .orders, .invoices, .tasks, .mail, .mailing]
    static let phone: [Section] = [.desk, .binders, .mail, .tasks]

    var name: String {
        switch self {
        case .desk: t("Pulpit")
        case .clients: t("Bazy klientów")
        case .binders: t("Segregatory")
        case .offers: t("Oferty")
        case .orders: t("Zlecenia")
        case .invoices: t("Faktury")
        case .tasks: t("Zadania")
        case .mail: t("Poczta")
        case .mailing: t("E-mailing")
        case .settings: t("Ustawienia")
        case .zone: t("Strefa budowy")
        }
    }

    var shortName: String { self == .binders ? t("Budowy") : name }

    var icon: String {
        switch self {
        case .settings: "gear"
        case .zone: "wiecha"
        default: rawValue
        }
    }

    var shortcut: String? {
        switch self {
        case .desk: "g p"
        case .clients: "g k"
        case .binders: "g s"
        case .offers: "g o"
        case .orders: "g z"
        case .invoices: "g f"
        case .tasks: "g t"
        case .mail: "g w"
        case .mailing: "g e"
        case .settings, .zone: nil
        }
    }
}
