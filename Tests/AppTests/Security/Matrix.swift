import Values
import Web

@testable import App

/// Who comes in where: one row a route. A route without a row fails the test, so whoever adds one says here for whom it is.
enum Matrix {
    enum Row: String {
        /// Anybody.
        case open
        /// Everybody who is signed in.
        case account
        /// Employees; of the building's people nobody.
        case office
        /// Employees who may write.
        case write
        /// Employees who trade: offers, orders, the price list.
        case trade
        /// Owners and managers of the firm.
        case manage
        /// Programs with a key; a person's session opens nothing there.
        case key
        /// Employees and everybody of the building.
        case zone
        /// The same without employees who only read.
        case zoneWrite
        /// Employees who may write, the building's owner and secretariat.
        case particulars
        /// Employees and the building's owner.
        case offers
        /// The building's owner alone: the firm does not answer its own offer.
        case answer
        /// The holder of a one-time link.
        case guest
        /// Employees who may write, of whatever firm: what they name is made for them.
        case draft
        /// Who began the upload, here the manager.
        case upload
        /// Whose session it is, here the owner's of the firm.
        case session
        /// Nobody in this test's house: there is no such thing in it, which says that it is looked for.
        case nothing
    }

    /// What a request comes to.
    enum Outcome: String {
        case comesIn, forbidden, missing, signIn
    }

    /// Who asks.
    enum Person: Hashable, CustomStringConvertible {
        case employee(EmployeeRole)
        case participant(BuildingRole)
        case guest, stranger, signedOut

        static let all: [Person] =
            EmployeeRole.allCases.map { .employee($0) } + BuildingRole.allCases.map { .participant($0) } + [.guest, .stranger, .signedOut]

        var description: String {
            switch self {
            case .employee(let role): "employee \(role)"
            case .participant(let role): "participant \(role)"
            case .guest: "guest"
            case .stranger: "owner of another firm"
            case .signedOut: "nobody signed in"
            }
        }
    }

    /// What the row promises to a person who asks for something of the firm Zrąb.
    static func outcome(_ row: Row, _ person: Person) -> Outcome {
        switch (row, person) {
        case (.open, _): .comesIn
        case (.key, _): .signIn
        case (.guest, .guest): .comesIn
        case (.guest, _): .missing
        case (_, .signedOut), (_, .guest): .signIn
        case (.account, _): .comesIn
        case (.session, .employee(.owner)): .comesIn
        case (.draft, .stranger): .comesIn
        case (_, .stranger), (.session, _), (.nothing, _): .missing
        case (.upload, .employee(.manager)): .comesIn
        case (.upload, _): .missing
        case (.manage, .employee(let role)): role.mayManage ? .comesIn : .missing
        case (.write, .employee(let role)), (.draft, .employee(let role)), (.zoneWrite, .employee(let role)),
            (.particulars, .employee(let role)):
            role.mayWrite ? .comesIn : .forbidden
        case (.trade, .employee(let role)): role.has(.trade) ? .comesIn : .forbidden
        case (.office, .employee), (.zone, .employee), (.offers, .employee): .comesIn
        case (.answer, .employee): .missing
        case (.zone, .participant), (.zoneWrite, .participant): .comesIn
        case (.particulars, .participant(let role)): role == .owner || role == .secretariat ? .comesIn : .forbidden
        case (.offers, .participant(let role)), (.answer, .participant(let role)): role == .owner ? .comesIn : .missing
        case (.office, .participant), (.write, .participant), (.trade, .participant), (.draft, .participant), (.manage, .participant):
            .missing
        }
    }

}
