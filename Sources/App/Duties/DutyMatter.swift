import Web

/// What settles a duty: a document made together that was closed, files in a folder, or somebody's word alone.
enum DutyMatter: String, Sendable, CaseIterable {
    case report, memo, `protocol`, defect, file, hand

    var form: FormKind? { FormKind(rawValue: rawValue) }

    var name: String {
        switch self {
        case .file: t("Pliki w folderze")
        case .hand: t("Tylko ręcznie, z notatką")
        default: form?.name ?? ""
        }
    }

    var hint: String {
        switch self {
        case .file: t("Zalicza się, gdy ta osoba doda tyle plików, ile trzeba.")
        case .hand: t("Na przykład polisa, która przychodzi na papierze.")
        default: t("Zalicza się, gdy dokument zostanie zamknięty.")
        }
    }

    var icon: String {
        switch self {
        case .file: "camera"
        case .hand: "check"
        default: form?.icon ?? "doc"
        }
    }
}
