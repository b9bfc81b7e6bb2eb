import Store
import Values
import Web

/// Who asks. Every record is found through the viewer; there is no other way to get one.
public struct Viewer: Sendable, Hashable {
    public enum Seat: Sendable, Hashable {
        case employee(EmployeeRole)
        case participant(binder: RecordID, BuildingRole)
        case guest(link: RecordID, binder: RecordID, scope: GuestScope, scopeID: RecordID)
    }

    public let firmID: RecordID
    public let accountID: RecordID?
    public let name: String
    public let email: String
    public let seat: Seat
    /// Who really looks, when somebody sees the office as another person does; nothing may be changed then.
    public var lender: String?
    /// Whether what is done now only takes in what came from outside.
    var takesIn = false

    public init(firmID: RecordID, accountID: RecordID?, name: String, email: String, seat: Seat, lender: String? = nil) {
        self.firmID = firmID
        self.accountID = accountID
        self.name = name
        self.email = email
        self.seat = seat
        self.lender = lender
    }

    /// Somebody sees the office through this person's eyes.
    var isPreview: Bool { lender != nil }

    /// The role as it is kept beside the name, in Polish; readers see it in their own language.
    var roleKey: String {
        switch seat {
        case .employee(let role): role.key
        case .participant(_, let role): role.key
        case .guest: "dostęp jednorazowy"
        }
    }

    var isEmployee: Bool {
        if case .employee = seat { true } else { false }
    }

    var isBuildingOwner: Bool {
        if case .participant(_, .owner) = seat { true } else { false }
    }
}

/// What an employee may do.
public enum EmployeeRole: String, Sendable, CaseIterable {
    case owner, manager, employee, accountant, reader

    var name: String { t(key) }

    /// The role in Polish, as records keep it.
    var key: String {
        switch self {
        case .owner: "właściciel firmy"
        case .manager: "kierownik"
        case .employee: "pracownik"
        case .accountant: "księgowość"
        case .reader: "tylko odczyt"
        }
    }

    var mayWrite: Bool { has(.work) }
    var mayManage: Bool { has(.settings) }
}

/// What a person is to a building.
public enum BuildingRole: String, Sendable, CaseIterable {
    case owner, architect
    case siteManager = "site_manager"
    case inspector, contractor, estimator, secretariat

    var name: String { t(key) }

    /// The name as a label: "Kierownik budowy".
    var title: String { name.prefix(1).uppercased() + name.dropFirst() }

    /// The role in Polish, as records keep it.
    var key: String {
        switch self {
        case .owner: "inwestor"
        case .architect: "architekt"
        case .siteManager: "kierownik budowy"
        case .inspector: "inspektor nadzoru"
        case .contractor: "wykonawca"
        case .estimator: "kosztorysant"
        case .secretariat: "sekretariat"
        }
    }
}

/// The one kind of thing a guest link opens.
public enum GuestScope: String, Sendable, CaseIterable {
    case offer, letter, document, folder
    case form = "form_document"
}
