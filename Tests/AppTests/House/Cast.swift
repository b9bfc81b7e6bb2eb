import Foundation
import Store
import Values
import Web

@testable import App

/// The people of the tests. Those with a seat work at Zrąb sp. z o.o. or, Olga, at another firm.
enum Cast: String, CaseIterable, Sendable {
    case jan, beata, ewa, tomasz, karol, marta, anna, olga

    static let password = "krokiew Śnieg 7 wtorek"

    var name: String {
        switch self {
        case .jan: "Jan Czapla"
        case .beata: "Beata Kos"
        case .ewa: "Ewa Dudek"
        case .tomasz: "Tomasz Gil"
        case .karol: "Karol Czyż"
        case .marta: "Marta Sikora"
        case .anna: "Anna Mucha"
        case .olga: "Olga Sowa"
        }
    }

    var email: String { name.lowercased().folded.replacing(" ", with: ".") + "@example.pl" }

    /// Role in the firm Zrąb; nil for people outside it.
    var role: EmployeeRole? {
        switch self {
        case .jan: .owner
        case .beata: .manager
        case .ewa, .tomasz: .employee
        case .karol: .reader
        case .marta, .anna, .olga: nil
        }
    }

    /// Everybody has an account; Zrąb belongs to Jan, a second firm to Olga.
    static func found(in world: World) async throws {
        let hash = try await passwordHash.value
        let now = world.now()
        try await world.database.write(.everything) { tx in
            var accounts: [Cast: Account] = [:]
            for person in allCases {
                guard let email = EmailAddress(person.email) else { continue }
                let account = try Account.forEmail(email, name: person.name, at: now, tx)
                try account.confirm(at: now, tx)
                try account.setPassword(hash, tx)
                accounts[person] = account
            }
            guard let jan = accounts[.jan], let olga = accounts[.olga] else { return }
            let firm = try Firm.found("Zrąb sp. z o.o.", by: jan, trialDays: 14, at: now, tx)
            _ = try Firm.found("Inna Budowa s.c.", by: olga, trialDays: 14, at: now, tx)
            for person in allCases where person != .jan {
                guard let role = person.role, let account = accounts[person] else { continue }
                try Employee.join(account, firm: firm, role: role, title: "", at: now, tx)
            }
        }
    }

    private static let passwordHash = Task { try await Password.hash(password) }
}

extension TestHouse {
    /// The viewer that a person's session would be, for arranging what a test needs.
    func viewer(_ person: Cast) async throws -> Viewer {
        let found = try await world.database.read(.everything) { tx -> (Account, RecordID, Employee)? in
            guard let account = try Account.named(person.email, tx), let firm = try account.firstFirm(tx) else { return nil }
            let employee = try tx.one(
                Employee.self,
                "SELECT \(Employee.columns) FROM employee JOIN account ON account.id = employee.account_id WHERE employee.account_id = \(account.id)"
            )
            return employee.map { (account, firm, $0) }
        }
        guard let (account, firm, employee) = found else { throw Refusal.missing }
        return Viewer(firmID: firm, accountID: account.id, name: account.name, email: account.email, seat: .employee(employee.role))
    }
}
