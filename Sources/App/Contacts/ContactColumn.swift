import Values
import Web

/// A column that a list of contacts can show beside the name.
enum ContactColumn: Sendable, Hashable {
    case tags, phone, email, city, last, keeper, nip, added
    /// A field that the firm added.
    case own(RecordID)

    static let usual: [ContactColumn] = [.tags, .phone, .email, .city, .last, .keeper]
    static let built: [ContactColumn] = usual + [.nip, .added]

    /// As it is kept and as its checkbox is called.
    var key: String {
        switch self {
        case .tags: "tagi"
        case .phone: ContactSort.phone.rawValue
        case .email: ContactSort.email.rawValue
        case .city: ContactSort.city.rawValue
        case .last: ContactSort.last.rawValue
        case .keeper: ContactSort.keeper.rawValue
        case .nip: ContactSort.nip.rawValue
        case .added: ContactSort.added.rawValue
        case .own(let field): "f-\(field)"
        }
    }

    init?(_ key: String, fields: [ContactField]) {
        let all = Self.built + fields.map { .own($0.id) }
        guard let column = all.first(where: { $0.key == key }) else { return nil }
        self = column
    }

    func title(_ fields: [ContactField]) -> String {
        switch self {
        case .tags: t("Tagi")
        case .phone: t("Telefon")
        case .email: t("E-mail")
        case .city: t("Miejscowość")
        case .last: t("Ostatni kontakt")
        case .keeper: t("Opiekun")
        case .nip: t("NIP")
        case .added: t("W bazie od")
        case .own(let field): fields.first { $0.id == field }?.name ?? ""
        }
    }
}
