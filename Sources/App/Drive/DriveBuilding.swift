import Store
import Values
import Web

/// A binder on the drive, with the seat that its person has in it.
struct DriveBuilding: Sendable {
    let id: RecordID
    let title: String
    let createdAt: Instant
    let viewer: Viewer
    /// Its name in addresses.
    var segment: String

    /// Most that one drive shows.
    static let most = 2_000

    private struct Line: RowDecodable {
        let id: RecordID
        let title: String
        let firmID: RecordID
        let createdAt: Instant
        let role: String

        init(row: Row) {
            (id, title, firmID, createdAt, role) = (row.int64(0), row.text(1), row.int64(2), row.instant(3), row.text(4))
        }
    }

    /// Everything the account may look into, each once, under names that differ: as an employee first, then as a participant.
    static func all(of account: Account, at now: Instant, _ tx: Transaction) throws -> [DriveBuilding] {
        let present: SQL = """
            binder.archived_at IS NULL AND NOT EXISTS (SELECT 1 FROM trash WHERE trash.firm_id = binder.firm_id AND trash.kind = 'binder'
                AND trash.record_id = binder.id)
            """
        let own = try tx.all(
            Line.self,
            """
            SELECT binder.id, binder.name, binder.firm_id, binder.created_at, employee.role FROM employee
            JOIN binder ON binder.firm_id = employee.firm_id
            WHERE employee.account_id = \(account.id) AND employee.left_at IS NULL AND employee.suspended_at IS NULL AND \(present)
            ORDER BY binder.id DESC LIMIT \(most)
            """)
        let others = try tx.all(
            Line.self,
            """
            SELECT binder.id, binder.name, binder.firm_id, binder.created_at, participant.role FROM participant
            JOIN binder ON binder.firm_id = participant.firm_id AND binder.id = participant.binder_id
            WHERE participant.account_id = \(account.id) AND (participant.until IS NULL OR participant.until > \(now)) AND \(present)
            ORDER BY binder.id DESC LIMIT \(most)
            """)
        var found: [RecordID: DriveBuilding] = [:]
        for line in own {
            guard let role = EmployeeRole(rawValue: line.role) else { continue }
            found[line.id] = building(line, account, .employee(role))
        }
        for line in others where found[line.id] == nil {
            guard let role = BuildingRole(rawValue: line.role) else { continue }
            found[line.id] = building(line, account, .participant(binder: line.id, role))
        }
        let sorted = found.values.sorted { $0.id < $1.id }
        return zip(sorted, DriveNames.of(sorted.map { FileName(title: $0.title).text })).map { building, name in
            var building = building
            building.segment = name
            return building
        }
    }

    private static func building(_ line: Line, _ account: Account, _ seat: Viewer.Seat) -> DriveBuilding {
        DriveBuilding(
            id: line.id, title: line.title, createdAt: line.createdAt,
            viewer: Viewer(firmID: line.firmID, accountID: account.id, name: account.name, email: account.email, seat: seat), segment: "")
    }
}

/// Names in one place of the drive: what lies there may be called alike, addresses may not.
enum DriveNames {
    /// The names in their order, the later of two alike with a number: "plan.pdf", "plan (2).pdf".
    static func of(_ names: [String], taken: Set<String> = []) -> [String] {
        let all = Set(names)
        var taken = taken
        return names.map { name in
            var (candidate, number) = (name, 2)
            while !taken.insert(candidate).inserted {
                repeat {
                    candidate = FileName(name).numbered(number).text
                    number += 1
                } while all.contains(candidate)
            }
            return candidate
        }
    }
}
